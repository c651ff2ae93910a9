/**
 * Lists the overrides of a scenario for display: the place of each, its value and the value it
 * replaces.
 */
import { FIELDS, fieldOf, isOverridable } from '../model/fields';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { itemsOf } from '../model/references';
import type { Override } from '../model/scenario';
import { nameOf } from './names';
import { isOrphan, lineOf, overlay, overridesOf } from './overlay';

export interface OverrideRow extends Override {
  /** The key in its scenario, for `removeOverride` and `promoteOverride`. */
  readonly key: string;
  /** The scenario with this override: the requested one or one of its parents. */
  readonly scenarioId: Id;
  /** The title of the item, else its id. */
  readonly title: string;
  /** Key of the field's label in the catalogue of words; null for an unknown field. */
  readonly label: string | null;
  /** The value without this override; undefined for an orphan. */
  readonly inherited: unknown;
  /**
   * True if its item is no longer in the base: the override has no effect until the item comes
   * back.
   */
  readonly orphan: boolean;
}

/**
 * Every override that applies in the scenario: its own, then those of its parents, with orphans
 * last.
 */
export function listOverrides(plan: Plan, scenarioId: Id): OverrideRow[] {
  const taken = new Set<string>();
  const rows = lineOf(plan, scenarioId)
    .reverse()
    .flatMap((scenario) => {
      const below = overlay(plan, scenario.parentId ?? plan.baseScenarioId);
      return Object.entries(scenario.overrides)
        .filter(([key]) => !taken.has(key))
        .map(([key, override]): OverrideRow => {
          taken.add(key);
          const { collection, itemId, field } = override;
          const known =
            isOverridable(collection) && Object.hasOwn(below[collection], itemId)
              ? itemsOf(below, collection)[itemId]
              : undefined;
          return {
            ...override,
            key,
            scenarioId: scenario.id,
            title: nameOf(below, collection, itemId),
            label: fieldOf(collection, field)?.label ?? null,
            inherited: known?.[field],
            orphan: isOrphan(plan, override),
          };
        });
    });
  return [...rows.filter(({ orphan }) => !orphan), ...rows.filter(({ orphan }) => orphan)];
}

/**
 * The number of overrides that apply in the scenario: its own, those of its parents, and orphans
 * (its own or not).
 */
export function countOverrides(
  plan: Plan,
  scenarioId: Id,
): { readonly own: number; readonly inherited: number; readonly orphans: number } {
  const own = plan.scenarios[scenarioId]?.overrides ?? {};
  const count = { own: 0, inherited: 0, orphans: 0 };
  for (const [key, override] of overridesOf(plan, scenarioId)) {
    const source = Object.hasOwn(own, key) ? 'own' : 'inherited';
    count[isOrphan(plan, override) ? 'orphans' : source] += 1;
  }
  return count;
}

/**
 * The fields of one item that the scenario or a parent overrides, and which of them does: for the
 * marks beside its cells.
 */
export function overriddenFields(
  plan: Plan,
  scenarioId: Id,
  collection: string,
  itemId: Id,
): Map<string, Id> {
  const found = new Map<string, Id>();
  const start = `${collection}/${itemId}/`;
  for (const { id, overrides } of lineOf(plan, scenarioId)) {
    for (const field of fieldNames(collection))
      if (Object.hasOwn(overrides, start + field)) found.set(field, id);
  }
  return found;
}

function fieldNames(collection: string): string[] {
  return isOverridable(collection)
    ? [...FIELDS[collection].values()]
        .filter(({ overridable }) => overridable)
        .map(({ name }) => name)
    : [];
}
