/** The keys of the step table while no cell is in edit. */
import { say } from '../../../shared/i18n/words';
import { siblingsOf } from '../../../shared/model/tree';
import { insertStep, removeSelected, rowsOf, selectedIds } from '../steps';
import { select } from '../chartActs';
import { isFolded } from '../rows';
import type { App } from '../../core/store';
import { answerGridKey, type GridPort, type Key } from '../../ui/grid/gridKeys';
import { NEW_ROW } from '../../ui/grid/gridState';
import { columnOf, type CellEdits, type ColumnKey } from './columns';
import { clearCell, typedInto } from './edits';
import { dropRefusal, edit, shownColumns, tableStore } from './tableState';

/** Handles a key. False if it is not the table's, so that the window or the browser gets it. */
export function answerKey(app: App, event: Key): boolean {
  return answerGridKey(portOf(app), event);
}

/** The table, as its keys and fields use it. */
export function portOf(app: App): GridPort<ColumnKey> {
  return {
    rows: () => rowsOf(app.state()),
    columns: () => shownColumns().map(({ key }) => key),
    focused: () =>
      app.state().selection.focusId ?? (tableStore.getState().onNewRow ? NEW_ROW : null),
    column: () => tableStore.getState().column,
    goToRow(rowId, mode) {
      tableStore.setState({ onNewRow: false });
      select(app, rowId, mode);
    },
    goToNewRow() {
      tableStore.setState({ onNewRow: true, column: 'title' });
      app.select([]);
    },
    newest: () => siblingsOf(app.state().plan.steps, null).at(-1)?.id ?? null,
    goToColumn: (column) => tableStore.setState({ column }),
    turn: (by) => moveInTree(app, tableStore.getState().column, by),
    startEdit: (rowId, column, typed) => startEdit(app, rowId, column, typed),
    insert: () => insert(app),
    clear: (rowId, column) => clear(app, rowId, column),
    clearError: () => app.clearError(),
    escape(rowId, column) {
      const { focusId } = app.state().selection;
      if (rowId === null || !dropRefusal(rowId, column))
        app.select(focusId === null ? [] : [focusId]);
    },
    leaves: (key, column) => key === '?' && column === 'wbs',
  };
}

/** On the title, left and right fold and unfold; on the number they go up and down the tree. */
function moveInTree(app: App, column: ColumnKey, to: number): boolean {
  const { evaluation, selection, view } = app.state();
  const resolved = selection.focusId === null ? undefined : evaluation.steps.get(selection.focusId);
  if (!resolved || (column !== 'title' && !(column === 'wbs' && to < 0))) return false;
  const { id, parentId } = resolved.step;
  const folded = resolved.childIds.length > 0 ? isFolded(evaluation, view.folded, id) : null;
  if (folded !== null && folded === to > 0) {
    app.setView({ folded: { ...view.folded, [id]: !folded } });
    return true;
  }
  if (column !== 'wbs') return false;
  if (parentId !== null && rowsOf(app.state()).indexOf.has(parentId)) select(app, parentId, 'only');
  return true;
}

/** False if the plan is read-only, after showing the reason. */
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
  if (!columnOf(column).edits || (column === 'title' && ids.length > 1)) removeSelected(app);
  else if (column === 'title') edit(rowId, 'title', '');
  else if (!dropRefusal(rowId, column)) clearCell(app, ids.length > 0 ? ids : [rowId], column);
}

/**
 * Starts editing: with the cell's own text if `typed` is null, else with the typed text. Chooses an
 * option by its first letter.
 */
export function startEdit(app: App, rowId: string, column: ColumnKey, typed: string | null): void {
  if (!mayWrite(app)) return;
  const { key, edits } = typedInto(rowId === NEW_ROW ? 'title' : column);
  const { plan, steps } = app.state().evaluation;
  const resolved = steps.get(rowId);
  const has = resolved ? edits.text(resolved, plan) : '';
  if (typed === null) edit(rowId, key, has, { known: true });
  else edit(rowId, key, edits.choices ? (choiceFrom(edits.choices(), typed) ?? has) : typed);
}

function choiceFrom(choices: ReturnType<NonNullable<CellEdits['choices']>>, typed: string) {
  const letter = typed.normalize('NFD')[0]?.toLowerCase();
  return choices.find(({ label }) => label.normalize('NFD')[0] === letter)?.value;
}
