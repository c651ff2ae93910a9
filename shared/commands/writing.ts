/** How commands write: on the item itself in the base plan, as an override in a scenario. */
import type { Draft } from 'mutative';
import { stepField } from '../model/fields';
import type { Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import type { Id } from '../model/record';
import { overrideKey } from '../model/scenario';
import type { Step } from '../model/step';

/** Writes one field of one step in a scenario. In the base it also drops the field's provenance: the value is now the user's own. */
export function writeStepField(plan: Plan, draft: Draft<Plan>, scenarioId: Id, stepId: Id, field: keyof Step, value: unknown): Problem | undefined {
  if (!plan.steps[stepId]) return problem('problems.notFound', {}, { place: { collection: 'steps', id: stepId } });
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

/** The title that a label shows, or the word for a step without one. */
export function titleOf(plan: Plan, stepId: Id, untitled: string): string {
  return plan.steps[stepId]?.title.trim() || untitled;
}
