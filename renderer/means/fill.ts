/** Filling down, as spreadsheets do. */
import { say } from '../../shared/i18n/words';
import type { App } from '../core/store';
import { commitText } from './cells';
import type { LineColumn } from './columns';
import { FIELDS_OF } from './fields';
import { setLines } from './lineActs';
import { meansRows } from './rows';
import { selectedLines } from './selection';

/** Copies the first selected line's cell into the others, in one act. */
export function fillLinesDown(app: App, column: LineColumn): void {
  const { indexOf } = meansRows(app.state());
  const [first, ...lineIds] = [...selectedLines(app)].sort(
    (a, b) => indexOf.get(a)! - indexOf.get(b)!,
  );
  const line = first === undefined ? undefined : app.state().evaluation.plan.meansLines[first];
  if (!line || lineIds.length === 0 || column === 'title' || FIELDS_OF[column].length === 0) {
    app.notify(say('problems.nothingToFill'), 'error');
    return;
  }
  // A kind or a section brings each line the chapter that it asks for there; not every kind takes
  // any frequency.
  const why =
    column === 'kind' || column === 'section' || column === 'frequency'
      ? commitText(app, lineIds, column, line[column])
      : setLines(
          app,
          lineIds,
          Object.fromEntries(FIELDS_OF[column].map((field) => [field, line[field]])),
        );
  if (why !== null) app.notify(why, 'error');
}
