/**
 * One row per field: may a scenario override it, and what is its label? Overlays, commands, columns
 * and exports read this table.
 */
import type { z } from 'zod';
import { COLLECTIONS, type CollectionName } from './plan';

/** The collections with fields that scenarios may override. */
export const OVERRIDABLE_COLLECTIONS = [
  'steps',
  'meansLines',
  'fundings',
  'paymentCredits',
  'limits',
  'hypotheses',
  'effects',
] as const satisfies readonly CollectionName[];
export type OverridableCollection = (typeof OVERRIDABLE_COLLECTIONS)[number];

/** The name of a field of a collection's items, from its schema; the id does not count. */
export type FieldName<C extends OverridableCollection = OverridableCollection> = {
  [Each in C]: Exclude<keyof z.infer<(typeof COLLECTIONS)[Each]> & string, 'id'>;
}[C];
/** Some fields of each collection. */
export type FieldNames = { readonly [C in OverridableCollection]: readonly FieldName<C>[] };

export interface Field {
  readonly collection: OverridableCollection;
  readonly name: FieldName;
  /** True if a scenario may have another value than the base plan. */
  readonly overridable: boolean;
  /**
   * True if all scenarios share the value, and an edit within a scenario edits the base: such a
   * field changes no date and no amount.
   */
  readonly common: boolean;
  /** Key of its label in the catalogue of words. */
  readonly label: string;
  /** The schema of its values. */
  readonly schema: z.ZodType;
}

// The identity of an item (its title, kind, order, parent) is the same in every scenario.
const OVERRIDABLE: FieldNames = {
  steps: ['period', 'included', 'ownerId', 'progress', 'status', 'notes', 'partnerIds', 'placeIds'],
  meansLines: [
    'section',
    'chapter',
    'horizon',
    'lens',
    'included',
    'fte',
    'quantity',
    'unitAmount',
    'frequency',
    'pricing',
    'vatRate',
    'start',
    'end',
    'indexRate',
    'indexYear',
    'fctva',
    'lifeYears',
    'isProgramme',
    'followsStepId',
    'followsFrom',
    'actorId',
    'bearerId',
    'stepIds',
    'themeIds',
    'placeIds',
    'notes',
  ],
  fundings: [
    'mode',
    'rate',
    'amount',
    'base',
    'scope',
    'section',
    'lineIds',
    'ceiling',
    'status',
    'decidedAt',
    'delayMonths',
    'included',
    'notes',
  ],
  paymentCredits: ['date', 'amount', 'included'],
  limits: ['amount'],
  hypotheses: [
    'status',
    'confidence',
    'ownerId',
    'settleBy',
    'stepIds',
    'lineIds',
    'horizon',
    'lens',
    'notes',
  ],
  effects: ['rate', 'amount', 'months', 'cumulative'],
};

/**
 * Fields that all scenarios share and that change no result. The user can edit any other shared
 * field only in the base plan.
 */
const COMMON: Partial<FieldNames> = {
  steps: ['title', 'decision', 'themeIds', 'sourceWording'],
  meansLines: ['title', 'isOtherMoney'],
  fundings: ['title'],
};

function fieldsOf(collection: OverridableCollection): Map<string, Field> {
  const overridable = new Set<FieldName>(OVERRIDABLE[collection]);
  const common = new Set<FieldName>(COMMON[collection]);
  const rows = Object.entries<z.ZodType>(COLLECTIONS[collection].shape)
    .filter(([name]) => name !== 'id')
    .map(([key, schema]) => {
      const name = key as FieldName;
      return {
        collection,
        name,
        overridable: overridable.has(name),
        common: common.has(name),
        label: collection === 'steps' ? `model.field_${name}` : `fields.${collection}_${name}`,
        schema,
      };
    });
  return new Map(rows.map((row) => [row.name, row]));
}

/** Every field but the id of each collection that scenarios may override, in the schema's order. */
export const FIELDS: Readonly<Record<OverridableCollection, ReadonlyMap<string, Field>>> =
  Object.fromEntries(
    OVERRIDABLE_COLLECTIONS.map((collection) => [collection, fieldsOf(collection)]),
  ) as Record<OverridableCollection, Map<string, Field>>;

/** True if scenarios may override fields of this collection. */
export function isOverridable(collection: string): collection is OverridableCollection {
  return Object.hasOwn(FIELDS, collection);
}

/** The row of a field, by the collection and its name; undefined where there is none. */
export function fieldOf(collection: string, name: string): Field | undefined {
  return isOverridable(collection) ? FIELDS[collection].get(name) : undefined;
}
