/** Finds edits in one scenario that change every scenario. */
import { fieldOf, isOverridable } from '../model/fields';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import type { PlanPatches } from './command';
import { livesOnlyIn } from './writing';

/**
 * True if an edit in a scenario wrote a field that all scenarios share (a title), for an item that
 * other scenarios have too. `plan` is the plan before the edit.
 */
export function writesForAll(plan: Plan, scenarioId: Id, patches: PlanPatches): boolean {
  if (scenarioId === plan.baseScenarioId) return false;
  return patches.some(
    ({ path: [collection, id, field] }) =>
      typeof collection === 'string' &&
      isOverridable(collection) &&
      typeof id === 'string' &&
      typeof field === 'string' &&
      fieldOf(collection, field)?.common === true &&
      Object.hasOwn(plan[collection], id) &&
      !livesOnlyIn(plan, scenarioId, collection, id),
  );
}
