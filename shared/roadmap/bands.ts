/**
 * The bands at the left of the chart: a strip, a tint, a title. A title too long for its column
 * gets a row of its own.
 */
import { say } from '../i18n/words';
import type { Group } from './contentTypes';
import type { FlowRow, Piece } from './flow';
import { LEADING, lineOf, span, type Frame, type Out } from './frame';
import { plate } from './stepRow';
import { wrap, type Wrapped } from './text';

export interface Band {
  readonly group: Group;
  readonly title: readonly Wrapped[];
  readonly again: readonly Wrapped[];
  /** Minimum height of a piece. */ readonly minHeight: number;
  readonly row: FlowRow | null;
}

const STRIP = 0.34;
const INDENT = 0.95;
const MAX_LINES = 6;

/** The band of a group; its index is `at`. */
export function bandOf(group: Group, at: number, frame: Frame): Band {
  const { size, bandEnd } = frame;
  const room = bandEnd / size - INDENT - 0.3;
  const title = wrap([span(group.title, group.theme ? 'theme' : 'ink', 600)], room);
  const again = wrap(
    [span(say('roadmap.continued', { title: group.title }), group.theme ? 'theme' : 'ink', 600)],
    room,
  );
  if (Math.max(title.length, again.length) > MAX_LINES)
    return { group, title: [], again: [], minHeight: 0, row: titleRow(group, at, frame) };
  return { group, title, again, minHeight: (again.length * LEADING + 0.55) * size, row: null };
}

function titleRow(group: Group, at: number, frame: Frame): FlowRow {
  const { size, zones } = frame;
  const zone = zones[0]!;
  const lines = wrap(
    [span(group.title, group.theme ? 'theme' : 'ink', 600)],
    (zone.to - zone.from) / size,
  );
  return {
    height: (lines.length * LEADING + 0.5) * size,
    stretch: false,
    band: at,
    keepNext: true,
    draw(out, y) {
      const drawn = lines.map(({ spans }, index) =>
        lineOf(zone.from, y + (1.05 + index * LEADING) * size, size, spans, group.theme),
      );
      for (const line of drawn) plate(out, line);
      out.blocks.push({ tag: 'heading', lines: drawn });
    },
  };
}

/** Draws a piece of a band, with its title before the rows. */
export function drawBand(
  out: Out,
  { group, title, again }: Band,
  { from, to, again: isAgain }: Piece,
  frame: Frame,
): void {
  const { size, bandEnd } = frame;
  out.back.push(
    {
      kind: 'rect',
      style: 'band',
      theme: group.theme,
      box: { x: 0, y: from, w: bandEnd, h: to - from },
    },
    {
      kind: 'rect',
      style: 'strip',
      theme: group.theme,
      box: { x: 0, y: from, w: STRIP * size, h: to - from },
    },
  );
  const lines = isAgain ? again : title;
  if (lines.length > 0)
    out.blocks.push({
      tag: 'heading',
      lines: lines.map(({ spans }, index) =>
        lineOf(INDENT * size, from + (1.2 + index * LEADING) * size, size, spans, group.theme),
      ),
    });
}
