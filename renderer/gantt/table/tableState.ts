/** Where the keyboard is in the table, the cell being edited, and the cells whose text was refused. */
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import { columnsFor, type Column, type ColumnKey } from './columns';

/** The row below the last step: typing in it makes a step. */
export const NEW_ROW = '+';

export interface Editing {
  readonly rowId: string;
  readonly column: ColumnKey;
  /** What the field begins with. */
  readonly text: string;
  /** Each editing has its own number, so that its field begins afresh. */
  readonly serial: number;
}

/** What was typed in a cell and could not be kept, with the reason: it waits there to be mended. */
export interface Refusal { readonly text: string; readonly reason: string }
export type RowRefusals = Readonly<Partial<Record<ColumnKey, Refusal>>>;

export interface TableState {
  readonly column: ColumnKey;
  readonly onNewRow: boolean;
  readonly editing: Editing | null;
  readonly refusals: Readonly<Record<string, RowRefusals>>;
  /** The width drawn, which columns are shown by. */
  readonly width: number;
}

const START: TableState = { column: 'title', onNewRow: false, editing: null, refusals: {}, width: 520 };

export const tableStore = createStore<TableState>(() => START);

/** A part of the table's state. */
export function useTable<T>(select: (state: TableState) => T): T {
  return useStore(tableStore, select);
}

/** The state as at the start: for another plan. */
export function resetTable(): void {
  tableStore.setState(START);
}

/** The columns that are shown. */
export function shownColumns(): readonly Column[] {
  return columnsFor(tableStore.getState().width);
}

/** Tells how wide the table is drawn; the keyboard leaves a column that is no longer shown. */
export function setTableWidth(width: number): void {
  const { column } = tableStore.getState();
  tableStore.setState({ width, column: columnsFor(width).some(({ key }) => key === column) ? column : 'title' });
}

let serial = 0;

/** Begins editing a cell, with the text given, or (`known`) with the text refused there before, else the one it has. */
export function edit(rowId: string, column: ColumnKey, text: string, { known = false } = {}): void {
  serial += 1;
  const refused = known ? tableStore.getState().refusals[rowId]?.[column]?.text : undefined;
  tableStore.setState({ column, editing: { rowId, column, text: refused ?? text, serial } });
}

/** Ends editing; what was typed has been kept, refused or dropped. */
export function stopEditing(): void {
  tableStore.setState({ editing: null });
}

/** Leaves a refused text at its cell. */
export function refuse(rowId: string, column: ColumnKey, refusal: Refusal): void {
  const { refusals } = tableStore.getState();
  tableStore.setState({ refusals: { ...refusals, [rowId]: { ...refusals[rowId], [column]: refusal } } });
}

/** Drops the refused text of a cell, if any. True when there was one. */
export function dropRefusal(rowId: string, column: ColumnKey): boolean {
  const { refusals } = tableStore.getState();
  if (!refusals[rowId]?.[column]) return false;
  const { [column]: _gone, ...others } = refusals[rowId];
  const { [rowId]: _row, ...rows } = refusals;
  tableStore.setState({ refusals: Object.keys(others).length > 0 ? { ...rows, [rowId]: others } : rows });
  return true;
}
