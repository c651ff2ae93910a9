/** A step's row in the flow: its bar and its label. */
import { barOf, barShapes, ghostOf, ghostShape, type Bar } from './bars';
import type { Row } from './contentTypes';
import type { FlowRow } from './flow';
import { LEADING, lineOf, MIDDLE, type Frame, type Out } from './frame';
import { labelOf, type Label } from './labels';
import type { Line } from './scene';

/** The flow row of a step without rounds, in a band. */
export function stepRow(row: Row, band: number, frame: Frame): FlowRow {
  const bar = barOf(row, frame);
  const ghost = ghostOf(row, frame);
  const label = labelOf(
    row,
    ghost
      ? {
          ...clearOfAround(row, bar, ghost),
          from: Math.min(bar.from, ghost.from),
          to: Math.max(bar.to, ghost.to),
        }
      : bar,
    frame,
  );
  const isAround = row.ghost?.isAround === true;
  const below = belowHeight(label, frame);
  return {
    height: frame.row + below,
    stretch: true,
    band,
    keepNext: false,
    draw(out, y, height) {
      const middle = y + (height - below) / 2;
      rowLine(out, frame, y + height);
      if (ghost && !isAround) out.front.push(ghostShape(row, ghost, frame, middle));
      out.front.push(...barShapes(row, bar, frame, middle));
      if (ghost && isAround) out.front.push(ghostShape(row, ghost, frame, middle));
      out.blocks.push({
        tag: 'entry',
        stepId: row.stepId,
        lines: labelLines(label, frame, middle, out, row),
      });
    },
  };
}

/** The bar without the part that its outline's ends cross: no label goes there. */
function clearOfAround({ ghost }: Row, bar: Bar, { from, to }: Pick<Bar, 'from' | 'to'>): Bar {
  const isInside = [from, to].some((end) => end > bar.from && end < bar.to);
  return ghost?.isAround && isInside ? { ...bar, solidFrom: bar.to, solidTo: bar.to } : bar;
}

/** The height of the lines below a bar. */
export function belowHeight({ below }: Pick<Label, 'below'>, { size }: Frame): number {
  return below ? (below.lines.length * LEADING + 0.25) * size : 0;
}

/** The hairline below a row. */
export function rowLine(out: Out, { left, right }: Frame, y: number): void {
  out.back.push({ kind: 'line', style: 'row', x1: left, y1: y, x2: right, y2: y });
}

/** The lines of a label around `middle`, with white plates below those on the grid. */
export function labelLines(
  { spots, below }: Label,
  frame: Frame,
  middle: number,
  out: Out,
  row: Pick<Row, 'theme'>,
): Line[] {
  const { size, bar, colour } = frame;
  const lines: Line[] = [];
  for (const spot of spots) {
    const line = lineOf(
      spot.x,
      middle + MIDDLE * size,
      size,
      colour || !spot.inside
        ? spot.spans
        : spot.spans.map((one) => ({ ...one, tone: 'ink' as const })),
      row.theme,
    );
    if (!spot.inside || !colour) plate(out, line);
    lines.push(line);
  }
  below?.lines.forEach(({ spans }, index) => {
    const line = lineOf(
      below.x,
      middle + bar / 2 + (index * LEADING + 1.05) * size,
      size,
      spans,
      row.theme,
    );
    plate(out, line);
    lines.push(line);
  });
  return lines;
}

/** White below a line of text, so that no grid line crosses it. */
export function plate(out: Out, { x, y, size, width }: Line): void {
  const pad = 0.15 * size;
  out.front.push({
    kind: 'rect',
    style: 'plate',
    box: { x: x - pad, y: y - 0.8 * size, w: width + 2 * pad, h: 1.06 * size },
  });
}
