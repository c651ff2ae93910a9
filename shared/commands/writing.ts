/**
 * How commands write: on the item itself in the base plan, as an override in a scenario.
 * `writeField` and `writeFields` change an item,
 * `addIn` adds one, `cutIn` takes one out of what a scenario has.
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
 * value is now the user's own. In a
 * scenario it writes an override, or takes it back where the value is again what the scenario it
 * derives from has. Gives a Problem
 * where the item, the scenario or what the value names is not there, the field can't be overridden,
 * or its schema refuses the value.
 * An item that this scenario alone has is written itself: it has nowhere to differ from, and what
 * it differed in while others had it too
 * is taken back. So is what every scenario says alike (`common`).
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
 * Takes back what a scenario and those above it set of an item that it alone has: it would only lie
 * over the new value.
 */
function takeBack(plan: Plan, draft: Draft<Plan>, scenarioId: Id, key: string): void {
  for (const { id, overrides } of lineOf(plan, scenarioId))
    if (Object.hasOwn(overrides, key)) delete draft.scenarios[id]!.overrides[key];
}

/**
 * Writes several fields of one item, as `writeField` does. Those that hold the value already are
 * left alone.
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
  // An item made in the same act is not in the plan yet: what it inherits is not known, and is left
  // out of account.
  if (Object.hasOwn(plan[collection], itemId) && sameValue(inherited, value))
    delete scenario.overrides[key];
  else scenario.overrides[key] = { collection, itemId, field, value };
  return undefined;
}

/** Collections whose items may be in some scenarios and not in others. */
export type Includable = 'steps' | 'meansLines' | 'fundings' | 'paymentCredits';

/**
 * Keeps the origin of a value that `writeField` has just written, in the same place: in the item or
 * in the override (nowhere for the field that says what a scenario derives from).
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

/** True where a value written in a scenario goes on the item, not into an override. */
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
 * Adds a whole new item; in a scenario it lives in the base with `included: false`, and is included
 * in that scenario alone.
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
 * Takes items out: for good in the base (with every mention of them), by `included: false` in a
 * scenario; for good there too where it alone had them.
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
 * True for an item that this scenario alone has: the base holds it, not included, and no other
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

/**
 * Refuses a value of a field that names an item which is not there (one made in the same act is).
 */
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
 * Deletes steps, by default with everything under them, and what depends on them: dependencies,
 * assignments, links, series. A round that stands elsewhere outlives its series. Overrides stay, as
 * orphans. Returns the deleted ids.
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

/** The title that a label shows, or that the step has none. */
export function titleOf(plan: Plan, stepId: Id): string | Label {
  return plan.steps[stepId]?.title.trim() || labelled('model.untitledStep');
}
