/**
 * The plan's registers (people, places, objectives, meetings, the master document): addItem,
 * setItem, removeItem.
 */
import type { Draft } from 'mutative';
import { z } from 'zod';
import { labelled } from '../i18n/words';
import { COLLECTIONS, type ItemOf, type Plan } from '../model/plan';
import { problem } from '../model/problem';
import { idSchema, type Id, type IdSet } from '../model/record';
import { idsIn, REFERENCES } from '../model/references';
import { defineCommand } from './command';
import { forget } from './forget';

/** Collections edited as plain registers; the others have their own commands. */
export const REGISTERS = [
  'themes',
  'places',
  'actors',
  'availabilities',
  'assignments',
  'links',
  'objectives',
  'indicators',
  'measures',
  'meetings',
  'agendaItems',
  'decisions',
  'chapters',
  'framings',
  'offers',
  'solutions',
  'pictures',
  'presets',
] as const;
export type RegisterName = (typeof REGISTERS)[number];
export type RegisterItem = { [R in RegisterName]: ItemOf<R> }[RegisterName];

const collection = z.enum(REGISTERS);

/** Adds an item; it must be complete, with a new id. */
export const addItem = defineCommand({
  name: 'addItem',
  payload: z.object({
    collection,
    item: z.custom<RegisterItem>(
      (item) => idSchema.safeParse((item as { id?: unknown } | null)?.id).success,
    ),
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    if (plan[payload.collection][payload.item.id]) return problem('problems.idTaken');
    const closed = refusedByClosed(plan, payload.collection, payload.item);
    if (closed) return closed;
    (draft[payload.collection] as Record<Id, unknown>)[payload.item.id] = payload.item;
    return missingReference(plan, payload.collection, payload.item);
  },
  label: (_plan, { collection: name, item }) => ({
    code: 'commands.addItem',
    params: { kind: labelled(`model.item_${name}`), title: titleOfItem(item) },
  }),
});

/** Sets some fields of an item. */
export const setItem = defineCommand({
  name: 'setItem',
  payload: z.object({ collection, id: idSchema, fields: z.record(z.string(), z.unknown()) }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const item = plan[payload.collection][payload.id];
    if (!item)
      return problem(
        'problems.notFound',
        {},
        { place: { collection: payload.collection, id: payload.id } },
      );
    const next = { ...item, ...payload.fields, id: payload.id };
    const checked = COLLECTIONS[payload.collection].safeParse(next);
    if (!checked.success)
      return problem(
        'problems.badPayload',
        { field: checked.error.issues[0]?.path.join('.') ?? '' },
        { place: { collection: payload.collection } },
      );
    // An action is followed up after its meeting.
    const followsUp =
      payload.collection === 'decisions' &&
      Object.keys(payload.fields).every((field) => field === 'status');
    const closed =
      refusedByClosed(plan, payload.collection, item) ??
      refusedByClosed(plan, payload.collection, checked.data);
    if (closed && !followsUp) return closed;
    (draft[payload.collection] as Record<Id, unknown>)[payload.id] = checked.data;
    return missingReference(plan, payload.collection, checked.data);
  },
  label: (plan, { collection: name, id }) => ({
    code: 'commands.setItem',
    params: { kind: labelled(`model.item_${name}`), title: titleOfItem(plan[name][id]) },
  }),
});

/** Removes an item, every reference to it, and items that can't exist without it. */
export const removeItem = defineCommand({
  name: 'removeItem',
  payload: z.object({ collection, id: idSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { collection: name, id } = payload;
    if (!plan[name][id]) return problem('problems.notFound');
    const closed = refusedByClosed(plan, name, plan[name][id]);
    if (closed) return closed;
    forget(plan, draft, [{ collection: name, id }]);
    return undefined;
  },
  label: (plan, { collection: name, id }) => ({
    code: 'commands.removeItem',
    params: { kind: labelled(`model.item_${name}`), title: titleOfItem(plan[name][id]) },
  }),
});

/** Refuses a change of a closed meeting, of its agenda or of its decisions, until it is reopened. */
export function refusedByClosed(
  plan: Plan,
  name: RegisterName,
  item: object,
): ReturnType<typeof problem> | undefined {
  const { id, meetingId } = item as { id?: Id; meetingId?: Id | null };
  const ofMeeting = name === 'agendaItems' || name === 'decisions' ? meetingId : undefined;
  const meeting = plan.meetings[(name === 'meetings' ? id : ofMeeting) ?? ''];
  return meeting && meeting.baselineId !== null
    ? problem('meetings.readOnly', { title: meeting.title })
    : undefined;
}

/** Refuses an item that refers to a missing one. */
export function missingReference(
  plan: Plan | Draft<Plan>,
  name: RegisterName,
  item: unknown,
): ReturnType<typeof problem> | undefined {
  const missing = REFERENCES.find(
    ({ collection: from, field, target }) =>
      from === name &&
      idsIn((item as Record<string, unknown>)[field]).some(
        (id) => !Object.hasOwn(plan[target], id),
      ),
  );
  return (
    missing &&
    problem('problems.notFound', {}, { place: { collection: name, field: missing.field } })
  );
}

function titleOfItem(item: unknown): string {
  return (item as { title?: string } | undefined)?.title ?? '';
}

/** The same set with one id added or removed. */
export function toggled(set: IdSet, id: Id): IdSet {
  const { [id]: was, ...rest } = set;
  return was ? rest : { ...set, [id]: true };
}
