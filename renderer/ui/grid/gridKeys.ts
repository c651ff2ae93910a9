/**
 * The keys of every grid while no cell is in edit, as in a spreadsheet. The grid itself
 * (`GridPort`) implements their acts.
 */
import { NEW_ROW } from './gridState';

/** The parts of a key event in use, so that tests can press keys without a window. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & {
  getModifierState?(name: string): boolean;
};

/** A grid, as its keys use it. */
export interface GridPort<C extends string> {
  /** The rows for the keyboard, in order. */
  rows(): {
    readonly ids: readonly string[];
    readonly indexOf: { get(id: string): number | undefined };
  };
  /** The visible columns, in order. */
  columns(): readonly C[];
  /** The row of the keyboard (`NEW_ROW` for the last), null for none. */
  focused(): string | null;
  column(): C;
  goToRow(rowId: string, mode: 'only' | 'range' | 'toggle'): void;
  goToNewRow(): void;
  /** The last row that typing in the new row has added; null if there is none. */
  newest(): string | null;
  goToColumn(column: C): void;
  /** Handles left (-1) and right (1) if they mean something else in a cell. True if it did. */
  turn?(by: number): boolean;
  startEdit(rowId: string, column: C, typed: string | null): void;
  insert(): void;
  /** Delete in a cell: clears it, or removes the rows. */
  clear(rowId: string, column: C): void;
  escape(rowId: string | null, column: C): void;
  /** Clears the foot's message about a refused text together with the text. */
  clearError(): void;
  /** True for signs that the window's actions handle in that column instead of typing them. */
  leaves?(key: string, column: C): boolean;
}

const PAGE = 15;

/** Handles a key. False if it is not the grid's, so that the window or the browser gets it. */
export function answerGridKey<C extends string>(port: GridPort<C>, event: Key): boolean {
  // AltGr types signs; browsers report it as Ctrl and Alt together.
  const typing = event.getModifierState?.('AltGraph') === true && event.key.length === 1;
  const command = !typing && (event.ctrlKey || event.metaKey);
  if (event.altKey && !typing) return false;
  if (command && !['Home', 'End', ' '].includes(event.key)) return false;
  return moveRow(port, event, command) || moveColumn(port, event) || change(port, event);
}

/** Up, down, page, first, last: move between rows; Shift extends the selection. */
function moveRow<C extends string>(port: GridPort<C>, event: Key, command: boolean): boolean {
  const { ids, indexOf } = port.rows();
  const focused = port.focused();
  const onNewRow = focused === NEW_ROW;
  const last = ids.length - 1;
  const at = onNewRow ? ids.length : (indexOf.get(focused ?? '') ?? -1);
  const by = event.key === 'Enter' && event.shiftKey ? -1 : 1;
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? ids.length : at - 1,
    PageDown: Math.min(at + PAGE, last),
    PageUp: at - PAGE,
    Enter: at + by,
    ...(command ? { Home: 0, End: last } : {}),
  }[event.key];
  if (to === undefined) return false;
  if (event.key === 'Enter' && onNewRow && by === 1) {
    port.startEdit(NEW_ROW, port.column(), '');
    return true;
  }
  const extend = event.shiftKey && event.key !== 'Enter';
  if (to > last && !extend) {
    port.goToNewRow();
    return true;
  }
  const id = ids[Math.min(Math.max(0, to), last)];
  if (id !== undefined) port.goToRow(id, extend ? 'range' : 'only');
  return true;
}

/** Left and right move between cells, unless the cell uses them itself. */
function moveColumn<C extends string>(port: GridPort<C>, event: Key): boolean {
  const keys = port.columns();
  const to = {
    ArrowLeft: -1,
    ArrowRight: 1,
    Tab: event.shiftKey ? -1 : 1,
    Home: -keys.length,
    End: keys.length,
  }[event.key];
  if (to === undefined || port.focused() === NEW_ROW) return false;
  if (event.key.startsWith('Arrow') && port.turn?.(to)) return true;
  const at = Math.max(0, keys.indexOf(port.column()));
  const next =
    keys[event.key === 'Tab' ? at + to : Math.min(Math.max(0, at + to), keys.length - 1)];
  // Tab after the last cell leaves the grid.
  if (next === undefined) return false;
  port.goToColumn(next);
  return true;
}

/**
 * F2 and typing edit; Ins adds; Delete clears the cell, or removes the rows; Space selects; Escape
 * drops a refused text, else the selection.
 */
function change<C extends string>(port: GridPort<C>, event: Key): boolean {
  const column = port.column();
  const rowId = port.focused();
  if (event.key === ' ' && rowId !== null && rowId !== NEW_ROW) {
    port.goToRow(rowId, event.ctrlKey ? 'toggle' : 'only');
    return true;
  }
  if (event.key === 'Escape') {
    port.clearError();
    port.escape(rowId, column);
    return true;
  }
  if (event.key === 'Insert' && !event.shiftKey) {
    port.insert();
    return true;
  }
  if (rowId === null) return false;
  if (event.key === 'F2') {
    port.startEdit(rowId, column, null);
    return true;
  }
  if (event.key === 'Delete' || event.key === 'Backspace') {
    if (rowId !== NEW_ROW) port.clear(rowId, column);
    return rowId !== NEW_ROW;
  }
  if (event.key.length !== 1 || port.leaves?.(event.key, column)) return false;
  port.startEdit(rowId, column, event.key);
  return true;
}
