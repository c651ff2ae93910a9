/** Copies tables of the finance office for spreadsheets. */
import { moneyCell, writeSheet, type SheetCell } from '../../../shared/formats/clipboard/sheet';
import { copyContent } from '../../ui/copyContent';
import type { FinanceCell, FinanceTable } from '../../../shared/means/tables/table';

const SPACES = /[\u00a0\u202f]/g;

function sheetCell(cell: FinanceCell): SheetCell {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell.replace(SPACES, ' ');
  return 'cents' in cell ? moneyCell(cell.cents) : { value: cell.ppm / 10_000, decimals: 2 };
}

/** A table's rows, then the notes below it. */
function rowsOf({ head, rows, notes }: FinanceTable): SheetCell[][] {
  const noteRows = notes.map((note): SheetCell[] => [note.replace(SPACES, ' ')]);
  return [
    [...head],
    ...rows.map(({ cells }) => cells.map(sheetCell)),
    ...(noteRows.length > 0 ? [[], ...noteRows] : []),
  ];
}

/** Copies rows, the first of which is the header. Rejects if the clipboard refuses. */
export async function copySheet(rows: readonly (readonly SheetCell[])[]): Promise<void> {
  await copyContent(writeSheet(rows));
}

/** Copies text and HTML together. Rejects if the clipboard refuses. */
export function copyTable(table: FinanceTable): Promise<void> {
  return copySheet(rowsOf(table));
}

/**
 * Copies several tables one below the other, each with its title and its source. Rejects if the
 * clipboard refuses.
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
