import { useCallback, type RefObject } from 'react';
import { insertStep, removeSelected, rowsOf } from '../../app/actions/steps';
import { select } from '../../app/chartActs';
import { isFolded } from '../../app/rows';
import type { App } from '../../app/store';
import { clearCell, editText, fillDown } from './cells';
import { columnsFor, type ColumnKey } from './columns';
import { edit, NEW_ROW, tableStore } from './tableState';

/** The keys of the table while no cell is being edited. */
export function useTableKeys(app: App, grid: RefObject<HTMLDivElement | null>): (event: React.KeyboardEvent) => void {
  return useCallback((event) => {
    if (event.target !== grid.current) return;
    if (answer(app, event)) event.preventDefault();
  }, [app, grid]);
}

const PAGE = 15;

function answer(app: App, event: React.KeyboardEvent): boolean {
  const command = event.ctrlKey || event.metaKey;
  if (event.altKey) return false;
  if (command && event.key.toLowerCase() === 'd' && !event.shiftKey) { fillDown(app, tableStore.getState().column); return true; }
  if (command && event.key !== 'Home' && event.key !== 'End' && event.key !== ' ') return false;
  return moveRow(app, event, command) || moveColumn(app, event) || change(app, event);
}

/** Up, down, page, first, last: from row to row; Shift extends the selection. */
function moveRow(app: App, event: React.KeyboardEvent, command: boolean): boolean {
  const { ids, indexOf } = rowsOf(app.state());
  const { onNewRow } = tableStore.getState();
  const at = onNewRow ? ids.length : indexOf.get(app.state().selection.focusId ?? '') ?? -1;
  const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? ids.length : at - 1, PageDown: Math.min(at + PAGE, ids.length - 1), PageUp: Math.max(at - PAGE, 0), Enter: at + 1, ...(command ? { Home: 0, End: ids.length - 1 } : {}) }[event.key];
  if (to === undefined) return false;
  if (event.key === 'Enter' && onNewRow) { edit(NEW_ROW, 'title', ''); return true; }
  if (to >= ids.length) { tableStore.setState({ onNewRow: true, column: 'title' }); app.select([]); return true; }
  tableStore.setState({ onNewRow: false });
  const id = ids[Math.max(0, to)];
  if (id !== undefined) select(app, id, event.shiftKey && event.key !== 'Enter' ? 'range' : 'only');
  return true;
}

/** Left and right: from cell to cell; on the title, they fold and unfold, as in a tree. */
function moveColumn(app: App, event: React.KeyboardEvent): boolean {
  const { column, onNewRow } = tableStore.getState();
  const keys = columnsFor(app.state().view.tableWidth).map(({ key }) => key);
  const { evaluation, selection, view } = app.state();
  const resolved = selection.focusId === null ? undefined : evaluation.steps.get(selection.focusId);
  const to = { ArrowLeft: -1, ArrowRight: 1, Tab: event.shiftKey ? -1 : 1 }[event.key];
  if (onNewRow) return false;
  if (event.key === 'Home') { tableStore.setState({ column: keys[0]! }); return true; }
  if (event.key === 'End') { tableStore.setState({ column: keys.at(-1)! }); return true; }
  if (to === undefined) return false;
  if (resolved && column === 'title' && event.key !== 'Tab' && resolved.childIds.length > 0) {
    const folded = isFolded(evaluation, view.folded, resolved.step.id);
    if (folded === (to === 1)) { app.setView({ folded: { ...view.folded, [resolved.step.id]: !folded } }); return true; }
  }
  const next = keys[keys.indexOf(column) + to];
  if (next === undefined) return false;
  tableStore.setState({ column: next });
  return true;
}

/** F2 and typing edit; Ins adds; Delete empties the cell, or removes the rows from the number column; Space selects. */
function change(app: App, event: React.KeyboardEvent): boolean {
  const { column, onNewRow } = tableStore.getState();
  const { selection, evaluation, role } = app.state();
  const rowId = onNewRow ? NEW_ROW : selection.focusId;
  if (event.key === ' ' && !onNewRow && rowId !== null) { select(app, rowId, event.ctrlKey ? 'toggle' : 'only'); return true; }
  if (event.key === 'Escape') { app.select(selection.focusId === null ? [] : [selection.focusId]); return true; }
  if (role === 'reader' || rowId === null) return false;
  if (event.key === 'F2') { startEdit(app, rowId, column, null); return true; }
  if (event.key === 'Insert' && !event.shiftKey) { const id = insertStep(app, 'after'); if (id) edit(id, 'title', ''); return true; }
  if (event.key === 'Delete' || event.key === 'Backspace') {
    if (onNewRow) return false;
    if (column === 'wbs' || column === 'title') { if (column === 'wbs') removeSelected(app); else startEdit(app, rowId, column, ''); return true; }
    clearCell(app, selection.ids.length > 0 ? selection.ids : [rowId], column);
    return true;
  }
  if (event.key.length !== 1 || (event.key === '?' && evaluation.steps.size > 0 && column === 'wbs')) return false;
  startEdit(app, rowId, column, event.key);
  return true;
}

/** `typed` null: the text the cell has; else the text replaces it. */
function startEdit(app: App, rowId: string, column: ColumnKey, typed: string | null): void {
  const target = column === 'wbs' || rowId === NEW_ROW ? 'title' : column;
  const known = editText(app, app.state().evaluation.steps.get(rowId), target);
  edit(rowId, target, typed === null || target === 'certainty' ? known : typed);
}
