/**
 * The writes that commands share: on the item itself in the base plan, as an override in a
 * scenario. `writeField` and `writeFields` change an item, `addIn` adds one, `cutIn` removes one
 * from a scenario.
 */
import type { Draft } from 'mutative';
import { labelled, type Label } from '../i18n/words';
import { sameValue } from '../model/equal';
import { fieldOf, type OverridableCollection } from '../model/fields';
import type { CollectionName, ItemOf, Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import type { Id, Provenance } from '../model/record';
import { overrideKey } from '../model/scenario';
import type { Step } from '../model/step';
import { idsIn, REFERENCES } from '../model/references';
import { lineOf, overlay } from '../scenarios/overlay';
import { forget } from './forget';
import { withDescendants } from '../model/tree';

type FieldName<C extends OverridableCollection> = keyof ItemOf<C> & string;
type Fields = Record<string, unknown>;

/**
 * Writes one field of one item in a scenario. In the base it also drops the field's provenance: the
 * value is now the user's own. In a scenario it writes an override, or removes it if the value is
 * the inherited one again. Returns a Problem if the item, the scenario or an item that the value
 * names is missing, if the field can't be overridden, or if its schema refuses the value.
 *
 * Two kinds of fields are written on the item itself: those of an item that only this scenario has,
 * as it has nothing to differ from (older overrides of it go), and those that all scenarios share
 * (`common`).
 */
export function writeField<C extends OverridableCollection>(
  plan: Plan,
  draft: Draft<Plan>,
  scenarioId: Id,
  collection: C,
  id: Id,
  field: FieldName<C>,
  value: unknown,
): Problem | undefined {
  const items = draft[collection] as unknown as Record<Id, Fields>;
  const item = Object.hasOwn(items, id) ? items[id] : undefined;
  const row = fieldOf(collection, field);
  if (!item) return problem('problems.notFound', {}, { place: { collection, id } });
  if (!row?.schema.safeParse(value).success)
    return problem('problems.badPayload', { field }, { place: { collection, id, field } });
  const missing = missingReference(draft, collection, field, value);
  if (missing) return missing;
  if (!isWrittenItself(plan, scenarioId, collection, id, field))
    return writeOverride(plan, draft, scenarioId, { collection, itemId: id, field, value });
  if (!row.common) takeBack(plan, draft, scenarioId, overrideKey(collection, id, field));
  item[field as string] = value;
  const provenance = item['provenance'] as Fields | undefined;
  if (provenance && Object.hasOwn(provenance, field)) delete provenance[field];
  return undefined;
}

/**
 * Removes the overrides, in a scenario and its parents, of an item that only it has: they would
 * hide the new value.
 */
function takeBack(plan: Plan, draft: Draft<Plan>, scenarioId: Id, key: string): void {
  for (const { id, overrides } of lineOf(plan, scenarioId))
    if (Object.hasOwn(overrides, key)) delete draft.scenarios[id]!.overrides[key];
}

/**
 * Writes several fields of one item, as `writeField` does. Skips fields that already have the
 * value.
 */
export function writeFields<C extends OverridableCollection>(
  plan: Plan,
  draft: Draft<Plan>,
  scenarioId: Id,
  collection: C,
  id: Id,
  fields: Partial<ItemOf<C>>,
): Problem | undefined {
  const seen = overlay(plan, scenarioId)[collection][id] as Fields | undefined;
  for (const [field, value] of Object.entries(fields)) {
    if (seen && sameValue(seen[field], value)) continue;
    const refused = writeField(
      plan,
      draft,
      scenarioId,
      collection,
      id,
      field as FieldName<C>,
      value,
    );
    if (refused) return refused;
  }
  return undefined;
}

function writeOverride(
  plan: Plan,
  draft: Draft<Plan>,
  scenarioId: Id,
  {
    collection,
    itemId,
    field,
    value,
  }: { collection: OverridableCollection; itemId: Id; field: string; value: unknown },
): Problem | undefined {
  const scenario = Object.hasOwn(plan.scenarios, scenarioId)
    ? draft.scenarios[scenarioId]
    : undefined;
  if (!scenario)
    return problem('problems.notFound', {}, { place: { collection: 'scenarios', id: scenarioId } });
  if (!fieldOf(collection, field)?.overridable)
    return problem(
      'problems.notOverridable',
      { field },
      { place: { collection, id: itemId, field } },
    );
  const inherited = (
    overlay(plan, scenario.parentId ?? plan.baseScenarioId)[collection][itemId] as
      Fields | undefined
  )?.[field];
  const key = overrideKey(collection, itemId, field);
  // The plan does not have an item that the same edit adds, so there is no inherited value to
  // compare.
  if (Object.hasOwn(plan[collection], itemId) && sameValue(inherited, value))
    delete scenario.overrides[key];
  else scenario.overrides[key] = { collection, itemId, field, value };
  return undefined;
}

/** Collections whose items each scenario may include or not. */
export type Includable = 'steps' | 'meansLines' | 'fundings' | 'paymentCredits';

/**
 * Keeps the origin of a value that `writeField` has just written, in the item or in the override;
 * nowhere if the value is the inherited one.
 */
export function keepOrigin(
  plan: Plan,
  draft: Draft<Plan>,
  scenarioId: Id,
  {
    collection,
    id,
    field,
  }: { collection: 'steps' | 'meansLines' | 'fundings'; id: Id; field: string },
  provenance: Provenance,
): void {
  if (isWrittenItself(plan, scenarioId, collection, id, field)) {
    draft[collection][id]!.provenance[field] = provenance;
    return;
  }
  const override = draft.scenarios[scenarioId]?.overrides[overrideKey(collection, id, field)];
  if (override) override.provenance = provenance;
}

/** True if a value written in a scenario goes on the item itself, not into an override. */
function isWrittenItself(
  plan: Plan,
  scenarioId: Id,
  collection: OverridableCollection,
  id: Id,
  field: string,
): boolean {
  if (scenarioId === plan.baseScenarioId || fieldOf(collection, field)?.common === true)
    return true;
  return field !== 'included' && livesOnlyIn(plan, scenarioId, collection, id);
}

/**
 * Adds a new item. In a scenario, the base holds it with `included: false`, and only that scenario
 * includes it.
 */
export function addIn<C extends Includable>(
  plan: Plan,
  draft: Draft<Plan>,
  scenarioId: Id,
  collection: C,
  item: ItemOf<C>,
): Problem | undefined {
  const { id } = item;
  if (Object.hasOwn(draft[collection], id)) return problem('problems.idTaken');
  if (!Object.hasOwn(plan.scenarios, scenarioId))
    return problem('problems.notFound', {}, { place: { collection: 'scenarios', id: scenarioId } });
  const inBase = scenarioId === plan.baseScenarioId;
  (draft[collection] as Record<Id, unknown>)[id] = inBase ? item : { ...item, included: false };
  for (const [field, value] of Object.entries(item)) {
    const missing = missingReference(draft, collection, field, value);
    if (missing) return missing;
  }
  if (!inBase && item.included)
    draft.scenarios[scenarioId]!.overrides[overrideKey(collection, id, 'included')] = {
      collection,
      itemId: id,
      field: 'included',
      value: true,
    };
  return undefined;
}

/**
 * Removes items: in the base, for good and with every reference to them; in a scenario, by
 * `included: false`, or for good if only that scenario had them.
 */
export function cutIn(
  plan: Plan,
  draft: Draft<Plan>,
  scenarioId: Id,
  collection: Includable,
  ids: readonly Id[],
): Problem | undefined {
  if (ids.some((id) => !Object.hasOwn(plan[collection], id)))
    return problem('problems.notFound', {}, { place: { collection } });
  if (scenarioId === plan.baseScenarioId) {
    forget(
      plan,
      draft,
      ids.map((id) => ({ collection, id })),
    );
    return undefined;
  }
  const own = ids.filter((id) => livesOnlyIn(plan, scenarioId, collection, id));
  for (const id of ids) {
    if (own.includes(id)) continue;
    const refused = writeField(plan, draft, scenarioId, collection, id, 'included', false);
    if (refused) return refused;
  }
  for (const id of own)
    delete draft.scenarios[scenarioId]!.overrides[overrideKey(collection, id, 'included')];
  forget(
    plan,
    draft,
    own.map((id) => ({ collection, id })),
  );
  return undefined;
}

/**
 * True for an item that only this scenario has: the base holds it as not included, and no other
 * scenario includes it.
 */
export function livesOnlyIn(
  plan: Plan,
  scenarioId: Id,
  collection: OverridableCollection,
  id: Id,
): boolean {
  const item = plan[collection][id] as { readonly included?: boolean } | undefined;
  if (item?.included !== false) return false;
  const key = overrideKey(collection, id, 'included');
  return Object.values(plan.scenarios).every(
    (scenario) => (scenario.overrides[key]?.value === true) === (scenario.id === scenarioId),
  );
}

/** Writes one field of one step, as `writeField` does. */
export function writeStepField(
  plan: Plan,
  draft: Draft<Plan>,
  scenarioId: Id,
  stepId: Id,
  field: keyof Step,
  value: unknown,
): Problem | undefined {
  return writeField(plan, draft, scenarioId, 'steps', stepId, field, value);
}

/** Refuses a field value that names a missing item. Items added by the same edit exist already. */
export function missingReference(
  draft: Draft<Plan>,
  collection: CollectionName,
  field: string,
  value: unknown,
): Problem | undefined {
  for (const reference of REFERENCES) {
    if (reference.collection !== collection || reference.field !== field) continue;
    if (idsIn(value).some((id) => !Object.hasOwn(draft[reference.target], id)))
      return problem('problems.notFound', {}, { place: { collection: reference.target, field } });
  }
  return undefined;
}

/**
 * Deletes steps, by default with their descendants, and all that depends on them: dependencies,
 * assignments, links, series. A round outside its series' step stays. Overrides stay, as orphans.
 * Returns the deleted ids.
 */
export function dropSteps(
  plan: Plan,
  draft: Draft<Plan>,
  ids: readonly Id[],
  { withChildren = true } = {},
): Set<Id> {
  const gone = withChildren ? withDescendants(plan.steps, ids) : new Set(ids);
  forget(
    plan,
    draft,
    [...gone].map((id) => ({ collection: 'steps', id })),
  );
  return gone;
}

/** The title for a label, or the words for a step without a title. */
export function titleOf(plan: Plan, stepId: Id): string | Label {
  return plan.steps[stepId]?.title.trim() || labelled('model.untitledStep');
}
