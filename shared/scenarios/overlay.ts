/** A scenario seen as a plan: the base plan with the overrides of the scenario's line of parents laid over it. */
import { copyOf } from '../model/copy';
import { fieldOf, isOverridable, type OverridableCollection } from '../model/fields';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { overrideKey, type Override, type Scenario } from '../model/scenario';

type Item = Readonly<Record<string, unknown>>;
type Items = Readonly<Record<Id, Item>>;

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
    for (const key in scenario.overrides) found.set(key, scenario.overrides[key]!);
  }
  return found;
}

/** Overrides whose item is no longer in the base plan. */
export function orphansOf(plan: Plan, scenarioId: Id): Override[] {
  return [...overridesOf(plan, scenarioId).values()].filter((override) => isOrphan(plan, override));
}

/** True for an override of an item that is no longer in the base plan, or of a field that can't be overridden. */
export function isOrphan(plan: Plan, { collection, itemId, field }: Override): boolean {
  return fieldOf(collection, field)?.overridable !== true || !Object.hasOwn(plan[collection as OverridableCollection], itemId);
}

/** Overrides that apply, by collection and item. */
type Grouped = ReadonlyMap<OverridableCollection, ReadonlyMap<Id, readonly Override[]>>;

const groups = new WeakMap<Scenario, { line: readonly Scenario[]; grouped: Grouped }>();
const plans = new WeakMap<Plan, Map<Id, Plan>>();
const layers = new WeakMap<Items, { overrides: ReadonlyMap<Id, readonly Override[]>; items: Items }[]>();
const items = new WeakMap<Item, { overrides: readonly Override[]; item: Item }[]>();
const checked = new WeakMap<Override, boolean>();
/** How many readings of one item or collection are remembered: one for each scenario that is looked at together. */
const MOST_REMEMBERED = 8;

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((one, index) => one === b[index]);

/**
 * The plan as the scenario has it. With no override the very same plan is given back; a collection or an item that the overrides
 * read as before is the same object as before. An override of a deleted item, or whose value its field's schema refuses, is passed
 * over. A field that is overridden loses its provenance: the value is the scenario's own.
 */
export function overlay(plan: Plan, scenarioId: Id): Plan {
  if (scenarioId === plan.baseScenarioId) return plan;
  const known = plans.get(plan)?.get(scenarioId);
  if (known) return known;
  const result = layOver(plan, groupedOf(plan, scenarioId));
  const readings = plans.get(plan) ?? new Map<Id, Plan>();
  plans.set(plan, readings.set(scenarioId, result));
  return result;
}

/** The value a scenario sets itself for a field, or undefined where it follows its parent. */
export function overrideOf(plan: Plan, scenarioId: Id, collection: OverridableCollection, itemId: Id, field: string): Override | undefined {
  return plan.scenarios[scenarioId]?.overrides[overrideKey(collection, itemId, field)];
}

function layOver(plan: Plan, grouped: Grouped): Plan {
  let result: Record<string, unknown> | null = null;
  for (const [collection, overrides] of grouped) {
    const base = plan[collection] as Items;
    const laid = layerOf(base, overrides);
    if (laid !== base) (result ??= { ...plan })[collection] = laid;
  }
  return (result ?? plan) as Plan;
}

function groupedOf(plan: Plan, scenarioId: Id): Grouped {
  const line = lineOf(plan, scenarioId);
  const leaf = line.at(-1);
  if (!leaf) return new Map();
  const known = groups.get(leaf);
  if (known && sameList(known.line, line)) return known.grouped;
  const grouped = new Map<OverridableCollection, Map<Id, Override[]>>();
  const overrides = line.length === 1 ? Object.values(leaf.overrides) : overridesOf(plan, scenarioId).values();
  for (const override of overrides) {
    const { collection, itemId } = override;
    if (!isOverridable(collection) || !isValid(override)) continue;
    const byItem = grouped.get(collection) ?? new Map<Id, Override[]>();
    grouped.set(collection, byItem);
    const list = byItem.get(itemId);
    if (list) list.push(override); else byItem.set(itemId, [override]);
  }
  groups.set(leaf, { line, grouped });
  return grouped;
}

function isValid(override: Override): boolean {
  const known = checked.get(override);
  if (known !== undefined) return known;
  const field = fieldOf(override.collection, override.field);
  const valid = field?.overridable === true && field.schema.safeParse(override.value).success;
  checked.set(override, valid);
  return valid;
}

function layerOf(base: Items, overrides: ReadonlyMap<Id, readonly Override[]>): Items {
  const known = layers.get(base) ?? [];
  const before = known.find((layer) => layer.overrides === overrides);
  if (before) return before.items;
  let laid: Record<Id, Item> | null = null;
  for (const [id, list] of overrides) {
    if (Object.hasOwn(base, id)) (laid ??= copyOf(base))[id] = itemOf(base[id]!, list);
  }
  layers.set(base, [{ overrides, items: laid ?? base }, ...known].slice(0, MOST_REMEMBERED));
  return laid ?? base;
}

function itemOf(base: Item, overrides: readonly Override[]): Item {
  const known = items.get(base);
  if (known) {
    for (const one of known) if (sameList(one.overrides, overrides)) return one.item;
  }
  const item: Record<string, unknown> = { ...base };
  for (const { field, value } of overrides) item[field] = value;
  const provenance = base['provenance'] as Item | undefined;
  if (provenance && overrides.some(({ field }) => Object.hasOwn(provenance, field))) {
    item['provenance'] = Object.fromEntries(Object.entries(provenance).filter(([field]) => !overrides.some((override) => override.field === field)));
  }
  const made = { overrides, item };
  items.set(base, known ? [made, ...known].slice(0, MOST_REMEMBERED) : [made]);
  return item;
}
