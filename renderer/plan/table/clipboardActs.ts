/**
 * Copy, cut and paste of rows: a single text goes into the cell, a column of texts down the column,
 * rows through the preview.
 */
import '../../../shared/i18n/later';
import { readCells, writeCells } from '../../../shared/formats/clipboard/cells';
import {
  columnOf as pastedColumn,
  type PasteColumn,
} from '../../../shared/formats/clipboard/columns';
import { isHeadRow } from '../../../shared/formats/clipboard/recognise';
import { copySteps } from '../../../shared/formats/clipboard/copy';
import { say, type WordKey } from '../../../shared/i18n/words';
import type { Id } from '../../../shared/model/record';
import { topmost } from '../../../shared/commands/arrange';
import { withDescendants } from '../../../shared/model/tree';
import { duplicate, removeSelected, rowsOf, selectedIds } from '../steps';
import type { App } from '../../core/store';
import { columnOf, type ColumnKey } from './columns';
import { commitText } from './edits';
import { NEW_ROW } from '../../ui/grid/gridState';
import { dropRefusal, edit, refuse, tableStore } from './tableState';

/** The selected steps and their descendants, as text and HTML; null without a selection. */
export function copyRows(app: App): { text: string; html: string } | null {
  const ids = selectedIds(app.state());
  if (ids.length === 0) return null;
  const { plan, evaluation } = app.state();
  const all = withDescendants(plan.steps, ids);
  app.notify(say('table.copied', { count: all.size }));
  const content = copySteps(evaluation, [...all]);
  lastCopied = { planId: plan.id, stepIds: topmost(plan, ids), text: content.text };
  return content;
}

/** What was copied last here, as it was written. */
let lastCopied: { readonly planId: Id; readonly stepIds: readonly Id[]; readonly text: string } = {
  planId: '',
  stepIds: [],
  text: '',
};

/**
 * Pastes rows that were copied here and have not changed since: copies of them with all that
 * belongs to them, beside the focused row, or each beside its own where it is one of them. False
 * where the text is something else.
 */
function pasteCopies(app: App, text: string): boolean {
  const { plan, evaluation, selection } = app.state();
  const { planId, stepIds } = lastCopied;
  const isSame = (): boolean => {
    const all = [...withDescendants(plan.steps, stepIds)];
    return lines(copySteps(evaluation, all).text) === lines(text);
  };
  if (stepIds.length === 0 || planId !== plan.id || lines(text) !== lines(lastCopied.text))
    return false;
  if (stepIds.some((id) => !evaluation.steps.get(id)) || !isSame()) return false;
  const { focusId } = selection;
  const among = focusId === null || withDescendants(plan.steps, stepIds).has(focusId);
  duplicate(app, stepIds, among ? undefined : focusId);
  return true;
}

/** Clipboards change the ends of lines, and may add one. */
const lines = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();

/** Copies the same and removes the steps. Copies nothing if the plan is read-only. */
export function cutRows(app: App): { text: string; html: string } | null {
  if (app.state().role === 'reader') {
    app.notify(say('app.readOnly'), 'error');
    return null;
  }
  const content = copyRows(app);
  if (content) removeSelected(app);
  return content;
}

/** Pastes a text at the keyboard's cell. */
export function pasteText(app: App, text: string): void {
  if (app.state().role === 'reader') {
    app.notify(say('app.readOnly'), 'error');
    return;
  }
  if (pasteCopies(app, text)) return;
  const rows = readCells(text, isHeadRow).map(({ cells }) => cells);
  const { column, onNewRow } = tableStore.getState();
  const { focusId } = app.state().selection;
  const single = rows.length === 1 && rows[0]!.length === 1;
  const { edits, pastes: into } = columnOf(column);
  if (single && focusId !== null && edits) {
    pasteCell(app, focusId, column, rows[0]![0]!);
    return;
  }
  if (single && focusId === null && onNewRow) {
    commitText(app, [NEW_ROW], 'title', rows[0]![0]!);
    return;
  }
  app.paste(
    focusId !== null && into && rows.every((cells) => cells.length === 1)
      ? downColumn(app, focusId, into, rows)
      : text,
  );
}

/**
 * Pastes one text into one cell, or into that column of every selected row; if refused, it stays at
 * the cell with the reason.
 */
function pasteCell(app: App, rowId: Id, column: ColumnKey, text: string): void {
  const selected = selectedIds(app.state());
  const why = commitText(
    app,
    selected.includes(rowId) ? [rowId, ...selected.filter((id) => id !== rowId)] : [rowId],
    column,
    text,
  );
  if (why === null) {
    dropRefusal(rowId, column);
    return;
  }
  refuse(rowId, column, { text, reason: why });
  app.notify(why, 'error');
  if (!columnOf(column).edits?.choices) edit(rowId, column, text);
}

/** A column of texts, as rows about the steps from the focused one on. */
function downColumn(
  app: App,
  fromId: Id,
  column: PasteColumn,
  cells: readonly (readonly string[])[],
): string {
  const { evaluation } = app.state();
  const { ids, indexOf } = rowsOf(app.state());
  const from = indexOf.get(fromId) ?? 0;
  const head = (name: PasteColumn): string => say(pastedColumn(name).head as WordKey);
  const about = ids
    .slice(from, from + cells.length)
    .map((id, index) => [
      evaluation.steps.get(id)!.wbs,
      evaluation.plan.steps[id]!.title.trim(),
      cells[index]![0]!,
    ]);
  return writeCells([[head('wbs'), head('title'), head(column)], ...about]);
}
