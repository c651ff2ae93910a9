/** Puts pasted steps in their place among the existing ones. */
import { keysBetween } from '../../model/order';
import type { Plan } from '../../model/plan';
import { bySiblingOrder, type Id } from '../../model/record';
import { newStep, type Step } from '../../model/step';
import type { Fields } from './columns';

export interface Unplaced {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly fields: Fields;
}

/**
 * The steps in the given order: right after `afterId` if it is a sibling, else last under their
 * parent.
 */
export function placed(plan: Plan, added: readonly Unplaced[], afterId: Id | null): Step[] {
  const groups = new Map<Id | null, Unplaced[]>();
  for (const one of added) {
    const group = groups.get(one.parentId);
    if (group) group.push(one);
    else groups.set(one.parentId, [one]);
  }
  const children = new Map<Id | null, Step[]>([...groups.keys()].map((parentId) => [parentId, []]));
  for (const step of Object.values(plan.steps)) children.get(step.parentId)?.push(step);
  const order = new Map<Id, string>();
  const beside = afterId === null ? null : (plan.steps[afterId]?.parentId ?? null);
  for (const [parentId, group] of groups) {
    const siblings = children.get(parentId)!.sort(bySiblingOrder);
    const at =
      afterId !== null && parentId === beside
        ? siblings.findIndex(({ id }) => id === afterId)
        : siblings.length - 1;
    // Makes all keys of a group at once: keys made one by one between the same two would grow
    // longer each time.
    keysBetween(siblings[at]?.order ?? null, siblings[at + 1]?.order ?? null, group.length).forEach(
      (key, index) => order.set(group[index]!.id, key),
    );
  }
  return added.map(({ id, parentId, fields }) =>
    newStep({ ...fields, id, parentId, order: order.get(id)! }),
  );
}
