/** Steps come and go: addStep, removeSteps, duplicateSteps. */
import { z } from 'zod';
import { labelled } from '../i18n/words';
import { keysBetween } from '../model/order';
import { periodSchema } from '../model/period';
import type { Plan } from '../model/plan';
import { problem } from '../model/problem';
import { idSchema, titleSchema, type Id } from '../model/record';
import { newStep, stepKindSchema, type Step } from '../model/step';
import { siblingsOf, withDescendants } from '../model/tree';
import { overlay } from '../scenarios/overlay';
import { defineCommand } from './command';
import { addIn, cutIn, dropSteps } from './writing';

/**
 * A new step under `parentId`, after the sibling `afterId` (null: first of its siblings). Where a
 * scenario is given it is there in that one alone.
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
 * Steps removed with all that stands under them, their dependencies, assignments, links and series.
 * Overrides stay, as orphans. Where a
 * scenario is given they are cut from that one alone.
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

/**
 * A copy of each step with all that stands under it, right after it. `newIds` gives each copied
 * step its id. Where a scenario is given,
 * what it has is copied, as it has it, and the copies are there in that one alone; under a step
 * that it cut, what it has hangs on the next copy above.
 */
export const duplicateSteps = defineCommand({
  name: 'duplicateSteps',
  payload: z.object({
    stepIds: z.array(idSchema).min(1),
    newIds: z.record(idSchema, idSchema),
    scenarioId: idSchema.optional(),
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { stepIds, newIds, scenarioId = plan.baseScenarioId } = payload;
    const seen = overlay(plan, scenarioId).steps;
    const copied = withDescendants(seen, stepIds);
    for (const id of copied) {
      const step = seen[id]!;
      if (!step.included) continue;
      const newId = newIds[id];
      if (!newId || plan.steps[newId]) return problem('problems.idTaken');
      const above = copiedAbove(seen, copied, step);
      const place =
        above === null
          ? { parentId: step.parentId, order: orderAfter(plan, step.parentId, id) }
          : { parentId: newIds[above]!, order: step.order };
      const refused = addIn(plan, draft, scenarioId, 'steps', {
        ...structuredCopy(step),
        id: newId,
        ...place,
        seriesId: null,
      });
      if (refused) return refused;
    }
    return undefined;
  },
  label: (plan, { stepIds }) => ({
    code: 'commands.duplicateSteps',
    params: { count: stepIds.length, title: plan.steps[stepIds[0]!]?.title ?? '' },
  }),
});

/**
 * The nearest step above that is copied too: what stands under a step that is left out hangs on it.
 * Null for one that stands at the top of what is copied.
 */
function copiedAbove(steps: Plan['steps'], copied: ReadonlySet<Id>, { parentId }: Step): Id | null {
  const passed = new Set<Id>();
  for (
    let current = parentId;
    current !== null && copied.has(current) && !passed.has(current);
    current = steps[current]!.parentId
  ) {
    if (steps[current]!.included) return current;
    passed.add(current);
  }
  return null;
}

export interface AddStep {
  stepId: Id;
  parentId: Id | null;
  afterId: Id | null;
  title: string;
  kind?: Step['kind'];
  period?: Step['period'];
  scenarioId?: Id;
}

/** An order key after the sibling `afterId`, or before all where it is null. */
export function orderAfter(plan: Plan, parentId: Id | null, afterId: Id | null): string {
  const siblings = siblingsOf(plan.steps, parentId);
  const index = afterId === null ? -1 : siblings.findIndex((step) => step.id === afterId);
  return keysBetween(siblings[index]?.order ?? null, siblings[index + 1]?.order ?? null, 1)[0]!;
}

function structuredCopy(step: Step): Step {
  return JSON.parse(JSON.stringify(step)) as Step;
}
