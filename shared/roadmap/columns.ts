/**
 * Cells of unlike heights put into columns, read down one column after the other, no gap beside a
 * tall one.
 */

/** Cells in a row of columns that keeps whole: their heights may be read on one page. */
export interface Block {
  /** The first cell, and the one after the last. */ readonly from: number;
  readonly to: number;
  /** The column of each. */ readonly columns: readonly number[];
  readonly height: number;
}

/**
 * Blocks of cells, each no higher than `maxHeight` unless one of its cells is; so low in itself as can
 * be. Heights in any one unit.
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
 * The column of each cell where none is higher than `maxHeight`; null where there are not enough
 * columns.
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
 * The lowest columns that hold all the cells in their order: their height is that of some cells
 * that follow each other.
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
