/** How commands write: on the item itself in the base plan, as an override in a scenario. */
import type { Draft } from 'mutative';
import { stepField } from '../model/fields';
import type { Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import type { Id } from '../model/record';
import { overrideKey } from '../model/scenario';
import type { Step } from '../model/step';
import { idsIn, REFERENCES } from '../model/references';
import { forget } from './forget';
import { withDescendants } from '../model/tree';

/** Writes one field of one step in a scenario. In the base it also drops the field's provenance: the value is now the user's own. */
export function writeStepField(plan: Plan, draft: Draft<Plan>, scenarioId: Id, stepId: Id, field: keyof Step, value: unknown): Problem | undefined {
  if (!plan.steps[stepId]) return problem('problems.notFound', {}, { place: { collection: 'steps', id: stepId } });
  const missing = missingReference(draft, field, value);
  if (missing) return missing;
  if (scenarioId === plan.baseScenarioId) {
    const step = draft.steps[stepId] as unknown as Record<string, unknown>;
    step[field] = value;
    if (Object.hasOwn(plan.steps[stepId].provenance, field)) delete draft.steps[stepId]!.provenance[field];
    return undefined;
  }
  const scenario = draft.scenarios[scenarioId];
  if (!scenario) return problem('problems.notFound', {}, { place: { collection: 'scenarios', id: scenarioId } });
  if (!stepField(field)?.overridable) return problem('problems.notOverridable', { field });
  scenario.overrides[overrideKey('steps', stepId, field)] = { collection: 'steps', itemId: stepId, field, value };
  return undefined;
}

/** Refuses a value of a step's field that names a theme, place, actor or step that is not there (one made in the same act is). */
export function missingReference(draft: Draft<Plan>, field: string, value: unknown): Problem | undefined {
  const reference = REFERENCES.find((one) => one.collection === 'steps' && one.field === field);
  const missing = reference && idsIn(value).some((id) => !Object.hasOwn(draft[reference.target], id));
  return missing ? problem('problems.notFound', {}, { place: { collection: reference.target, field } }) : undefined;
}

/**
 * Takes steps out, with all that stands under them unless told otherwise, and what hangs on any of them: dependencies, assignments, links, series.
 * A round that stands elsewhere outlives its series. Overrides stay, as orphans. Gives the ids that are gone.
 */
export function dropSteps(plan: Plan, draft: Draft<Plan>, ids: readonly Id[], { withChildren = true } = {}): Set<Id> {
  const gone = withChildren ? withDescendants(plan.steps, ids) : new Set(ids);
  forget(plan, draft, [...gone].map((id) => ({ collection: 'steps', id })));
  return gone;
}

/** The title that a label shows, or the word for a step without one. */
export function titleOf(plan: Plan, stepId: Id, untitled: string): string {
  return plan.steps[stepId]?.title.trim() || untitled;
}
