/** Filling down, as spreadsheets do. */
import '../../shared/i18n/later';
import { say } from '../../shared/i18n/words';
import type { App } from '../core/store';
import { commitText, editText, usedLine } from './cells';
import { setLines } from './lineActs';
import { isTyped } from './columns';
import { rowOf, type LineColumn } from './lineColumns';
import { meansGrid } from './meansState';
import { meansRows } from './rows';
import { selectedLines } from './selection';

/** Copies the first selected line's cell of the current column into the others, in one act. */
export function fillLinesDown(app: App): void {
  const { column } = meansGrid.store.getState();
  if (isTyped(column)) fillColumn(app, column);
}

function fillColumn(app: App, column: LineColumn): void {
  const { indexOf } = meansRows(app.state());
  const [first, ...lineIds] = [...selectedLines(app)].sort(
    (a, b) => indexOf.get(a)! - indexOf.get(b)!,
  );
  const { fields, fillsByReading } = rowOf(column);
  const { evaluation } = app.state();
  const { plan } = evaluation;
  const line = first === undefined ? undefined : plan.meansLines[first];
  if (!line || lineIds.length === 0 || column === 'title' || fields.length === 0) {
    app.notify(say('problems.nothingToFill'), 'error');
    return;
  }
  const why = fillsByReading
    ? commitText(app, lineIds, column, editText(plan, usedLine(evaluation, line.id), column))
    : setLines(app, lineIds, Object.fromEntries(fields.map((field) => [field, line[field]])));
  if (why !== null) app.notify(why, 'error');
}
