/** What an edit made while a scenario is shown changes in every scenario. */
import { fieldOf, isOverridable } from '../model/fields';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import type { PlanPatches } from './command';
import { livesOnlyIn } from './writing';

/**
 * True where an edit made in a scenario wrote a field that every scenario says alike (a title) of
 * an item that others have too. `plan` is the plan before.
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
