/** The beginning of a drag: from what was hit to what each position of the pointer proposes. */
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

/** Where the pointer is, in pixels from the chart's top left; `free`: Alt is held. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly free: boolean;
}

/** Follows a drag: what the pointer at a point proposes. */
export type Follow = (point: Point) => Drag | null;

/** A drag that begins on what was hit; null where there is nothing to drag. */
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

/** A bar drawn on a row without a date, or below the last row (`rowId` null). */
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

/** A link drawn from an end of a step, or (`besides`) one whose `held` end is taken elsewhere. */
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

/** The step under the pointer and the nearer of its ends. */
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
