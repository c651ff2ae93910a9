/** The lines of links, and the visible ones. Pure. */
import { boxOf, type Box } from './geometry';
import type { RowRange } from '../ui/grid/rows';
import type { ChartLink, ChartRow, RowIndex } from './rows';
import type { Scale } from './scale';

export interface PlacedLink {
  readonly link: ChartLink;
  readonly from: number;
  readonly to: number;
}

const BLOCK = 64;

/**
 * Indexes links by blocks of rows, so that a window looks only at its blocks; rebuilt when rows or
 * links change.
 */
export function indexLinks(
  links: readonly ChartLink[],
  indexOf: RowIndex,
): Map<number, PlacedLink[]> {
  const blocks = new Map<number, PlacedLink[]>();
  for (const link of links) {
    const from = indexOf.get(link.fromId);
    const to = indexOf.get(link.toId);
    if (from === undefined || to === undefined) continue;
    for (
      let block = Math.floor(Math.min(from, to) / BLOCK);
      block <= Math.floor(Math.max(from, to) / BLOCK);
      block += 1
    ) {
      const list = blocks.get(block);
      if (list) list.push({ link, from, to });
      else blocks.set(block, [{ link, from, to }]);
    }
  }
  return blocks;
}

/** The links that touch or cross the visible rows, each once. */
export function linksInView(
  blocks: ReadonlyMap<number, readonly PlacedLink[]>,
  { first, last }: RowRange,
): PlacedLink[] {
  const found = new Map<string, PlacedLink>();
  for (let block = Math.floor(first / BLOCK); block * BLOCK < last; block += 1) {
    for (const placed of blocks.get(block) ?? []) {
      if (Math.max(placed.from, placed.to) >= first && Math.min(placed.from, placed.to) < last)
        found.set(placed.link.id, placed);
    }
  }
  return [...found.values()];
}

export interface LinkLine {
  readonly path: string;
  readonly head: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

const GAP = 10;

/**
 * The line of a link from row to row: out of one end, around, and into the other, with an arrow
 * head.
 */
export function linkLine(
  link: ChartLink,
  from: { row: ChartRow; index: number },
  to: { row: ChartRow; index: number },
  rowHeight: number,
  scale: Scale,
): LinkLine | null {
  const [a, b] = [boxOf(from.row, scale), boxOf(to.row, scale)];
  if (!a || !b) return null;
  const out = link.type[0] === 'F' ? 1 : -1;
  const into = link.type[1] === 'S' ? 1 : -1;
  const x1 = sideOf(a, out);
  const x2 = sideOf(b, -into as 1 | -1);
  const y1 = (from.index + 0.5) * rowHeight;
  const y2 = (to.index + 0.5) * rowHeight;
  const head = `M ${x2 - 6 * into} ${y2 - 4} L ${x2} ${y2} L ${x2 - 6 * into} ${y2 + 4} Z`;
  return { path: route(x1, y1, out, x2, y2, into, rowHeight), head, from: [x1, y1], to: [x2, y2] };
}

const sideOf = (box: Box, side: 1 | -1): number => (side === 1 ? box.x + box.width : box.x);

function route(
  x1: number,
  y1: number,
  out: 1 | -1,
  x2: number,
  y2: number,
  into: 1 | -1,
  rowHeight: number,
): string {
  const stubOut = x1 + GAP * out;
  const stubIn = x2 - GAP * into;
  if (out === into && (stubIn - stubOut) * out >= 0)
    return `M ${x1} ${y1} H ${stubOut} V ${y2} H ${x2}`;
  if (out !== into) {
    const x = out === 1 ? Math.max(stubOut, stubIn) : Math.min(stubOut, stubIn);
    return `M ${x1} ${y1} H ${x} V ${y2} H ${x2}`;
  }
  const between = y1 + (y2 >= y1 ? 1 : -1) * (rowHeight / 2);
  return `M ${x1} ${y1} H ${stubOut} V ${between} H ${stubIn} V ${y2} H ${x2}`;
}
