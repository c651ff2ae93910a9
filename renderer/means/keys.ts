/** What the keys of the means grid do while no cell is being edited. */
import { say } from '../../shared/i18n/words';
import { bySiblingOrder } from '../../shared/model/record';
import type { App } from '../core/store';
import { answerGridKey, type GridPort, type Key } from '../ui/grid/gridKeys';
import { NEW_ROW } from '../ui/grid/gridState';
import { editText, usedLine } from './cells';
import { isTyped, type Column, type MeansColumn } from './columns';
import { clearCells, removeSelectedLines } from './lineActs';
import { rowOf } from './lineColumns';
import { lineSelection, meansGrid, selectLines } from './meansState';
import { meansRows } from './rows';
import { selectedLines, selectLine } from './selection';

const { store, edit, dropRefusal } = meansGrid;

/**
 * Answers a key. False: it is not the grid's, and goes on to the window's actions or the browser.
 */
export function answerKey(app: App, columns: readonly Column[], event: Key): boolean {
  return answerGridKey(portOf(app, columns), event);
}

/** The grid as its keys and its fields see it. */
export function portOf(app: App, columns: readonly Column[]): GridPort<MeansColumn> {
  return {
    rows: () => meansRows(app.state()),
    columns: () => columns.map(({ key }) => key),
    focused: () => lineSelection().focusId ?? (store.getState().onNewRow ? NEW_ROW : null),
    column: () => store.getState().column,
    goToRow(rowId, mode) {
      store.setState({ onNewRow: false });
      selectLine(app, rowId, mode);
    },
    goToNewRow() {
      store.setState({ onNewRow: true, column: 'title' });
      selectLines([]);
    },
    newest: () =>
      Object.values(app.state().plan.meansLines).sort(bySiblingOrder).at(-1)?.id ?? null,
    goToColumn: (column) => store.setState({ column }),
    startEdit: (rowId, column, typed) => startEdit(app, rowId, column, typed),
    insert: () => {
      if (mayWrite(app)) {
        selectLines([]);
        edit(NEW_ROW, 'title', '');
        store.setState({ onNewRow: true });
      }
    },
    clear(rowId, column) {
      if (!mayWrite(app)) return;
      const ids = selectedLines(app);
      if (column === 'title' || !isTyped(column)) removeSelectedLines(app);
      else if (!dropRefusal(rowId, column)) clearCells(app, ids.length > 0 ? ids : [rowId], column);
    },
    clearError: () => app.clearError(),
    escape(rowId, column) {
      const { focusId } = lineSelection();
      if (rowId === null || !dropRefusal(rowId, column))
        selectLines(focusId === null ? [] : [focusId]);
    },
    leaves: (key, column) => key === '?' && !isTyped(column),
  };
}

/** Gives false where the plan is read only, and shows the person why. */
export function mayWrite(app: App): boolean {
  if (app.state().role === 'reader') app.notify(say('app.readOnly'), 'error');
  return app.state().role === 'writer';
}

/**
 * Begins editing: `typed` null, with the text the cell has; else with what was typed. A choice is
 * made by its first letter.
 */
export function startEdit(
  app: App,
  rowId: string,
  column: MeansColumn,
  typed: string | null,
): void {
  if (!mayWrite(app)) return;
  const target = rowId === NEW_ROW ? 'title' : column;
  if (!isTyped(target)) {
    app.notify(say('meansView.computed'));
    return;
  }
  const { read, choices } = rowOf(target);
  if (!read) {
    app.setView({ detailsOpen: true });
    return;
  }
  const { evaluation } = app.state();
  const has = editText(evaluation.plan, usedLine(evaluation, rowId), target);
  if (typed === null) edit(rowId, target, has, { known: true });
  else if (choices)
    edit(
      rowId,
      target,
      choices().find(({ label }) => label[0] === typed.toLowerCase())?.value ?? has,
    );
  else edit(rowId, target, typed);
}
