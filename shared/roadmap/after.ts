/**
 * Lists below the chart: means, hypotheses, undated steps and the next deadlines, as rows of the
 * same flow.
 */
import { say } from '../i18n/words';
import { blocksOf, type Block } from './columns';
import type { Content } from './contentTypes';
import type { FlowRow } from './flow';
import { clearOf, LEADING, lineOf, MIDDLE, span, type Frame, type Zone } from './frame';
import type { Shape, Span, ThemeStyle } from './scene';
import { costWords, meansRow, payWords } from './meansRow';
import { wrap, type Wrapped } from './text';

interface Cell {
  readonly stepId?: string;
  readonly spans: readonly Span[];
  readonly theme: ThemeStyle | null;
}

/** A cell broken into lines; `lead` is the space for its sign, in em like its height. */
interface Broken {
  readonly cell: Cell;
  readonly lead: number;
  readonly lines: readonly Wrapped[];
  readonly height: number;
}

/** The minimum width of columns, in em. */
const COLUMN = 27;
/**
 * After this many em, cells continue in a new row of columns: readers need not go down far and up
 * again, and pages fill better.
 */
const MAX_HEIGHT = 11;
const LEAD = 1.1;
/** The space below each cell, in em. */
const BELOW = 0.25;
const MAX_LINES = Math.floor((MAX_HEIGHT - BELOW) / LEADING);

/** The rows below the chart. */
export function afterRows(content: Content, frame: Frame): FlowRow[] {
  const undated = content.undated.map(({ stepId, title, note, theme }): Cell => ({
    stepId,
    theme,
    spans: note === '' ? [span(title)] : [span(title), span(` ${note}`, 'quiet')],
  }));
  const next = content.next.map(({ date, titles, more }): Cell => ({
    theme: null,
    spans: [
      span(say('roadmap.nextDate', { date }), 'ink', 600),
      span(` ${titles.map(({ title }) => title).join(' · ')}`),
      ...(more > 0 ? [span(` ${say('roadmap.nextMore', { count: more })}`, 'quiet')] : []),
    ],
  }));
  const means = meansRow(content, frame);
  const years =
    means && 'years' in means
      ? means.years.map((year): Cell => ({
          theme: null,
          spans: [...costWords(year), span(' · ', 'quiet'), ...payWords(year)],
        }))
      : [];
  const hypotheses = content.annotations.hypotheses.map(({ mark, title, note }): Cell => ({
    theme: null,
    spans: [
      ...(mark === '' ? [] : [span(`${mark} `, 'doubt', 700)]),
      span(note === '' ? title : `${title} :`, 'ink', 600),
      span(note === '' ? '' : ` ${note}`),
    ],
  }));
  return [
    ...(means && 'row' in means ? [means.row] : []),
    ...section(say('roadmap.means'), years, frame),
    ...section(say('roadmap.hypotheses'), hypotheses, frame),
    ...section(say('roadmap.toSettle'), undated, frame),
    ...section(say('roadmap.nextDates'), next, frame),
    ...content.changes.flatMap(({ title, sentences }) =>
      section(
        title,
        sentences.map((sentence): Cell => ({ theme: null, spans: [span(sentence)] })),
        frame,
      ),
    ),
  ];
}

/** A heading and cells in columns, read downwards; empty without cells. */
export function section(title: string, cells: readonly Cell[], frame: Frame): FlowRow[] {
  if (cells.length === 0) return [];
  const columns = columnsOf(frame);
  // A cell may go into any column, so break it for the narrowest.
  const room = Math.min(...columns.map(({ from, to }) => to - from)) / frame.size;
  const broken = cells.flatMap((cell) => brokenIn(cell, room));
  const blocks = blocksOf(
    broken.map(({ height }) => height),
    columns.length,
    MAX_HEIGHT,
  );
  return [
    headingRow(title, frame),
    ...blocks.map(({ from, to, ...block }) =>
      blockRow(broken.slice(from, to), { ...block, zones: columns }, frame),
    ),
  ];
}

/**
 * A cell in lines no wider than `room` (em). A long cell is split into consecutive parts, none
 * higher than a page.
 */
function brokenIn(cell: Cell, room: number): Broken[] {
  const lead = cell.theme === null ? 0 : LEAD;
  const lines = wrap(cell.spans, room - lead);
  return Array.from({ length: Math.ceil(lines.length / MAX_LINES) }, (_, part): Broken => {
    const own = lines.slice(part * MAX_LINES, (part + 1) * MAX_LINES);
    const isLast = (part + 1) * MAX_LINES >= lines.length;
    return {
      cell: part === 0 ? cell : { ...cell, theme: null },
      lead,
      lines: own,
      height: own.length * LEADING + (isLast ? BELOW : 0),
    };
  });
}

function columnsOf({ canvas, size }: Frame): Zone[] {
  return clearOf(canvas).flatMap((zone) => {
    const count = Math.max(1, Math.floor((zone.to - zone.from) / (COLUMN * size)));
    const wide = (zone.to - zone.from) / count;
    return Array.from({ length: count }, (_, index) => ({
      from: zone.from + index * wide,
      to: zone.from + (index + 1) * wide - (index + 1 < count ? size : 0),
    }));
  });
}

function headingRow(title: string, { size, canvas }: Frame): FlowRow {
  const lines = wrap([span(title, 'ink', 700)], clearOf(canvas)[0]!.to / size);
  return {
    height: (0.9 + lines.length * LEADING) * size,
    stretch: false,
    band: -1,
    keepNext: true,
    draw(out, y) {
      out.back.push({
        kind: 'line',
        style: 'rule',
        x1: 0,
        y1: y + 0.25 * size,
        x2: canvas.width,
        y2: y + 0.25 * size,
      });
      out.blocks.push({
        tag: 'heading',
        lines: lines.map(({ spans }, index) =>
          lineOf(0, y + (1.6 + index * LEADING) * size, size, spans),
        ),
      });
    },
  };
}

function blockRow(
  cells: readonly Broken[],
  { columns, height, zones }: Pick<Block, 'columns' | 'height'> & { zones: readonly Zone[] },
  { size }: Frame,
): FlowRow {
  return {
    height: height * size,
    stretch: false,
    band: -1,
    keepNext: false,
    draw(out, top) {
      let y = top;
      for (const [at, { cell, lead, lines, height: own }] of cells.entries()) {
        if (columns[at] !== columns[at - 1]) y = top;
        const { from } = zones[columns[at]!]!;
        const middle = y + 0.62 * size;
        if (cell.theme) out.front.push(dot(from, middle, size, cell.theme));
        out.blocks.push({
          tag: 'entry',
          ...(cell.stepId === undefined ? {} : { stepId: cell.stepId }),
          lines: lines.map(({ spans }, index) =>
            lineOf(from + lead * size, middle + (MIDDLE + index * LEADING) * size, size, spans),
          ),
        });
        y += own * size;
      }
    },
  };
}

/** A small dashed diamond, the sign of an undated step. */
function dot(x: number, middle: number, size: number, theme: ThemeStyle): Shape {
  const half = 0.36 * size;
  return {
    kind: 'polygon',
    style: 'tentative',
    theme,
    points: [
      [x + half, middle - half],
      [x + 2 * half, middle],
      [x + half, middle + half],
      [x, middle],
    ],
  };
}
