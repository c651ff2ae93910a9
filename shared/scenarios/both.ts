import type { Plan } from '../model/plan';
import type { Id } from '../model/record';

/** True if both states have the scenario; if not, their bases are compared. */
export function haveBoth(
  before: Pick<Plan, 'scenarios'>,
  after: Pick<Plan, 'scenarios'>,
  scenarioId: Id,
): boolean {
  return Object.hasOwn(before.scenarios, scenarioId) && Object.hasOwn(after.scenarios, scenarioId);
}
