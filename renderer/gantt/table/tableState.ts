/** Where the keyboard is in the table, and the cell being edited. */
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { ColumnKey } from './columns';

/** The row below the last step: typing in it makes a step. */
export const NEW_ROW = '+';

export interface Editing { readonly rowId: string; readonly column: ColumnKey; readonly text: string; /** Why what was typed is refused; the text stays. */ readonly error: string | null }

export interface TableState { readonly column: ColumnKey; readonly onNewRow: boolean; readonly editing: Editing | null }

export const tableStore = createStore<TableState>(() => ({ column: 'title', onNewRow: false, editing: null }));

/** A part of the table's state. */
export function useTable<T>(select: (state: TableState) => T): T {
  return useStore(tableStore, select);
}

/** Begins editing a cell, with the text it has or the one typed. */
export function edit(rowId: string, column: ColumnKey, text: string): void {
  tableStore.setState({ column, editing: { rowId, column, text, error: null } });
}

/** Ends editing; what was typed has been kept or is dropped. */
export function stopEditing(): void {
  tableStore.setState({ editing: null });
}
