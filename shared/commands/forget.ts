/**
 * Removes an item and every reference to it: clears fields that may be null, takes it out of sets,
 * and removes items that can't exist without it.
 */
import type { Draft } from 'mutative';
import { COLLECTIONS, type CollectionName, type Plan } from '../model/plan';
import type { Id } from '../model/record';
import { idsIn, itemsOf, REFERENCES } from '../model/references';

interface Place {
  readonly collection: CollectionName;
  readonly id: Id;
}

/** True if the field may be null in items of the collection. */
function mayBeEmpty(collection: CollectionName, field: string): boolean {
  return (
    COLLECTIONS[collection].shape as Record<
      string,
      { safeParse(value: unknown): { success: boolean } }
    >
  )[field]!.safeParse(null).success;
}

/**
 * Removes items and everything that depends on them from the draft. Overrides of removed items
 * stay, as orphans; overrides that refer to one lose it.
 */
export function forget(plan: Plan, draft: Draft<Plan>, places: readonly Place[]): void {
  const waiting = [...places];
  const gone = new Set(waiting.map(({ collection, id }) => `${collection}/${id}`));
  const remove = (collection: CollectionName, id: Id): void => {
    if (gone.has(`${collection}/${id}`)) return;
    gone.add(`${collection}/${id}`);
    waiting.push({ collection, id });
  };
  for (const { collection, id } of waiting) {
    delete (draft[collection] as Record<Id, unknown>)[id];
    for (const reference of REFERENCES)
      if (reference.target === collection)
        clear(plan, draft, reference.collection, reference.field, id, remove);
  }
  for (const { collection, id } of waiting) delete (draft[collection] as Record<Id, unknown>)[id];
  clearOverrides(plan, draft, gone);
}

const TARGETS = new Map(
  REFERENCES.map(({ collection, field, target }) => [`${collection}/${field}`, target]),
);

function clearOverrides(plan: Plan, draft: Draft<Plan>, gone: ReadonlySet<string>): void {
  for (const scenario of Object.values(plan.scenarios)) {
    for (const [key, { collection, field, value }] of Object.entries(scenario.overrides)) {
      const target = TARGETS.get(`${collection}/${field}`);
      const overrides = draft.scenarios[scenario.id]?.overrides;
      const lost =
        target === undefined || !overrides
          ? []
          : idsIn(value).filter((id) => gone.has(`${target}/${id}`));
      if (lost.length === 0 || !overrides?.[key]) continue;
      if (typeof value === 'string') overrides[key].value = null;
      else for (const id of lost) delete (overrides[key].value as Record<Id, true>)[id];
    }
  }
}

function clear(
  plan: Plan,
  draft: Draft<Plan>,
  collection: CollectionName,
  field: string,
  gone: Id,
  remove: (collection: CollectionName, id: Id) => void,
): void {
  const items = draft[collection] as Record<Id, Record<string, unknown>>;
  for (const [id, item] of Object.entries(itemsOf(plan, collection))) {
    const value = item[field];
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, gone)) {
      if (items[id]) delete (items[id][field] as Record<Id, true>)[gone];
    } else if (value === gone) {
      // This edit has already written another value into the field.
      if (items[id] && items[id][field] !== gone) continue;
      if (!mayBeEmpty(collection, field)) remove(collection, id);
      else if (items[id]) items[id][field] = null;
    }
  }
}
