/**
 * Arranges cells of different heights in columns, read column by column, without gaps beside tall
 * cells.
 */

/** Cells in columns that stay on one page. */
export interface Block {
  /** The index of the first cell, and of the one after the last. */ readonly from: number;
  readonly to: number;
  /** The column of each cell. */ readonly columns: readonly number[];
  readonly height: number;
}

/**
 * Blocks of cells, each as low as possible, and at most `maxHeight` high unless a single cell is
 * higher. Heights in any one unit.
 */
export function blocksOf(heights: readonly number[], count: number, maxHeight: number): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < heights.length;) {
    let to = from + 1;
    for (let tallest = heights[from]!; to < heights.length; to += 1) {
      tallest = Math.max(tallest, heights[to]!);
      if (columnsWithin(heights.slice(from, to + 1), count, Math.max(maxHeight, tallest)) === null)
        break;
    }
    blocks.push({ from, to, ...lowest(heights.slice(from, to), count) });
    from = to;
  }
  return blocks;
}

const NEAR = 1e-6;

/**
 * The column of each cell if no column exceeds `maxHeight`; null if `count` columns are not enough.
 */
function columnsWithin(
  heights: readonly number[],
  count: number,
  maxHeight: number,
): number[] | null {
  let [column, filled] = [0, 0];
  const columns: number[] = [];
  for (const height of heights) {
    if (filled > 0 && filled + height > maxHeight + NEAR) {
      column += 1;
      filled = 0;
    }
    if (column >= count) return null;
    filled += height;
    columns.push(column);
  }
  return columns;
}

/**
 * The lowest columns that hold all cells in order. Their height is always that of some run of
 * consecutive cells, so try those.
 */
function lowest(heights: readonly number[], count: number): Pick<Block, 'columns' | 'height'> {
  const tallest = Math.max(...heights);
  const runs = heights
    .flatMap((_, from) =>
      heights
        .slice(from)
        .map((_, index) =>
          heights.slice(from, from + index + 1).reduce((sum, height) => sum + height, 0),
        ),
    )
    .filter((height) => height >= tallest);
  for (const height of runs.sort((a, b) => a - b)) {
    const columns = columnsWithin(heights, count, height);
    if (columns) return { columns, height };
  }
  throw new Error('one column holds them all');
}
