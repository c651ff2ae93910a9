/** What the keys of the register do while no cell is being edited. */
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

/**
 * Answers a key. False: it is not the register's, and goes on to the window's actions or the
 * browser.
 */
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

/** The register as its keys and its fields see it. */
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

/** Gives false where the plan is read only, and shows the person why. */
export function mayWrite(app: App): boolean {
  if (app.state().role === 'reader') app.notify(say('app.readOnly'), 'error');
  return app.state().role === 'writer';
}

/**
 * Begins editing a cell: `typed` null, with the text it has; else with what was typed. The switch
 * is turned; a choice is made by its first letter.
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
