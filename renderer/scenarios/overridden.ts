/** The fields that the current scenario overrides, by item. */
import { overridesOf } from '../../shared/scenarios/overlay';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import type { AppState } from '../core/state';

/**
 * The overridden fields of each item of a collection, their names joined by spaces: React compares
 * texts cheaply.
 */
export type Overridden = ReadonlyMap<Id, string>;

const NOTHING: Overridden = new Map();

function gather(plan: Plan, scenarioId: Id): ReadonlyMap<string, Overridden> {
  const found = new Map<string, Map<Id, string>>();
  for (const { collection, itemId, field } of overridesOf(plan, scenarioId).values()) {
    const items = found.get(collection) ?? new Map<Id, string>();
    found.set(collection, items);
    const known = items.get(itemId);
    items.set(itemId, known === undefined ? field : `${known} ${field}`);
  }
  return found;
}

/**
 * The overridden fields of a collection's items in the current scenario, computed once per state of
 * the scenarios.
 */
export const overriddenIn = ((): ((state: AppState, collection: string) => Overridden) => {
  let last: {
    scenarios: Plan['scenarios'];
    scenarioId: Id;
    found: ReadonlyMap<string, Overridden>;
  } | null = null;
  return ({ plan, scenarioId }, collection) => {
    if (scenarioId === plan.baseScenarioId) return NOTHING;
    if (!last || last.scenarios !== plan.scenarios || last.scenarioId !== scenarioId)
      last = { scenarios: plan.scenarios, scenarioId, found: gather(plan, scenarioId) };
    return last.found.get(collection) ?? NOTHING;
  };
})();

/** True if a joined list of fields contains the field. */
export function names(fields: string | undefined, field: string): boolean {
  return fields !== undefined && fields.split(' ').includes(field);
}
