/**
 * Moves steps in the tree: arrangeSteps (under a parent, before a sibling); `arrangement` turns
 * indent, outdent, up and down into its arguments.
 */
import { z } from 'zod';
import { keysBetween } from '../model/order';
import type { Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import { idSchema, type Id } from '../model/record';
import { isWithin, siblingsOf } from '../model/tree';
import { defineCommand } from './command';
import { titleOf } from './writing';

/**
 * Moves the steps, in the given order, under `parentId`, just before the sibling `beforeId` (null:
 * at the end).
 */
export const arrangeSteps = defineCommand({
  name: 'arrangeSteps',
  payload: z.object({
    stepIds: z.array(idSchema).min(1),
    parentId: idSchema.nullable(),
    beforeId: idSchema.nullable(),
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { stepIds, parentId, beforeId } = payload;
    if (stepIds.some((id) => !plan.steps[id]) || (parentId !== null && !plan.steps[parentId]))
      return problem('problems.notFound');
    if (parentId !== null && stepIds.some((id) => isWithin(plan.steps, parentId, id)))
      return problem('problems.parentInside');
    const stay = siblingsOf(plan.steps, parentId).filter((step) => !stepIds.includes(step.id));
    const index = beforeId === null ? stay.length : stay.findIndex((step) => step.id === beforeId);
    const at = index < 0 ? stay.length : index;
    const keys = keysBetween(stay[at - 1]?.order ?? null, stay[at]?.order ?? null, stepIds.length);
    stepIds.forEach((id, place) => {
      draft.steps[id]!.parentId = parentId;
      draft.steps[id]!.order = keys[place]!;
    });
    return undefined;
  },
  label: (plan, { stepIds }) => ({
    code: 'commands.arrangeSteps',
    params: { count: stepIds.length, title: titleOf(plan, stepIds[0]!) },
  }),
});

export interface Arrangement {
  stepIds: Id[];
  parentId: Id | null;
  beforeId: Id | null;
}
export type ArrangeMove = 'indent' | 'outdent' | 'up' | 'down';

/** The given ids without those that have an ancestor among them, in the order of their siblings. */
export function topmost(plan: Plan, ids: readonly Id[]): Id[] {
  const chosen = new Set(ids);
  return ids.filter((id) => {
    for (
      let current = plan.steps[id]?.parentId ?? null;
      current !== null;
      current = plan.steps[current]?.parentId ?? null
    )
      if (chosen.has(current)) return false;
    return plan.steps[id] !== undefined;
  });
}

/**
 * The arguments of `arrangeSteps` to indent, outdent, move up or move down steps with the same
 * parent; or a Problem with the reason why it is impossible.
 */
export function arrangement(
  plan: Plan,
  ids: readonly Id[],
  move: ArrangeMove,
): Arrangement | Problem {
  const stepIds = topmost(plan, ids);
  const first = plan.steps[stepIds[0] ?? ''];
  if (!first) return problem('problems.notFound');
  const siblings = siblingsOf(plan.steps, first.parentId).filter((step) => step.included);
  const chosen = siblings.filter((step) => stepIds.includes(step.id));
  const moved = chosen.map((step) => step.id);
  const before = siblings[siblings.indexOf(chosen[0]!) - 1];
  const last = siblings.indexOf(chosen.at(-1)!);
  if (move === 'indent')
    return before
      ? { stepIds: moved, parentId: before.id, beforeId: null }
      : problem('problems.noIndent');
  if (move === 'outdent') {
    if (first.parentId === null) return problem('problems.noOutdent');
    const parent = plan.steps[first.parentId]!;
    const aunts = siblingsOf(plan.steps, parent.parentId);
    return {
      stepIds: moved,
      parentId: parent.parentId,
      beforeId: aunts[aunts.findIndex((step) => step.id === parent.id) + 1]?.id ?? null,
    };
  }
  if (move === 'up')
    return before
      ? { stepIds: moved, parentId: first.parentId, beforeId: before.id }
      : problem('problems.noMove');
  return siblings[last + 1]
    ? { stepIds: moved, parentId: first.parentId, beforeId: siblings[last + 2]?.id ?? null }
    : problem('problems.noMove');
}
