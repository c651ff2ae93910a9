/** Themes, places, actors, availabilities, assignments, links, objectives, indicators, measures: addItem, setItem, removeItem. */
import { z } from 'zod';
import { say } from '../i18n/words';
import { COLLECTIONS, type ItemOf, type Plan } from '../model/plan';
import { problem } from '../model/problem';
import { idSchema, type Id, type IdSet } from '../model/record';
import { defineCommand } from './command';

/** Collections edited as plain registers; the others have commands of their own. */
export const REGISTERS = ['themes', 'places', 'actors', 'availabilities', 'assignments', 'links', 'objectives', 'indicators', 'measures'] as const;
export type RegisterName = (typeof REGISTERS)[number];
export type RegisterItem = { [R in RegisterName]: ItemOf<R> }[RegisterName];

const collection = z.enum(REGISTERS);

/** A new item; it must be whole and its id free. */
export const addItem = defineCommand({
  name: 'addItem',
  payload: z.object({ collection, item: z.custom<RegisterItem>((item) => idSchema.safeParse((item as { id?: unknown } | null)?.id).success) }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    if (plan[payload.collection][payload.item.id]) return problem('problems.idTaken');
    (draft[payload.collection] as Record<Id, unknown>)[payload.item.id] = payload.item;
    return missingReference(plan, payload.collection, payload.item);
  },
  label: (_plan, { collection: name, item }) => ({ code: 'commands.addItem', params: { kind: say(`model.item_${name}`), title: titleOfItem(item) } }),
});

/** Some fields of an item. */
export const setItem = defineCommand({
  name: 'setItem',
  payload: z.object({ collection, id: idSchema, fields: z.record(z.string(), z.unknown()) }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const item = plan[payload.collection][payload.id];
    if (!item) return problem('problems.notFound', {}, { place: { collection: payload.collection, id: payload.id } });
    const next = { ...item, ...payload.fields, id: payload.id };
    const checked = COLLECTIONS[payload.collection].safeParse(next);
    if (!checked.success) return problem('problems.badPayload', { field: checked.error.issues[0]?.path.join('.') ?? '' });
    (draft[payload.collection] as Record<Id, unknown>)[payload.id] = checked.data;
    return missingReference(plan, payload.collection, checked.data);
  },
  label: (plan, { collection: name, id }) => ({ code: 'commands.setItem', params: { kind: say(`model.item_${name}`), title: titleOfItem(plan[name][id]) } }),
});

/** Removes an item and every mention of it: steps lose the theme, place or actor; what hangs on it goes too. */
export const removeItem = defineCommand({
  name: 'removeItem',
  payload: z.object({ collection, id: idSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { collection: name, id } = payload;
    if (!plan[name][id]) return problem('problems.notFound');
    delete draft[name][id];
    for (const step of Object.values(plan.steps)) {
      if (name === 'themes' && step.themeIds[id]) delete draft.steps[step.id]!.themeIds[id];
      if (name === 'places' && step.placeIds[id]) delete draft.steps[step.id]!.placeIds[id];
      if (name === 'actors' && step.partnerIds[id]) delete draft.steps[step.id]!.partnerIds[id];
      if (name === 'actors' && step.ownerId === id) draft.steps[step.id]!.ownerId = null;
    }
    removeHanging(plan, name, id, (other, otherId) => { delete draft[other][otherId]; });
    if (name === 'themes') for (const objective of Object.values(plan.objectives)) if (objective.themeId === id) draft.objectives[objective.id]!.themeId = null;
    return undefined;
  },
  label: (plan, { collection: name, id }) => ({ code: 'commands.removeItem', params: { kind: say(`model.item_${name}`), title: titleOfItem(plan[name][id]) } }),
});

/** Which collection hangs on which: an item goes with the one that its field names. */
const HANGING: readonly [owner: RegisterName, hanging: RegisterName, field: string][] = [
  ['actors', 'availabilities', 'actorId'], ['actors', 'assignments', 'actorId'], ['objectives', 'indicators', 'objectiveId'], ['indicators', 'measures', 'indicatorId'],
];

function removeHanging(plan: Plan, name: RegisterName, id: Id, remove: (collection: RegisterName, id: Id) => void): void {
  for (const [owner, hanging, field] of HANGING) {
    if (owner !== name) continue;
    for (const item of Object.values(plan[hanging]) as unknown as ({ id: Id } & Record<string, unknown>)[]) {
      if (item[field] !== id) continue;
      remove(hanging, item.id);
      removeHanging(plan, hanging, item.id, remove);
    }
  }
}

const REFERENCES: Partial<Record<string, keyof Plan>> = { stepId: 'steps', actorId: 'actors', themeId: 'themes', objectiveId: 'objectives', indicatorId: 'indicators' };

function missingReference(plan: Plan, name: RegisterName, item: unknown): ReturnType<typeof problem> | undefined {
  for (const [field, value] of Object.entries(item as Record<string, unknown>)) {
    const target = REFERENCES[field];
    if (!target || typeof value !== 'string') continue;
    if (!(plan[target] as Record<Id, unknown>)[value]) return problem('problems.notFound', {}, { place: { collection: name, field } });
  }
  return undefined;
}

function titleOfItem(item: unknown): string {
  return (item as { title?: string } | undefined)?.title ?? '';
}

/** The same set with one id put in or taken out. */
export function toggled(set: IdSet, id: Id): IdSet {
  const { [id]: was, ...rest } = set;
  return was ? rest : { ...set, [id]: true };
}
