/**
 * Edits of the cells of the step table, whatever the column. Each act is one command and returns
 * the reason for a refusal.
 */
import { addStep } from '../../../shared/commands/steps';
import { say } from '../../../shared/i18n/words';
import { isProblem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { newStep, type Step } from '../../../shared/model/step';
import { siblingsOf } from '../../../shared/model/tree';
import type { App } from '../../core/store';
import { NEW_ROW } from '../../ui/grid/gridState';
import { rowsOf } from '../steps';
import { columnOf, type CellEdits, type ColumnKey } from './columns';
import { sayProblem } from '../../../shared/wording/problems';

/** The column that typing edits: the title if the keyboard is on a read-only one. */
export function typedInto(key: ColumnKey): { readonly key: ColumnKey; readonly edits: CellEdits } {
  const { edits } = columnOf(key);
  return edits ? { key, edits } : { key: 'title', edits: columnOf('title').edits! };
}

/**
 * Writes a typed text into a column of the given steps (only the first for a title). Returns the
 * reason for a refusal, else null.
 */
export function commitText(
  app: App,
  rowIds: readonly Id[],
  key: ColumnKey,
  text: string,
): string | null {
  const rowId = rowIds[0]!;
  if (rowId === NEW_ROW) return commitNewRow(app, text);
  if (!app.state().evaluation.plan.steps[rowId]) return say('problems.notFound');
  return typedInto(key).edits.commit(app, rowIds, text);
}

function commitNewRow(app: App, text: string): string | null {
  const title = text.trim();
  if (title === '') return null;
  const { plan, scenarioId } = app.state();
  const stepId = app.context.newId();
  const done = app.dispatch(
    addStep,
    {
      stepId,
      parentId: null,
      afterId: siblingsOf(plan.steps, null).at(-1)?.id ?? null,
      title,
      scenarioId,
    },
    { quiet: true },
  );
  return isProblem(done) ? sayProblem(done) : null;
}

const BLANK: Step = newStep({ id: 'blank', order: 'a0' });

/** Clears a cell of the given steps: no period, unsettled, nothing done, no owner. */
export function clearCell(app: App, stepIds: readonly Id[], key: ColumnKey): void {
  columnOf(key).edits?.copy(app, BLANK, [...stepIds]);
}

/** Copies the first selected step's cell into the others, in one edit. */
export function fillDown(app: App, key: ColumnKey): void {
  const { evaluation, selection } = app.state();
  const { indexOf } = rowsOf(app.state());
  const ids = selection.ids
    .filter((id) => indexOf.has(id))
    .sort((a, b) => indexOf.get(a)! - indexOf.get(b)!);
  const [first, ...stepIds] = ids;
  const step = first === undefined ? undefined : evaluation.steps.get(first)?.step;
  const { edits } = columnOf(key);
  if (!step || stepIds.length === 0 || !edits) app.notify(say('problems.nothingToFill'), 'error');
  else edits.copy(app, step, stepIds);
}
