/**
 * Pastes into the means grid: a single text goes into the cell; readable cells over existing lines
 * go in at once; everything else after a preview.
 */
import { editLines } from '../../../shared/commands/means';
import { readCells } from '../../../shared/formats/clipboard/cells';
import { say } from '../../../shared/i18n/words';
import { isProblem } from '../../../shared/model/problem';
import { sayProblem } from '../../../shared/wording/problems';
import type { App } from '../../core/store';
import { NEW_ROW } from '../../ui/grid/gridState';
import { commitText } from '../cells';
import { isTyped } from '../columns';
import { lineSelection, meansGrid, selectLines } from '../meansState';
import { planMeansPaste, type MeansPaste } from './plan';

/** Pastes a text; returns the text if its effect needs a preview. */
export function pasteText(app: App, text: string): string | null {
  const rows = readCells(text);
  if (rows.length === 1 && rows[0]!.cells.length === 1 && pastedCell(app, rows[0]!.cells[0]!))
    return null;
  const planned = planMeansPaste(app, text, { allNew: false, negatives: 'ask' });
  if (isProblem(planned)) {
    app.notify(sayProblem(planned), 'error');
    return null;
  }
  const isPlain = planned.lines.every(
    ({ state, faults }) => (state === 'changed' || state === 'same') && faults.length === 0,
  );
  if (planned.hasHead || !isPlain) return text;
  applyPaste(app, planned);
  return null;
}

/** Pastes a text into the cell of the keyboard; if refused, it stays there with the reason. */
function pastedCell(app: App, text: string): boolean {
  const { column, onNewRow } = meansGrid.store.getState();
  const { focusId } = lineSelection();
  const rowId = focusId ?? (onNewRow ? NEW_ROW : null);
  if (rowId === null || !isTyped(column)) return false;
  const why = commitText(app, [rowId], rowId === NEW_ROW ? 'title' : column, text);
  if (why === null) meansGrid.dropRefusal(rowId, column);
  else {
    meansGrid.refuse(rowId, column, { text, reason: why });
    app.notify(why, 'error');
  }
  return true;
}

/** Runs the planned paste as one edit; unreadable cells wait in the grid, with the reason. */
export function applyPaste(app: App, { lines, ignored }: MeansPaste): boolean {
  const done = app.dispatch(editLines, {
    scenarioId: app.state().scenarioId,
    added: lines.flatMap(({ state, after }) => (state === 'new' && after ? [after] : [])),
    changed: lines.flatMap(({ state, after, fields }) =>
      state === 'changed' && after ? [{ id: after.id, fields }] : [],
    ),
  });
  if (isProblem(done)) return false;
  for (const { after, faults } of lines)
    for (const { column, text, reason } of after ? faults : [])
      meansGrid.refuse(after!.id, column, { text, reason });
  if (ignored.includes(say('meansView.column_funding')))
    app.notify(say('meansView.pasteFundersLeft'));
  selectLines(lines.flatMap(({ after }) => (after ? [after.id] : [])));
  return true;
}
