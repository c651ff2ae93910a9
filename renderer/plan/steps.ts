/** Edits of steps, for menus and keys. Each is one command, so one undo. */
import {
  arrangement,
  arrangeSteps,
  topmost,
  type ArrangeMove,
} from '../../shared/commands/arrange';
import { setStep } from '../../shared/commands/stepFields';
import { duplicatedIds, duplicateSteps } from '../../shared/commands/duplicate';
import { addStep, removeSteps } from '../../shared/commands/steps';
import { isProblem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import { WHOLE, type StepKind } from '../../shared/model/step';
import { siblingsOf, withDescendants } from '../../shared/model/tree';
import { makeRowsShown } from './rows';
import type { AppState } from '../core/state';
import type { App } from '../core/store';
import { sayProblem } from '../../shared/wording/problems';

/** The visible rows, computed once per state for all views. */
export const rowsOf = ((): ((state: AppState) => ReturnType<ReturnType<typeof makeRowsShown>>) => {
  const rows = makeRowsShown();
  return (state) => rows(state.evaluation, state.view);
})();

/** The selected steps that the acts apply to. */
export function selectedIds(state: AppState): readonly Id[] {
  return state.selection.ids.filter((id) => state.plan.steps[id]);
}

/**
 * Adds a step after the focused one (or below it, or at the end without a focus) and selects it.
 * Returns its id.
 */
export function insertStep(
  app: App,
  where: 'after' | 'under',
  kind: StepKind = 'task',
  title = '',
): Id | null {
  const { plan, selection, evaluation, scenarioId } = app.state();
  const focused = selection.focusId !== null ? plan.steps[selection.focusId] : undefined;
  const parentId = where === 'under' ? (focused?.id ?? null) : (focused?.parentId ?? null);
  const last = siblingsOf(plan.steps, parentId).at(-1)?.id ?? null;
  const stepId = app.context.newId();
  const done = app.dispatch(addStep, {
    stepId,
    parentId,
    afterId: where === 'after' && focused ? focused.id : last,
    title,
    kind,
    scenarioId,
  });
  if (isProblem(done)) return null;
  if (where === 'under' && focused && evaluation.tree.nodes.has(focused.id))
    app.setView({ folded: { ...app.state().view.folded, [focused.id]: false } });
  app.select([stepId]);
  return stepId;
}

/**
 * Removes the selected steps from the current scenario (from the plan if it is the base); selects
 * the row after them.
 */
export function removeSelected(app: App): void {
  const ids = topmost(app.state().plan, selectedIds(app.state()));
  if (ids.length === 0) return;
  const { ids: shown, indexOf } = rowsOf(app.state());
  const gone = withDescendants(app.state().plan.steps, ids);
  const at = Math.min(...ids.map((id) => indexOf.get(id) ?? Infinity));
  const next =
    shown.slice(at).find((id) => !gone.has(id)) ??
    shown.slice(0, at).findLast((id) => !gone.has(id));
  if (!isProblem(app.dispatch(removeSteps, { stepIds: ids, scenarioId: app.state().scenarioId })))
    app.select(next ? [next] : []);
}

/** Copies the selected steps, each copy right after its original, and selects the copies. */
export function duplicateSelected(app: App): void {
  duplicate(app, topmost(app.state().plan, selectedIds(app.state())));
}

/** Copies steps, each right after its original or all after one step, and selects the copies. */
export function duplicate(app: App, stepIds: readonly Id[], afterId?: Id): void {
  const { plan, scenarioId } = app.state();
  if (stepIds.length === 0) return;
  const newIds = Object.fromEntries(
    duplicatedIds(plan, stepIds).map((id) => [id, app.context.newId()]),
  );
  const asked = { stepIds: [...stepIds], newIds, scenarioId, ...(afterId ? { afterId } : {}) };
  if (!isProblem(app.dispatch(duplicateSteps, asked))) app.select(stepIds.map((id) => newIds[id]!));
}

/** Indents, outdents or moves the selected steps; shows the reason if it can't. */
export function arrangeSelected(app: App, move: ArrangeMove): void {
  const asked = arrangement(app.state().plan, selectedIds(app.state()), move);
  if (isProblem(asked)) {
    app.notify(sayProblem(asked), 'error');
    return;
  }
  const done = app.dispatch(arrangeSteps, asked);
  if (!isProblem(done) && move === 'indent' && asked.parentId !== null)
    app.setView({ folded: { ...app.state().view.folded, [asked.parentId]: false } });
}

/** Marks the selected steps as done with all their work; for a group, its sub-steps (S5). */
export function markDone(app: App): void {
  const { scenarioId, evaluation } = app.state();
  const leaves = (id: Id): readonly Id[] => {
    const childIds = evaluation.tree.childIdsOf(id);
    return childIds.length === 0 ? [id] : childIds.flatMap(leaves);
  };
  const stepIds = [...new Set(selectedIds(app.state()).flatMap(leaves))];
  if (stepIds.length > 0)
    app.dispatch(setStep, { scenarioId, stepIds, field: 'progress', value: WHOLE });
}

/** Folds or unfolds every step with sub-steps. */
export function foldAll(app: App, fold: boolean): void {
  const { evaluation } = app.state();
  const parents = [...evaluation.steps.values()].filter((resolved) => resolved.childIds.length > 0);
  app.setView({ folded: Object.fromEntries(parents.map(({ step }) => [step.id, fold])) });
}
