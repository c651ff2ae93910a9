/** A scenario seen as a plan: the base plan with the overrides of the scenario's line of parents laid over it. */
import type { Plan } from '../model/plan';
import { COLLECTIONS, type CollectionName } from '../model/plan';
import type { Id } from '../model/record';
import { overrideKey, type Override, type Scenario } from '../model/scenario';

/** The scenario and its parents, the base left out, outermost parent first. A loop of parents ends where it closes. */
export function lineOf(plan: Plan, scenarioId: Id): Scenario[] {
  const line: Scenario[] = [];
  const seen = new Set<Id>([plan.baseScenarioId]);
  for (let at: Id | null = scenarioId; at !== null && !seen.has(at);) {
    const scenario: Scenario | undefined = plan.scenarios[at];
    if (!scenario) break;
    seen.add(at);
    line.unshift(scenario);
    at = scenario.parentId;
  }
  return line;
}

/** The overrides that apply in a scenario, a child's before its parents', keyed by `overrideKey`. */
export function overridesOf(plan: Plan, scenarioId: Id): Map<string, Override> {
  const found = new Map<string, Override>();
  for (const scenario of lineOf(plan, scenarioId)) {
    for (const [key, override] of Object.entries(scenario.overrides)) found.set(key, override);
  }
  return found;
}

/** Overrides whose item is no longer in the base plan. */
export function orphansOf(plan: Plan, scenarioId: Id): Override[] {
  return [...overridesOf(plan, scenarioId).values()].filter((override) => !itemsOf(plan, override.collection)?.[override.itemId]);
}

/**
 * The plan as the scenario has it. With no override the very same plan is given back. An override of a deleted item, or
 * whose value the field's schema refuses, is passed over.
 */
export function overlay(plan: Plan, scenarioId: Id): Plan {
  const overrides = overridesOf(plan, scenarioId);
  if (overrides.size === 0) return plan;
  const changed: Record<string, Record<Id, unknown>> = {};
  for (const { collection, itemId, field, value } of overrides.values()) {
    const item = (changed[collection]?.[itemId] ?? itemsOf(plan, collection)?.[itemId]) as Record<string, unknown> | undefined;
    if (!item || !isCollection(collection)) continue;
    const next = { ...item, [field]: value };
    if (COLLECTIONS[collection].safeParse(next).success) (changed[collection] ??= {})[itemId] = next;
  }
  const result: Record<string, unknown> = { ...plan };
  for (const [collection, items] of Object.entries(changed)) result[collection] = { ...itemsOf(plan, collection), ...items };
  return result as Plan;
}

/** The value a scenario sets for a field, or undefined where it follows its parent. */
export function overrideOf(plan: Plan, scenarioId: Id, collection: CollectionName, itemId: Id, field: string): Override | undefined {
  return plan.scenarios[scenarioId]?.overrides[overrideKey(collection, itemId, field)];
}

function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(COLLECTIONS, name);
}

function itemsOf(plan: Plan, collection: string): Readonly<Record<Id, unknown>> | undefined {
  return isCollection(collection) ? plan[collection] : undefined;
}
