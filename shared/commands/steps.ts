/** Adds and removes steps: addStep, removeSteps. (Copies: duplicate.ts.) */
import { z } from 'zod';
import { labelled } from '../i18n/words';
import { keysBetween } from '../model/order';
import { periodSchema } from '../model/period';
import type { Plan } from '../model/plan';
import { problem } from '../model/problem';
import { idSchema, titleSchema, type Id } from '../model/record';
import { newStep, stepKindSchema, type Step } from '../model/step';
import { siblingsOf, withDescendants } from '../model/tree';
import { defineCommand } from './command';
import { addIn, cutIn, dropSteps } from './writing';

/**
 * Adds a step under `parentId`, after the sibling `afterId` (null: as the first). In a scenario,
 * only that scenario has it.
 */
export const addStep = defineCommand({
  name: 'addStep',
  payload: z.object({
    stepId: idSchema,
    parentId: idSchema.nullable(),
    afterId: idSchema.nullable(),
    title: titleSchema,
    kind: stepKindSchema.default('task'),
    period: periodSchema.nullable().default(null),
    scenarioId: idSchema.optional(),
  }) as z.ZodType<AddStep>,
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const {
      stepId,
      parentId,
      afterId,
      title,
      kind,
      period,
      scenarioId = plan.baseScenarioId,
    } = payload;
    if (parentId !== null && !plan.steps[parentId]) return problem('problems.notFound');
    return addIn(
      plan,
      draft,
      scenarioId,
      'steps',
      newStep({
        id: stepId,
        parentId,
        order: orderAfter(plan, parentId, afterId),
        title,
        kind: kind ?? 'task',
        period: period ?? null,
      }),
    );
  },
  label: (_plan, { title }) => ({
    code: 'commands.addStep',
    params: { title: title || labelled('model.untitledStep') },
  }),
});

/**
 * Removes steps with all their descendants, their dependencies, assignments, links and series.
 * Overrides stay, as orphans. In a scenario, cuts them from that scenario only.
 */
export const removeSteps = defineCommand({
  name: 'removeSteps',
  payload: z.object({ stepIds: z.array(idSchema).min(1), scenarioId: idSchema.optional() }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { stepIds, scenarioId = plan.baseScenarioId } = payload;
    if (scenarioId !== plan.baseScenarioId)
      return cutIn(plan, draft, scenarioId, 'steps', [...withDescendants(plan.steps, stepIds)]);
    const gone = dropSteps(plan, draft, stepIds);
    if (gone.size === 0) return problem('problems.notFound');
    return undefined;
  },
  label: (plan, { stepIds, scenarioId }) => ({
    code:
      scenarioId === undefined || scenarioId === plan.baseScenarioId
        ? 'commands.removeSteps'
        : 'commands.cutSteps',
    params: {
      scenario: plan.scenarios[scenarioId ?? plan.baseScenarioId]?.title ?? '',
      count: stepIds.length,
      title: plan.steps[stepIds[0]!]?.title || labelled('model.untitledStep'),
    },
  }),
});

export interface AddStep {
  stepId: Id;
  parentId: Id | null;
  afterId: Id | null;
  title: string;
  kind?: Step['kind'];
  period?: Step['period'];
  scenarioId?: Id;
}

/** An order key after the sibling `afterId`, or before all siblings if it is null. */
export function orderAfter(plan: Plan, parentId: Id | null, afterId: Id | null): string {
  const siblings = siblingsOf(plan.steps, parentId);
  const index = afterId === null ? -1 : siblings.findIndex((step) => step.id === afterId);
  return keysBetween(siblings[index]?.order ?? null, siblings[index + 1]?.order ?? null, 1)[0]!;
}
