/**
 * Finds the level of each pasted row: from its number, else from the blanks before its title or
 * from its column.
 */
import type { RowCells } from './columns';
import { withoutEnd } from '../../model/trimming';

/** Blanks that one level of columns or one tab counts for. */
export const LEVEL = 4;

/**
 * Joins the columns that spread titles over levels into one cell, with blanks before the title for
 * its level.
 */
export function gatheredTitle(cells: readonly string[]): string {
  const index = cells.findIndex((cell) => cell.trim() !== '');
  return index < 0 ? '' : ' '.repeat(index * LEVEL) + cells[index]!;
}

/** A hierarchical number as it is compared: "2,1." is "2.1". */
export function plainNumber(wbs: string): string {
  return withoutEnd(wbs.trim().replaceAll(',', '.'), /\./);
}

/** Depths from 0. A row may be several levels deeper than the one above: it is still under it. */
export function depthsOf(rows: readonly RowCells[]): number[] {
  return rows.some((row) => /\d[.,]\d/.test(row.wbs ?? '')) ? byNumber(rows) : byIndent(rows);
}

/**
 * "2.1" is under "2" where that is among the rows above, else beside what comes before it. A row
 * without number is beside the last.
 */
function byNumber(rows: readonly RowCells[]): number[] {
  const above: string[] = [];
  return rows.map(({ wbs = '' }) => {
    const number = plainNumber(wbs);
    if (number === '') above.pop();
    while (number !== '' && above.length > 0 && !number.startsWith(`${above.at(-1)!}.`))
      above.pop();
    above.push(number === '' ? '?' : number);
    return above.length - 1;
  });
}

function byIndent(rows: readonly RowCells[]): number[] {
  const above: number[] = [];
  return rows.map(({ title = '' }) => {
    const indent = (/^[^\S\n]*/.exec(title)?.[0] ?? '').replaceAll('\t', ' '.repeat(LEVEL)).length;
    while (above.length > 0 && above.at(-1)! >= indent) above.pop();
    above.push(indent);
    return above.length - 1;
  });
}
