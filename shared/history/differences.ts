/** Compares two states of a plan, item by item. */
import { sameValue } from '../model/equal';
import { COLLECTIONS, type CollectionName, type Plan } from '../model/plan';
import type { Id } from '../model/record';
import { itemsOf } from '../model/references';

export interface ItemDifference {
  readonly collection: CollectionName;
  readonly id: Id;
  readonly kind: 'added' | 'removed' | 'changed';
  /** The names of the fields whose values differ; only for a changed item. */
  readonly fields: readonly string[];
}

const NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/**
 * The items that are only in `after`, those only in `before`, and those with at least one different
 * field.
 */
export function differences(before: Plan, after: Plan): ItemDifference[] {
  return NAMES.flatMap((collection) =>
    before[collection] === after[collection]
      ? []
      : differencesIn(collection, itemsOf(before, collection), itemsOf(after, collection)),
  );
}

type Items = ReturnType<typeof itemsOf>;

function differencesIn(collection: CollectionName, before: Items, after: Items): ItemDifference[] {
  const found: ItemDifference[] = [];
  for (const [id, was] of Object.entries(before)) {
    const is = Object.hasOwn(after, id) ? after[id] : undefined;
    if (!is) {
      found.push({ collection, id, kind: 'removed', fields: [] });
      continue;
    }
    const fields =
      was === is
        ? []
        : [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
            (field) => !sameValue(was[field], is[field]),
          );
    if (fields.length > 0) found.push({ collection, id, kind: 'changed', fields });
  }
  for (const id of Object.keys(after))
    if (!Object.hasOwn(before, id)) found.push({ collection, id, kind: 'added', fields: [] });
  return found;
}

/** How many steps someone added, removed and changed, and how many other items differ. */
export interface DifferenceCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly others: number;
}

/** Counts differences; steps are counted separately from other items. */
export function countDifferences(found: readonly ItemDifference[]): DifferenceCounts {
  const steps = found.filter(({ collection }) => collection === 'steps');
  const count = (kind: ItemDifference['kind']): number =>
    steps.filter((one) => one.kind === kind).length;
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    others: found.length - steps.length,
  };
}
