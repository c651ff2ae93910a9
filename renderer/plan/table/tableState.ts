/**
 * Where the keyboard is in the step table, the cell being edited, the cells whose text was refused,
 * and which columns are shown.
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

/** The state as at the start: for another plan. */
export function resetTable(): void {
  width = FIRST_WIDTH;
  tableGrid.reset();
}

/** The columns that are shown. */
export function shownColumns(): readonly StepColumn[] {
  return columnsFor(width);
}

/** Tells how wide the table is drawn; the keyboard leaves a column that is no longer shown. */
export function setTableWidth(drawn: number): void {
  width = drawn;
  const { column } = tableStore.getState();
  if (!shownColumns().some(({ key }) => key === column)) tableStore.setState({ column: 'title' });
}
