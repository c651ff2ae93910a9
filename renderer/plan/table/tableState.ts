/**
 * The place of the keyboard in the step table, the cell in edit, the cells with refused texts, and
 * the visible columns.
 */
import { createGrid } from '../../ui/grid/gridState';
import { columnsFor, type ColumnKey, type StepColumn } from './columns';

const FIRST_WIDTH = 520;

export const tableGrid = createGrid<ColumnKey>('title');
export const {
  store: tableStore,
  use: useTable,
  edit,
  stopEditing,
  refuse,
  dropRefusal,
} = tableGrid;

let width = FIRST_WIDTH;

/** Resets the state when another plan opens. */
export function resetTable(): void {
  width = FIRST_WIDTH;
  tableGrid.reset();
}

/** The visible columns at the table's width. */
export function shownColumns(): readonly StepColumn[] {
  return columnsFor(width);
}

/** Sets the width of the table; the keyboard leaves a column that is now hidden. */
export function setTableWidth(drawn: number): void {
  width = drawn;
  const { column } = tableStore.getState();
  if (!shownColumns().some(({ key }) => key === column)) tableStore.setState({ column: 'title' });
}
