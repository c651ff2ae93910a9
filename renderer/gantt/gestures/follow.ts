import type { ChartLink } from '../rows';
import { begin, followDrawn, followLink, type Follow, type Ground, type Point } from './begin';
import { hitAt, type Hit } from './hit';

/** The hit at a point of the chart; null below its last row. */
export function hitUnder({ x, y }: Point, ground: Ground): Hit | null {
  const { rowAt, count, rowHeight, scale } = ground;
  const index = Math.floor(y / rowHeight);
  if (index < 0 || index >= count) return null;
  return hitAt(rowAt(index), index, rowHeight, scale, x, y);
}

/** The drag that would start at this point. */
export function followAt(point: Point, ground: Ground): Follow | null {
  const hit = hitUnder(point, ground);
  return hit ? begin(hit, point, ground) : followDrawn(null, ground.count, point, ground);
}

/** Takes one end of a link elsewhere; the other stays. */
export function followHeld(link: ChartLink, held: 'from' | 'to', ground: Ground): Follow {
  const fixedId = held === 'from' ? link.toId : link.fromId;
  const side = link.type[held === 'from' ? 1 : 0] === 'F' ? 'end' : 'start';
  return followLink(fixedId, side, link, held, ground);
}
