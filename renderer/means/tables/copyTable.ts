/** A table of the finance office, put in the clipboard as a spreadsheet takes it. */
import { moneyCell, writeSheet, type SheetCell } from '../../../shared/formats/clipboard/sheet';
import { copyContent } from '../../ui/copyContent';
import type { FinanceCell, FinanceTable } from '../../../shared/means/tables/table';

const SPACES = /[\u00a0\u202f]/g;

function sheetCell(cell: FinanceCell): SheetCell {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell.replace(SPACES, ' ');
  return 'cents' in cell ? moneyCell(cell.cents) : { value: cell.ppm / 10_000, decimals: 2 };
}

/** A table's rows, then the notes that stand under it. */
function rowsOf({ head, rows, notes }: FinanceTable): SheetCell[][] {
  const said = notes.map((note): SheetCell[] => [note.replace(SPACES, ' ')]);
  return [
    [...head],
    ...rows.map(({ cells }) => cells.map(sheetCell)),
    ...(said.length > 0 ? [[], ...said] : []),
  ];
}

/** Rows, the first of them their head. Rejects where the clipboard refuses. */
export async function copySheet(rows: readonly (readonly SheetCell[])[]): Promise<void> {
  await copyContent(writeSheet(rows));
}

/** Text and HTML in one act. Rejects where the clipboard refuses. */
export function copyTable(table: FinanceTable): Promise<void> {
  return copySheet(rowsOf(table));
}

/**
 * Several tables one under the other, each under its title and its source, in one act. Rejects
 * where the clipboard refuses.
 */
export function copyTables(
  tables: readonly {
    readonly title: string;
    readonly source: string;
    readonly table: FinanceTable;
    readonly empty: string;
  }[],
): Promise<void> {
  return copySheet(
    tables.flatMap(({ title, source, table, empty }, index): SheetCell[][] => [
      ...(index === 0 ? [] : [[], []]),
      [title],
      [source.replace(SPACES, ' ')],
      ...(table.rows.length === 0 ? [[empty]] : rowsOf(table)),
    ]),
  );
}
