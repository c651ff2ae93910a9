/** Finds the shape under the pointer from the geometry; pure, so that tests can use numbers. */
import { BAR_HEIGHT, boxOf, roundBox, type Box } from '../geometry';
import type { ChartRow } from '../rows';
import type { Scale } from '../scale';

export type Zone = 'bar' | 'start' | 'end' | 'progress' | 'dotStart' | 'dotEnd' | 'round' | 'row';

export interface Hit {
  readonly zone: Zone;
  readonly index: number;
  readonly id: string;
  /** The step to move: a round's own id, else the row's. */
  readonly stepId: string;
}

/** The distance from an end that still counts as a hit, and the distance of the link dots. */
export const EDGE = 7;
export const DOT = 11;

function zoneOfBar(row: ChartRow, box: Box, x: number, dy: number): Zone | null {
  const right = box.x + box.width;
  if (Math.abs(x - (box.x - DOT)) <= 6 && Math.abs(dy) <= 8) return 'dotStart';
  if (Math.abs(x - (right + DOT)) <= 6 && Math.abs(dy) <= 8) return 'dotEnd';
  if (x < box.x - 3 || x > right + 3 || Math.abs(dy) > BAR_HEIGHT / 2 + 2) return null;
  if (row.kind !== 'bar') return 'bar';
  const progressX = box.x + box.width * row.progress;
  if (box.width > 30 && dy > 4 && Math.abs(x - progressX) <= 6) return 'progress';
  const edge = Math.min(EDGE, box.width / 4);
  if (x <= box.x + edge) return 'start';
  return x >= right - edge ? 'end' : 'bar';
}

/** The part of the row at (x, y), in pixels from the chart's top left. */
export function hitAt(
  row: ChartRow,
  index: number,
  rowHeight: number,
  scale: Scale,
  x: number,
  y: number,
): Hit {
  const dy = y - (index + 0.5) * rowHeight;
  for (const round of row.rounds) {
    const { x: left, width } = roundBox(round, scale);
    if (x >= left && x <= left + width && Math.abs(dy) <= BAR_HEIGHT / 2 + 2)
      return { zone: 'round', index, id: row.id, stepId: round.id };
  }
  const box = row.kind === 'rounds' ? null : boxOf(row, scale);
  const zone = box ? zoneOfBar(row, box, x, dy) : null;
  return { zone: zone ?? 'row', index, id: row.id, stepId: row.id };
}
