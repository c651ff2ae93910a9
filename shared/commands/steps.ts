/** Adds, removes and duplicates steps: addStep, removeSteps, duplicateSteps. */
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

/**
 * Copies each step with all its descendants, right after it. `newIds` gives the id of each copy. In
 * a scenario, copies the steps as the scenario has them, for that scenario only; sub-steps of a cut
 * step go under the copy of its nearest ancestor.
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
 * The nearest ancestor that is copied too, since skipped steps have no copy to hold their
 * sub-steps. Null if there is none.
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

/** An order key after the sibling `afterId`, or before all siblings if it is null. */
export function orderAfter(plan: Plan, parentId: Id | null, afterId: Id | null): string {
  const siblings = siblingsOf(plan.steps, parentId);
  const index = afterId === null ? -1 : siblings.findIndex((step) => step.id === afterId);
  return keysBetween(siblings[index]?.order ?? null, siblings[index + 1]?.order ?? null, 1)[0]!;
}

function structuredCopy(step: Step): Step {
  return JSON.parse(JSON.stringify(step)) as Step;
}
