/**
 * The shape of a row: its bar on the time scale, with soft ends for uncertain dates, and the space
 * for a label on it.
 */
import { xOf, type Frame } from './frame';
import type { Row } from './contentTypes';
import type { RectShape, Shape, Soft } from './scene';

export interface Bar {
  readonly from: number;
  readonly to: number;
  /** The part in full colour. */
  readonly solidFrom: number;
  readonly solidTo: number;
  readonly soft: Soft | undefined;
}

/**
 * The part of the bar that an end fades over, and the colour left at its tip; an open end fades
 * over its whole stub.
 */
const FADES = {
  firm: { over: 0, tip: 1 },
  near: { over: 0.14, tip: 0.4 },
  soft: { over: 0.3, tip: 0.1 },
  open: { over: 0.85, tip: 0 },
} as const;
const STUB_DAYS = 92;

/** The bar of a dated row, within the chart. */
export function barOf(row: Pick<Row, 'start' | 'end' | 'ends' | 'kind'>, frame: Frame): Bar {
  const { left, right, size, perDay } = frame;
  if (row.kind === 'milestone') return diamondOf(row, frame);
  const stub = Math.min(0.3 * (right - left), Math.max(4 * size, STUB_DAYS * perDay));
  const end = row.end === null ? xOf(frame, row.start!) + stub : xOf(frame, row.end + 1);
  const start = row.start === null ? end - stub : xOf(frame, row.start);
  const minWidth = 0.45 * size;
  const from = Math.min(right - minWidth, Math.max(left, start));
  const to = Math.max(from + minWidth, Math.min(right, end));
  const wide = to - from;
  // A cropped end does not show how certain its date is.
  const [before, after] = [
    row.start === null ? FADES.open : FADES[start < left ? 'firm' : row.ends],
    row.end === null ? FADES.open : FADES[end > right ? 'firm' : row.ends],
  ];
  const soft = {
    left: before.over * wide,
    right: after.over * wide,
    leftTip: before.tip,
    rightTip: after.tip,
  };
  return {
    from,
    to,
    solidFrom: from + soft.left,
    solidTo: to - soft.right,
    soft: soft.left + soft.right > 0 ? soft : undefined,
  };
}

/**
 * The bar of a row's ghost, within the chart; null without a ghost, or if it is outside the shown
 * period.
 */
export function ghostOf(
  { ghost, kind }: Pick<Row, 'ghost' | 'kind'>,
  frame: Frame,
): Pick<Bar, 'from' | 'to'> | null {
  if (
    !ghost ||
    (ghost.start === null && ghost.end === null) ||
    xOf(frame, (ghost.start ?? ghost.end)!) >= frame.right ||
    xOf(frame, (ghost.end ?? ghost.start)!) <= frame.left
  )
    return null;
  return barOf(
    { kind: kind === 'milestone' ? kind : 'bar', ends: 'firm', start: ghost.start, end: ghost.end },
    frame,
  );
}

/** Half the width of a diamond, in em. */
const DIAMOND = 0.72;

function diamondOf(row: Pick<Row, 'start' | 'end'>, frame: Frame): Bar {
  const half = DIAMOND * frame.size;
  const middle = Math.min(
    frame.right - half,
    Math.max(frame.left + half, xOf(frame, (row.end ?? row.start)! + 0.5)),
  );
  return {
    from: middle - half,
    to: middle + half,
    solidFrom: middle,
    solidTo: middle,
    soft: undefined,
  };
}

/** The shape of a row's ghost around `middle`. */
export function ghostShape(
  { kind, theme, ghost }: Pick<Row, 'kind' | 'theme' | 'ghost'>,
  { from, to }: Pick<Bar, 'from' | 'to'>,
  { bar, size }: Frame,
  middle: number,
): Shape {
  const style = ghost?.isAround ? 'outline' : 'ghost';
  const x = (from + to) / 2;
  const more = ghost?.isAround ? 0.09 * size : 0;
  if (kind === 'milestone')
    return {
      kind: 'polygon',
      style,
      theme,
      points: [
        [x, middle - (to - from) / 2],
        [to, middle],
        [x, middle + (to - from) / 2],
        [from, middle],
      ],
    };
  return {
    kind: 'rect',
    style,
    theme,
    box: { x: from, y: middle - bar / 2 - more, w: to - from, h: bar + 2 * more },
    radius: 1.5,
  };
}

/** The shapes of a row's bar around `middle`, the height of its centre. */
export function barShapes(row: Row, bar: Bar, frame: Frame, middle: number): Shape[] {
  if (row.kind === 'milestone') {
    const half = (bar.to - bar.from) / 2;
    const x = bar.from + half;
    return [
      {
        kind: 'polygon',
        style: milestoneStyle(row),
        theme: row.theme,
        points: [
          [x, middle - half],
          [x + half, middle],
          [x, middle + half],
          [x - half, middle],
        ],
      },
    ];
  }
  const top = middle - frame.bar / 2;
  if (row.kind === 'summary') return summaryShapes(row, bar, frame, top);
  const rect: RectShape = {
    kind: 'rect',
    style: row.cancelled ? 'cancelled' : 'bar',
    theme: row.theme,
    box: { x: bar.from, y: top, w: bar.to - bar.from, h: frame.bar },
    radius: 1.5,
    ...(bar.soft && !row.cancelled ? { soft: bar.soft } : {}),
  };
  return row.progress > 0
    ? [rect, progressShape(row, bar, top + frame.bar - 0.2 * frame.size, 0.2 * frame.size)]
    : [rect];
}

function progressShape(row: Row, bar: Bar, y: number, h: number): Shape {
  return {
    kind: 'rect',
    style: 'progress',
    theme: row.theme,
    box: { x: bar.from, y, w: (bar.to - bar.from) * Math.min(1, row.progress), h },
  };
}

/** A bar with a foot at each firm end: it brackets its sub-steps. */
function summaryShapes(row: Row, bar: Bar, { size, bar: height }: Frame, top: number): Shape[] {
  const body = 0.68 * height;
  const y = top + (height - body) / 2 - 0.1 * size;
  const { from, to } = bar;
  const foot = Math.min(0.5 * size, (to - from) / 2);
  const style = row.cancelled ? 'cancelled' : 'summary';
  const shapes: Shape[] = [
    {
      kind: 'rect',
      style,
      theme: row.theme,
      box: { x: from, y, w: to - from, h: body },
      ...(bar.soft && !row.cancelled ? { soft: bar.soft } : {}),
    },
  ];
  if (!row.cancelled && !bar.soft?.left)
    shapes.push({
      kind: 'polygon',
      style,
      theme: row.theme,
      points: [
        [from, y + body - 0.2],
        [from + foot, y + body - 0.2],
        [from, y + body + foot],
      ],
    });
  if (!row.cancelled && !bar.soft?.right)
    shapes.push({
      kind: 'polygon',
      style,
      theme: row.theme,
      points: [
        [to - foot, y + body - 0.2],
        [to, y + body - 0.2],
        [to, y + body + foot],
      ],
    });
  if (row.progress > 0) shapes.push(progressShape(row, bar, y + body - 0.2 * size, 0.2 * size));
  return shapes;
}

function milestoneStyle({ cancelled, tentative }: Row): 'cancelled' | 'tentative' | 'milestone' {
  if (cancelled) return 'cancelled';
  return tentative ? 'tentative' : 'milestone';
}
