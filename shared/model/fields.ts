/**
 * One row per field: may a scenario override it, and which word names it. Overlay, commands,
 * columns and exports read it.
 */
import type { z } from 'zod';
import { COLLECTIONS, type CollectionName } from './plan';

/** Collections of which a scenario may set some fields otherwise than the base. */
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

/** The name of a field of a collection's items, as its schema has it; an item's id is none. */
export type FieldName<C extends OverridableCollection = OverridableCollection> = {
  [Each in C]: Exclude<keyof z.infer<(typeof COLLECTIONS)[Each]> & string, 'id'>;
}[C];
/** Some fields of each collection. */
export type FieldNames = { readonly [C in OverridableCollection]: readonly FieldName<C>[] };

export interface Field {
  readonly collection: OverridableCollection;
  readonly name: FieldName;
  /** A scenario may set it otherwise than the base plan. */
  readonly overridable: boolean;
  /**
   * Every scenario says it alike, and an edit made while one is shown is made for all of them: it
   * moves no date and no amount.
   */
  readonly common: boolean;
  /** Key of its label in the catalogue of words. */
  readonly label: string;
  /** What a value of it must be. */
  readonly schema: z.ZodType;
}

// What an item is (its title, kind, place among others, what it belongs to) is the same in every
// scenario.
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
 * Of the fields that are the same in every scenario, those that no result depends on. The others
 * are edited in the base plan alone.
 */
const COMMON: Partial<FieldNames> = {
  steps: ['title', 'decision', 'themeIds', 'sourceWording'],
  meansLines: ['title'],
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

/** True for a collection of which scenarios override fields. */
export function isOverridable(collection: string): collection is OverridableCollection {
  return Object.hasOwn(FIELDS, collection);
}

/** The row of a field, by the collection and its name; undefined where there is none. */
export function fieldOf(collection: string, name: string): Field | undefined {
  return isOverridable(collection) ? FIELDS[collection].get(name) : undefined;
}
