/**
 * Moves the keyboard after a cell's text is kept, as in a spreadsheet, in the same way for every
 * grid.
 */
import type { GridPort } from './gridKeys';
import { NEW_ROW } from './gridState';
import type { CellEnd } from './cellEnd';

/**
 * Enter goes down (from the last row, to another new row); Tab goes to the next cell and selects it
 * without opening it, so that typing replaces its content. From the last row Tab continues along
 * the new row; after the last column it goes to the next row. Other ways of leaving a cell do not
 * move.
 */
export function goOn<C extends string>(
  port: GridPort<C>,
  { rowId, column }: { readonly rowId: string; readonly column: C },
  end: CellEnd | 'series',
): void {
  if (end === 'escape') port.clearError();
  if (end === 'enter') goDown(port, rowId);
  if (end === 'tab' || end === 'back-tab') goAside(port, rowId, column, end === 'tab' ? 1 : -1);
}

function goDown<C extends string>(port: GridPort<C>, rowId: string): void {
  if (rowId === NEW_ROW) {
    port.goToNewRow();
    port.startEdit(NEW_ROW, port.column(), '');
    return;
  }
  const { ids, indexOf } = port.rows();
  const next = ids[(indexOf.get(rowId) ?? -1) + 1];
  if (next === undefined) port.goToNewRow();
  else port.goToRow(next, 'only');
}

function goAside<C extends string>(port: GridPort<C>, rowId: string, column: C, by: 1 | -1): void {
  const row = rowId === NEW_ROW ? port.newest() : rowId;
  const columns = port.columns();
  const next = columns[columns.indexOf(column) + by];
  if (row === null || (next === undefined && by === -1)) return;
  if (next === undefined) goDown(port, row);
  else if (rowId === NEW_ROW) port.goToRow(row, 'only');
  port.goToColumn(next ?? columns[0]!);
}
