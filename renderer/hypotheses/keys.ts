/** The keys of the register while no cell is in edit. */
import { say } from '../../shared/i18n/words';
import type { App } from '../core/store';
import { answerGridKey, type GridPort, type Key } from '../ui/grid/gridKeys';
import { NEW_ROW } from '../ui/grid/gridState';
import { moveHypothesis, removeHypothesis, setHypothesisFields } from './acts';
import { choicesOf, editText } from './cells';
import { columnOf, type Column, type RegisterColumn } from './columns';
import { chooseHypothesis, hypothesesStore, registerGrid } from './registerState';
import { registerRows } from './rows';
import { turn } from './simulation';

const { store, edit, dropRefusal } = registerGrid;

/** Handles a key. False if it is not the register's, so that the window or the browser gets it. */
export function answerKey(app: App, columns: readonly Column[], event: Key): boolean {
  const { chosenId } = hypothesesStore.getState();
  if (event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    if (chosenId !== null && mayWrite(app))
      moveHypothesis(app, chosenId, event.key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  if (event.key === ' ' && chosenId !== null && columnOf(store.getState().column).turns) {
    turn(app, chosenId);
    return true;
  }
  return answerGridKey(portOf(app, columns), event);
}

/** The register, as its keys and fields use it. */
export function portOf(app: App, columns: readonly Column[]): GridPort<RegisterColumn> {
  return {
    rows: () => registerRows(app.state(), app.context.today()),
    columns: () => columns.map(({ key }) => key),
    focused: () =>
      hypothesesStore.getState().chosenId ?? (store.getState().onNewRow ? NEW_ROW : null),
    column: () => store.getState().column,
    goToRow(rowId) {
      store.setState({ onNewRow: false });
      chooseHypothesis(rowId);
    },
    goToNewRow() {
      store.setState({ onNewRow: true, column: 'title' });
      chooseHypothesis(null);
    },
    newest: () => hypothesesStore.getState().chosenId,
    goToColumn: (column) => store.setState({ column }),
    startEdit: (rowId, column, typed) => startEdit(app, rowId, column, typed),
    insert: () => {
      if (mayWrite(app)) {
        chooseHypothesis(null);
        edit(NEW_ROW, 'title', '');
        store.setState({ onNewRow: true });
      }
    },
    clear(rowId, column) {
      if (!mayWrite(app)) return;
      const empty = columnOf(column).edits?.empty;
      if (empty === 'row') removeHypothesis(app, rowId);
      else if (empty && !dropRefusal(rowId, column)) setHypothesisFields(app, rowId, empty);
    },
    clearError: () => app.clearError(),
    escape(rowId, column) {
      if (rowId !== null) dropRefusal(rowId, column);
    },
    leaves: (key, column) => key === '?' && !columnOf(column).edits,
  };
}

/** False if the plan is read-only, after showing the reason. */
export function mayWrite(app: App): boolean {
  if (app.state().role === 'reader') app.notify(say('app.readOnly'), 'error');
  return app.state().role === 'writer';
}

/**
 * Starts editing a cell: with its own text if `typed` is null, else with the typed text. Switches
 * the switch; chooses an option by its first letter.
 */
export function startEdit(
  app: App,
  rowId: string,
  column: RegisterColumn,
  typed: string | null,
): void {
  if (columnOf(column).turns && rowId !== NEW_ROW) {
    turn(app, rowId);
    return;
  }
  if (!mayWrite(app)) return;
  const target = rowId === NEW_ROW ? 'title' : column;
  if (!columnOf(target).edits) {
    app.notify(say('hypotheses.computed'));
    return;
  }
  const { plan } = app.state().evaluation;
  const has = editText(plan.hypotheses[rowId], target);
  const choices = choicesOf(plan, target);
  if (typed === null) edit(rowId, target, has, { known: true });
  else if (choices)
    edit(
      rowId,
      target,
      choices.find(({ label }) => label[0]?.toLowerCase() === typed.toLowerCase())?.value ?? has,
    );
  else edit(rowId, target, typed);
}
