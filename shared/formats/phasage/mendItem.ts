/** Repairs one item: damaged fields get their defaults. */
import type { z } from 'zod';
import { newEffect, newHypothesis } from '../../model/hypothesis';
import { newFunding, newMeansLine } from '../../model/means';
import { newAgendaItem, newDecision, newMeeting } from '../../model/meeting';
import { COLLECTIONS, type CollectionName } from '../../model/plan';
import { newStep } from '../../model/step';

type Item = Readonly<Record<string, unknown>>;

const at = { id: 'x', order: 'a0' };
const DEFAULTS: Partial<Record<CollectionName, Item>> = {
  steps: newStep(at),
  meansLines: newMeansLine({ ...at, kind: 'operating' }),
  fundings: newFunding({ ...at, funderId: '' }),
  hypotheses: newHypothesis(at),
  effects: newEffect({ id: 'x', hypothesisId: '', kind: 'riskStep' }),
  meetings: newMeeting(at),
  agendaItems: newAgendaItem({ ...at, meetingId: '' }),
  decisions: newDecision(at),
};

/** Empty values to try in this order if a kind of item has no default of its own. */
const NOTHING: readonly unknown[] = [null, {}, '', [], false, 0, 1, 'a0'];

function fallback(
  collection: CollectionName,
  field: string,
  schema: z.ZodType,
): { value: unknown } | null {
  const options = (schema as { options?: readonly unknown[] }).options ?? [];
  const own = DEFAULTS[collection]?.[field];
  const found = [...(own === undefined ? [] : [own]), ...NOTHING, ...options].findIndex(
    (value) => schema.safeParse(value).success,
  );
  return found < 0
    ? null
    : { value: [...(own === undefined ? [] : [own]), ...NOTHING, ...options][found] };
}

/**
 * The item under its id, with a default for each field that its schema refuses (`fields`) and
 * without unknown fields (`unknown`). Null if an invalid field has no default.
 */
export function mendItem(
  collection: CollectionName,
  id: string,
  item: Item,
): { item: Item; fields: readonly string[]; unknown: readonly string[] } | null {
  const shape = COLLECTIONS[collection].shape as Readonly<Record<string, z.ZodType>>;
  const mended: Record<string, unknown> = {};
  const unknown = Object.keys(item).filter((name) => !Object.hasOwn(shape, name));
  const fields: string[] = item['id'] === id ? [] : ['id'];
  for (const [name, schema] of Object.entries(shape)) {
    const value = name === 'id' ? id : item[name];
    if (schema.safeParse(value).success) {
      mended[name] = value;
      continue;
    }
    const instead = fallback(collection, name, schema);
    if (!instead) return null;
    mended[name] = instead.value;
    fields.push(name);
  }
  // Fields that are valid alone may still contradict each other.
  return COLLECTIONS[collection].safeParse(mended).success
    ? { item: mended, fields, unknown }
    : null;
}
