/** The start of a drag: from the hit shape to the proposal for each position of the pointer. */
import type { ChartActs, LinkEnds } from '../acts';
import { boxOf } from '../geometry';
import type { ChartLink, ChartRow } from '../rows';
import { dayAt, viewOf, type Scale } from '../scale';
import { linkType, proposeDrawn, proposeMove, proposeProgress, proposeResize } from './drag';
import type { Hit } from './hit';
import type { Drag } from './state';

export interface Ground {
  readonly scale: Scale;
  readonly rowHeight: number;
  readonly count: number;
  rowAt(index: number): ChartRow;
  readonly acts: ChartActs;
}

/** The pointer's position, in pixels from the chart's top left; `free` while Alt is down. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly free: boolean;
}

/** Follows a drag: gives its state for a position of the pointer. */
export type Follow = (point: Point) => Drag | null;

/** Starts a drag on the hit shape; null if it can't be dragged. */
export function begin(hit: Hit, from: Point, ground: Ground): Follow | null {
  const { acts, scale } = ground;
  const view = viewOf(scale.pxPerDay);
  const row = ground.rowAt(hit.index);
  if (hit.zone === 'dotStart' || hit.zone === 'dotEnd')
    return followLink(hit.id, hit.zone === 'dotStart' ? 'start' : 'end', null, 'to', ground);
  if (hit.zone === 'row')
    return row.kind === 'empty' ? followDrawn(row.id, hit.index, from, ground) : null;
  const taken = acts.takenWith(hit.stepId);
  const [lead, ...others] = taken;
  if (!lead) return null;
  if (hit.zone === 'progress') {
    const box = boxOf(row, scale)!;
    return ({ x, free }) => ({
      kind: 'progress',
      id: hit.stepId,
      ratio: proposeProgress(x, box, free),
    });
  }
  if (hit.zone === 'start' || hit.zone === 'end') {
    const side = hit.zone;
    return ({ x, free }) => ({
      kind: 'dates',
      side,
      taken: [lead],
      proposals: [proposeResize(lead, side, { shift: (x - from.x) / scale.pxPerDay, view, free })],
    });
  }
  return ({ x, free }) => ({
    kind: 'dates',
    side: 'both',
    taken,
    proposals: proposeMove(lead, others, { shift: (x - from.x) / scale.pxPerDay, view, free }),
  });
}

/** Draws a bar on a row without dates, or below the last row (`rowId` null). */
export function followDrawn(
  rowId: string | null,
  index: number,
  from: Point,
  { scale }: Ground,
): Follow {
  const start = dayAt(scale, from.x);
  return ({ x, free }) => ({
    kind: 'create',
    rowId,
    index,
    ...proposeDrawn(start, dayAt(scale, x), viewOf(scale.pxPerDay), free),
  });
}

/**
 * Draws a link from an end of a step, or (`besides`) takes the `held` end of an existing one
 * elsewhere.
 */
export function followLink(
  stepId: string,
  side: 'start' | 'end',
  besides: ChartLink | null,
  held: 'from' | 'to',
  ground: Ground,
): Follow {
  return ({ x, y }) => {
    const target = targetAt(x, y, ground);
    const ends =
      target && target.id !== stepId ? endsOf(stepId, side, target, besides, held) : null;
    const refusal = ends && ground.acts.canLink(ends, besides?.id ?? null);
    return {
      kind: 'link',
      fromId: stepId,
      fromSide: side,
      x,
      y,
      ends,
      refusal,
      besides: besides?.id ?? null,
      held,
    };
  };
}

function endsOf(
  stepId: string,
  side: 'start' | 'end',
  target: { id: string; side: 'start' | 'end' },
  besides: ChartLink | null,
  held: 'from' | 'to',
): LinkEnds {
  if (besides && held === 'from')
    return { fromId: target.id, toId: stepId, type: linkType(target.side, side) };
  return { fromId: stepId, toId: target.id, type: linkType(side, target.side) };
}

/** The step under the pointer and its nearer end. */
function targetAt(
  x: number,
  y: number,
  { rowAt, rowHeight, count, scale }: Ground,
): { id: string; side: 'start' | 'end' } | null {
  const index = Math.floor(y / rowHeight);
  if (index < 0 || index >= count) return null;
  const row = rowAt(index);
  const box = boxOf(row, scale);
  if (!box) return null;
  if (x < box.x - 24 || x > box.x + box.width + 24) return null;
  return { id: row.id, side: x < box.x + box.width / 2 ? 'start' : 'end' };
}
