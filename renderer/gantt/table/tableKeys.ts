/** The keys of the table while no cell is being edited. */
import { say } from '../../../shared/i18n/words';
import { certaintySchema } from '../../../shared/model/period';
import { insertStep, removeSelected, rowsOf, selectedIds } from '../../app/actions/steps';
import { select } from '../../app/chartActs';
import { isFolded } from '../../app/rows';
import type { App } from '../../app/store';
import { CERTAINTY_WORDS, clearCell, editText } from './cells';
import type { ColumnKey } from './columns';
import { dropRefusal, edit, NEW_ROW, shownColumns, tableStore } from './tableState';

/** What is asked of a key event, so that tests can press keys without a window. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & { getModifierState?(name: string): boolean };

const PAGE = 15;

/** Answers a key. False: it is not the table's, and goes on to the window's actions or the browser. */
export function answerKey(app: App, event: Key): boolean {
  // AltGr types signs; browsers tell it as Ctrl and Alt together.
  const typing = event.getModifierState?.('AltGraph') === true && event.key.length === 1;
  const command = !typing && (event.ctrlKey || event.metaKey);
  if (event.altKey && !typing) return false;
  if (command && !['Home', 'End', ' '].includes(event.key)) return false;
  return moveRow(app, event, command) || moveColumn(app, event) || change(app, event);
}

/** Up, down, page, first, last: from row to row; Shift extends the selection. */
function moveRow(app: App, event: Key, command: boolean): boolean {
  const { ids, indexOf } = rowsOf(app.state());
  const onNewRow = isOnNewRow(app);
  const last = ids.length - 1;
  const at = onNewRow ? ids.length : indexOf.get(app.state().selection.focusId ?? '') ?? -1;
  const by = event.key === 'Enter' && event.shiftKey ? -1 : 1;
  const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? ids.length : at - 1, PageDown: Math.min(at + PAGE, last), PageUp: at - PAGE, Enter: at + by, ...(command ? { Home: 0, End: last } : {}) }[event.key];
  if (to === undefined) return false;
  if (event.key === 'Enter' && onNewRow && by === 1) { startEdit(app, NEW_ROW, 'title', ''); return true; }
  const extend = event.shiftKey && event.key !== 'Enter';
  if (to > last && !extend) { tableStore.setState({ onNewRow: true, column: 'title' }); app.select([]); return true; }
  const id = ids[Math.min(Math.max(0, to), last)];
  tableStore.setState({ onNewRow: false });
  if (id !== undefined) select(app, id, extend ? 'range' : 'only');
  return true;
}

const isOnNewRow = (app: App): boolean => tableStore.getState().onNewRow && app.state().selection.focusId === null;

/** Left and right: from cell to cell; on the title they fold and unfold, and on the number they go up and down the tree. */
function moveColumn(app: App, event: Key): boolean {
  const { column } = tableStore.getState();
  const keys = shownColumns().map(({ key }) => key);
  const to = { ArrowLeft: -1, ArrowRight: 1, Tab: event.shiftKey ? -1 : 1, Home: -keys.length, End: keys.length }[event.key];
  if (to === undefined || isOnNewRow(app)) return false;
  if (event.key.startsWith('Arrow') && moveInTree(app, column, to)) return true;
  const at = Math.max(0, keys.indexOf(column));
  const next = keys[event.key === 'Tab' ? at + to : Math.min(Math.max(0, at + to), keys.length - 1)];
  // Tab beyond the last cell leaves the table.
  if (next === undefined) return false;
  tableStore.setState({ column: next });
  return true;
}

function moveInTree(app: App, column: ColumnKey, to: number): boolean {
  const { evaluation, selection, view } = app.state();
  const resolved = selection.focusId === null ? undefined : evaluation.steps.get(selection.focusId);
  if (!resolved || (column !== 'title' && !(column === 'wbs' && to < 0))) return false;
  const { id, parentId } = resolved.step;
  const folded = resolved.childIds.length > 0 ? isFolded(evaluation, view.folded, id) : null;
  if (folded !== null && folded === (to > 0)) { app.setView({ folded: { ...view.folded, [id]: !folded } }); return true; }
  if (column !== 'wbs') return false;
  if (parentId !== null && rowsOf(app.state()).indexOf.has(parentId)) select(app, parentId, 'only');
  return true;
}

/** F2 and typing edit; Ins adds; Delete empties the cell, or removes the rows; Space selects; Escape drops a refused text, else the selection. */
function change(app: App, event: Key): boolean {
  const { column } = tableStore.getState();
  const { selection } = app.state();
  const onNewRow = isOnNewRow(app);
  const rowId = onNewRow ? NEW_ROW : selection.focusId;
  if (event.key === ' ' && !onNewRow && rowId !== null) { select(app, rowId, event.ctrlKey ? 'toggle' : 'only'); return true; }
  if (event.key === 'Escape') {
    if (rowId === null || !dropRefusal(rowId, column)) app.select(selection.focusId === null ? [] : [selection.focusId]);
    return true;
  }
  if (event.key === 'Insert' && !event.shiftKey) { insert(app); return true; }
  if (rowId === null) return false;
  if (event.key === 'F2') { startEdit(app, rowId, column, null); return true; }
  if (event.key === 'Delete' || event.key === 'Backspace') { if (!onNewRow) clear(app, rowId, column); return !onNewRow; }
  if (event.key.length !== 1 || (event.key === '?' && column === 'wbs')) return false;
  startEdit(app, rowId, column, event.key);
  return true;
}

/** False, and it is said, where the plan is read only. */
function mayWrite(app: App): boolean {
  if (app.state().role === 'reader') app.notify(say('app.readOnly'), 'error');
  return app.state().role === 'writer';
}

function insert(app: App): void {
  const id = mayWrite(app) ? insertStep(app, 'after') : null;
  if (id === null) return;
  tableStore.setState({ onNewRow: false });
  if (rowsOf(app.state()).indexOf.has(id)) edit(id, 'title', '');
  else app.notify(say('table.newHidden'));
}

function clear(app: App, rowId: string, column: ColumnKey): void {
  if (!mayWrite(app)) return;
  const ids = selectedIds(app.state());
  if (column === 'wbs' || (column === 'title' && ids.length > 1)) removeSelected(app);
  else if (column === 'title') edit(rowId, 'title', '');
  else if (!dropRefusal(rowId, column)) clearCell(app, ids.length > 0 ? ids : [rowId], column);
}

/** Begins editing: `typed` null, with the text the cell has; else with what was typed. A certainty is chosen by its first letter. */
export function startEdit(app: App, rowId: string, column: ColumnKey, typed: string | null): void {
  if (!mayWrite(app)) return;
  const target = column === 'wbs' || rowId === NEW_ROW ? 'title' : column;
  const has = editText(app, app.state().evaluation.steps.get(rowId), target);
  if (typed === null) edit(rowId, target, has, { known: true });
  else if (target === 'certainty') edit(rowId, target, certaintySchema.options.find((each) => say(CERTAINTY_WORDS[each]).normalize('NFD')[0] === typed.normalize('NFD')[0]?.toLowerCase()) ?? has);
  else edit(rowId, target, typed);
}
