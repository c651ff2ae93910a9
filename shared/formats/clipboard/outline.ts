/**
 * Finds the level of each pasted row: from its number, else from the blanks before its title or
 * from its column.
 */
import type { RowCells } from './columns';
import { withoutEnd } from '../../model/trimming';

/** The number of blanks that stand for one column or one tab. */
export const LEVEL = 4;

/** Joins columns with a level each into one cell, with blanks before the title for its level. */
export function gatheredTitle(cells: readonly string[]): string {
  const index = cells.findIndex((cell) => cell.trim() !== '');
  return index < 0 ? '' : ' '.repeat(index * LEVEL) + cells[index]!;
}

/** A hierarchical number for comparison: "2,1." is "2.1". */
export function plainNumber(wbs: string): string {
  return withoutEnd(wbs.trim().replaceAll(',', '.'), /\./);
}

/**
 * The depths from 0. A row that is several levels deeper than the one above is directly below it.
 */
export function depthsOf(rows: readonly RowCells[]): number[] {
  return rows.some((row) => /\d[.,]\d/.test(row.wbs ?? '')) ? byNumber(rows) : byIndent(rows);
}

/**
 * "2.1" is below "2" if a row above has it, else on the level of the previous row. A row without a
 * number is on the level of the last.
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
