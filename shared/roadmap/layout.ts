/**
 * Lays out a whole roadmap at one type size: the content of each sheet, or null if it does not fit.
 */
import type { Day } from '../model/dates';
import { afterRows } from './after';
import { bandOf, drawBand, type Band } from './bands';
import type { Brief } from './brief';
import type { Content } from './contentTypes';
import { flowRows, type Flow, type FlowRow, type Region } from './flow';
import { footOf, type Foot } from './foot';
import { frameOf, newOut, type Frame, type FrameOptions, type Out } from './frame';
import { headOf, type Head } from './head';
import type { RoadmapOptions } from './options';
import { roundsRow } from './roundsRow';
import { stepRow } from './stepRow';
import { timeHead, type TimeHead } from './time';

/**
 * The input of a layout, without the paper. Without a brief there is only the chart: no head, no
 * foot.
 */
export interface LayoutInput {
  readonly content: Content;
  readonly brief: Brief | null;
  readonly options: RoadmapOptions;
  readonly today: Day | null;
}

export interface Laid {
  readonly frame: Frame;
  readonly sheets: number;
  /** Draws the sheets, numbered after and before other sheets. */
  draw(before?: number, after?: number): Out[];
}

interface Parts {
  readonly frame: Frame;
  readonly head: Head;
  readonly time: TimeHead;
  readonly foot: Foot;
  readonly bands: readonly Band[];
  readonly rows: readonly FlowRow[];
}

const NOTHING = { height: 0, draw: () => undefined };

/** The maximum stretch of a row, in em. */
const MAX_EXTRA = 1.5;

/** Lays out a roadmap; null if it does not fit. */
export function layOut(input: LayoutInput, wanted: FrameOptions): Laid | null {
  const frame = frameOf(input.content, wanted);
  if (isTooMuch(input.content, frame)) return null;
  const parts = partsOf(input, frame);
  const flow = flowIn(parts, () => 0);
  return (
    flow && {
      frame: parts.frame,
      sheets: flow.sheets,
      draw: (before = 0, after = 0) => drawSheets(parts, filled(parts, flow), { before, after }),
    }
  );
}

/**
 * True if the rows of the chart alone exceed the sheets even at their minimum height, `frame.row`:
 * a cheap check before making any.
 */
function isTooMuch({ groups }: Content, { canvas, row }: Frame): boolean {
  return (
    groups.reduce((sum, { rows }) => sum + rows.length, 0) * row > canvas.sheets * canvas.height
  );
}

function partsOf({ content, brief, options, today }: LayoutInput, frame: Frame): Parts {
  const bands = content.groups.map((group, index) => bandOf(group, index, frame));
  const chart = content.groups.flatMap(({ rows }, index) => {
    const own = rows.map((row) => (row.kind === 'rounds' ? roundsRow : stepRow)(row, index, frame));
    const title = bands[index]!.row;
    return title ? [title, ...own] : own;
  });
  return {
    frame,
    bands,
    head: brief ? headOf(brief, frame) : NOTHING,
    time: timeHead(content, frame, today),
    foot: brief ? footOf(content, brief, options, frame) : NOTHING,
    rows: [...chart, ...afterRows(content, frame)],
  };
}

function flowIn(
  { frame, bands, head, time, foot, rows }: Parts,
  extra: (sheet: number) => number,
): Flow | null {
  const { canvas, size } = frame;
  const region = (index: number, chart: boolean): Region | null => {
    const [sheet, row] = [Math.floor(index / canvas.rows.length), index % canvas.rows.length];
    if (sheet >= canvas.sheets) return null;
    const { from, to } = canvas.rows[row]!;
    return {
      sheet,
      from: row === 0 ? from + head.height + (chart ? time.height : 0) : from,
      to: row === canvas.rows.length - 1 ? to - foot.height : to,
    };
  };
  return flowRows({
    rows,
    region,
    gap: 0.22 * size,
    minBandHeight: (band) => bands[band]!.minHeight,
    extra,
  });
}

/** The same flow, with the leftover height distributed to the rows. */
function filled(parts: Parts, flow: Flow): Flow {
  const maxExtra = MAX_EXTRA * parts.frame.size;
  if (parts.frame.canvas.rows.length === 1) {
    const shares = flow.left.map((left, sheet) =>
      Math.min(
        maxExtra,
        left /
          Math.max(
            1,
            flow.placed.filter(({ row, region }) => row.stretch && region.sheet === sheet).length,
          ),
      ),
    );
    const first = shares[0] ?? 0;
    // The last page gets the same row spacing as the others.
    const extra = (sheet: number): number =>
      sheet > 0 && sheet === shares.length - 1
        ? Math.min(first, shares[sheet]!)
        : (shares[sheet] ?? 0);
    const stretched = flowIn(parts, (sheet) => extra(sheet) * 0.999);
    return stretched?.sheets === flow.sheets && sameSheets(flow, stretched) ? stretched : flow;
  }
  let [best, low, high] = [flow, 0, maxExtra];
  for (let turn = 0; turn < 7; turn += 1) {
    const middle = (low + high) / 2;
    const tried = flowIn(parts, () => middle);
    if (tried) {
      best = tried;
      low = middle;
    } else high = middle;
  }
  return best;
}

function sameSheets(before: Flow, after: Flow): boolean {
  return before.placed.every(
    ({ region }, index) => region.sheet === after.placed[index]!.region.sheet,
  );
}

function drawSheets(
  { frame, bands, head, time, foot }: Parts,
  { placed, pieces, sheets }: Flow,
  { before, after }: { before: number; after: number },
): Out[] {
  return Array.from({ length: sheets }, (_, sheet) => {
    const out = newOut();
    const { canvas } = frame;
    head.draw(out, sheet > 0);
    const own = placed.filter(({ region }) => region.sheet === sheet);
    const chart = own.filter(({ row }) => row.band >= 0);
    const ownPieces = pieces.filter(({ region }) => region.sheet === sheet);
    if (chart.length > 0) {
      time.draw(out, chart[0]!.region.from - time.height);
      time.grid(out, chart[0]!.region.from, chart.at(-1)!.y + chart.at(-1)!.height);
    }
    let at = 0;
    for (const { row, region, y, height } of own) {
      const piece = ownPieces[at];
      if (
        row.band >= 0 &&
        piece &&
        piece.band === row.band &&
        piece.region === region &&
        y === piece.from
      ) {
        drawBand(out, bands[row.band]!, piece, frame);
        at += 1;
      }
      row.draw(out, y, height);
    }
    foot.draw(
      out,
      canvas.height - foot.height,
      canvas.columns.length * canvas.rows.length > 1
        ? null
        : { page: before + sheet + 1, pages: before + sheets + after },
    );
    return out;
  });
}
