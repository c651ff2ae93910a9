/** Edits of means lines, for the grid, the menu and the keys. Each is one command, so one undo. */
import { removeBudgetItem } from '../../shared/commands/budget';
import { editLines } from '../../shared/commands/means';
import { say } from '../../shared/i18n/words';
import { newMeansLine, type MeansLine } from '../../shared/model/means';
import { keyAtEnd } from '../../shared/model/order';
import { isProblem } from '../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import type { App } from '../core/store';
import { rowOf, type LineColumn } from './lineColumns';
import { selectLines } from './meansState';
import { meansRows } from './rows';
import { selectedLines } from './selection';
import { sayProblem } from '../../shared/wording/problems';

/** Adds a line at the end. Returns the reason for a refusal, else null. */
export function addLine(app: App, title: string): string | null {
  const { plan, scenarioId } = app.state();
  const id = app.context.newId();
  const order = keyAtEnd(Object.values(plan.meansLines).sort(bySiblingOrder));
  const done = app.dispatch(
    editLines,
    { scenarioId, added: [newMeansLine({ id, order, kind: 'operating', title })], changed: [] },
    { quiet: true },
  );
  return isProblem(done) ? sayProblem(done) : null;
}

/** Writes fields of lines in the current scenario. Returns the reason for a refusal, else null. */
export function setLines(
  app: App,
  lineIds: readonly Id[],
  fields: Partial<MeansLine>,
): string | null {
  return changeLines(
    app,
    lineIds.map((id) => ({ id, fields })),
  );
}

/**
 * Writes the fields of each line in the current scenario, in one edit. Returns the reason for a
 * refusal, else null.
 */
export function changeLines(
  app: App,
  changed: readonly { readonly id: Id; readonly fields: Partial<MeansLine> }[],
): string | null {
  const done = app.dispatch(
    editLines,
    { scenarioId: app.state().scenarioId, added: [], changed: [...changed] },
    { quiet: true },
  );
  return isProblem(done) ? sayProblem(done) : null;
}

/**
 * Removes the selected lines from the current scenario (from the plan if it is the base); selects
 * the line after them.
 */
export function removeSelectedLines(app: App): void {
  const lineIds = [...selectedLines(app)];
  if (lineIds.length === 0) return;
  const { ids, indexOf } = meansRows(app.state());
  const gone = new Set(lineIds);
  const at = Math.min(...lineIds.map((id) => indexOf.get(id) ?? Infinity));
  const next =
    ids.slice(at).find((id) => !gone.has(id)) ?? ids.slice(0, at).findLast((id) => !gone.has(id));
  if (
    !isProblem(
      app.dispatch(removeBudgetItem, {
        scenarioId: app.state().scenarioId,
        collection: 'meansLines',
        ids: lineIds,
      }),
    )
  )
    selectLines(next ? [next] : []);
}

/** Clears a cell of the given lines. */
export function clearCells(app: App, ids: readonly Id[], column: LineColumn): void {
  const { empty } = rowOf(column);
  const why = typeof empty === 'string' ? say(empty) : setLines(app, ids, empty);
  if (why !== null) app.notify(why, 'error');
}

/** Shows the plan's limits in the panel of the means view, with no line selected. */
export function showLimits(app: App): void {
  selectLines([]);
  app.setView({ screen: 'means', detailsOpen: true });
}
