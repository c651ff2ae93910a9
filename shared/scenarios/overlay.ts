/**
 * Applies a scenario to a plan: lays the overrides of the scenario and its parents over the base
 * plan.
 */
import { copyOf } from '../model/copy';
import { fieldOf, isOverridable, type OverridableCollection } from '../model/fields';
import { Memory } from '../model/memory';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { overrideKey, type Override, type Scenario } from '../model/scenario';

type Item = Readonly<Record<string, unknown>>;
type Items = Readonly<Record<Id, Item>>;

/**
 * The scenario and its parents without the base, outermost parent first. Stops if the parents form
 * a loop.
 */
export function lineOf(plan: Plan, scenarioId: Id): Scenario[] {
  const line: Scenario[] = [];
  const seen = new Set<Id>([plan.baseScenarioId]);
  for (let current: Id | null = scenarioId; current !== null && !seen.has(current);) {
    const scenario: Scenario | undefined = plan.scenarios[current];
    if (!scenario) break;
    seen.add(current);
    line.unshift(scenario);
    current = scenario.parentId;
  }
  return line;
}

/**
 * The overrides that apply in a scenario, a child's before its parents', keyed by `overrideKey`.
 */
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

/**
 * True for an override of an item that is no longer in the base plan, or of a field that can't be
 * overridden.
 */
export function isOrphan(plan: Plan, { collection, itemId, field }: Override): boolean {
  return (
    fieldOf(collection, field)?.overridable !== true ||
    !Object.hasOwn(plan[collection as OverridableCollection], itemId)
  );
}

/** Overrides that apply, by collection, in the order of applying them. */
type Grouped = ReadonlyMap<OverridableCollection, readonly Override[]>;

const groups = new WeakMap<
  Scenario['overrides'],
  { line: readonly Scenario['overrides'][]; grouped: Grouped }
>();
const plans = new WeakMap<Plan, Map<Id, Plan>>();

/**
 * A collection with a scenario's overrides applied. For each override, the item before and after it
 * (the same object if it was skipped).
 */
interface Layer {
  readonly overrides: readonly Override[];
  readonly under: readonly (Item | null)[];
  readonly over: readonly (Item | null)[];
  readonly items: Items;
}

const layers = new WeakMap<Items, readonly Layer[]>();
/**
 * The last layer of each collection in each scenario. The next one reuses the items that an edit
 * did not touch.
 */
const lastLayers = new Memory<Layer>(64);
/** How many layers of one collection to keep: one for each scenario in use at the same time. */
const MAX_REMEMBERED = 8;

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((one, index) => one === b[index]));

/**
 * The plan with a scenario applied. Returns the same object for a plan, collection or item that the
 * overrides do not change. Skips overrides of deleted items and values that the field's schema
 * refuses. An overridden field has the override's provenance, or none: the value is the scenario's
 * own.
 */
export function overlay(plan: Plan, scenarioId: Id): Plan {
  if (scenarioId === plan.baseScenarioId) return plan;
  const known = plans.get(plan)?.get(scenarioId);
  if (known) return known;
  const result = layOver(plan, scenarioId);
  const readings = plans.get(plan) ?? new Map<Id, Plan>();
  plans.set(plan, readings.set(scenarioId, result));
  return result;
}

/** The value that a scenario itself sets for a field; undefined if it inherits the field. */
export function overrideOf(
  plan: Plan,
  scenarioId: Id,
  collection: OverridableCollection,
  itemId: Id,
  field: string,
): Override | undefined {
  return plan.scenarios[scenarioId]?.overrides[overrideKey(collection, itemId, field)];
}

function layOver(plan: Plan, scenarioId: Id): Plan {
  let result: Record<string, unknown> | null = null;
  for (const [collection, overrides] of groupedOf(plan, scenarioId)) {
    const base = plan[collection] as Items;
    const name = `${scenarioId}/${collection}`;
    const layer = layerOf(base, overrides, lastLayers.get(plan.horizon, name));
    lastLayers.set(plan.horizon, name, layer);
    if (layer.items !== base) (result ??= { ...plan })[collection] = layer.items;
  }
  return (result ?? plan) as Plan;
}

function groupedOf(plan: Plan, scenarioId: Id): Grouped {
  const scenarios = lineOf(plan, scenarioId);
  const line = scenarios.map(({ overrides }) => overrides);
  const leaf = line.at(-1);
  if (!leaf) return new Map();
  const known = groups.get(leaf);
  if (known && sameList(known.line, line)) return known.grouped;
  const grouped = new Map<OverridableCollection, Override[]>();
  const add = (override: Override): void => {
    const list = grouped.get(override.collection as OverridableCollection);
    if (list) list.push(override);
    else if (isOverridable(override.collection)) grouped.set(override.collection, [override]);
  };
  // Looping over the keys is twice as fast as listing the values of 10,000 records.
  if (line.length === 1) for (const key in leaf) add(leaf[key]!);
  else overridesOf(plan, scenarioId).forEach(add);
  groups.set(leaf, { line, grouped });
  return grouped;
}

function isValid({ collection, field, value }: Override): boolean {
  const known = fieldOf(collection, field);
  return known?.overridable === true && known.schema.safeParse(value).success;
}

function layerOf(base: Items, overrides: readonly Override[], last: Layer | undefined): Layer {
  const known = layers.get(base) ?? [];
  const before = known.find((layer) => sameList(layer.overrides, overrides));
  if (before) return before;
  const was = last && placesIn(last.overrides);
  const [under, over]: [(Item | null)[], (Item | null)[]] = [[], []];
  let laid: Record<Id, Item> | null = null;
  for (let index = 0; index < overrides.length; index += 1) {
    const override = overrides[index]!;
    const item = Object.hasOwn(base, override.itemId) ? (laid ?? base)[override.itemId]! : null;
    const place = was?.(override, index) ?? -1;
    const isSame = item !== null && place >= 0 && last!.under[place] === item;
    const given = isSame ? last!.over[place]! : item && withField(item, override);
    under.push(item);
    over.push(given);
    if (given !== item) (laid ??= copyOf(base))[override.itemId] = given!;
  }
  const layer = { overrides, under, over, items: laid ?? base };
  layers.set(base, [layer, ...known].slice(0, MAX_REMEMBERED));
  return layer;
}

/**
 * Finds the index of an override in a list; it is mostly at the guessed index, so try that first.
 */
function placesIn(overrides: readonly Override[]): (override: Override, guess: number) => number {
  let places: Map<Override, number> | null = null;
  return (override, guess) => {
    if (overrides[guess] === override) return guess;
    places ??= new Map(overrides.map((one, place) => [one, place]));
    return places.get(override) ?? -1;
  };
}

/** The item with one override applied; the same object if the field refuses the value. */
function withField(base: Item, override: Override): Item {
  if (!isValid(override)) return base;
  const { field, value } = override;
  const item: Record<string, unknown> = { ...base, [field]: value };
  const provenance = base['provenance'] as Item | undefined;
  if (provenance && (override.provenance || Object.hasOwn(provenance, field))) {
    const { [field]: _replaced, ...kept } = provenance;
    item['provenance'] = override.provenance ? { ...kept, [field]: override.provenance } : kept;
  }
  return item;
}
