/**
 * Results of a meeting: settleDate, which keeps the meeting and its exact words; settleHypothesis,
 * which changes the plan itself.
 */
import { z } from 'zod';
import { labelled } from '../i18n/words';
import { hypothesisStatusSchema } from '../model/hypothesis';
import { periodSchema } from '../model/period';
import { problem } from '../model/problem';
import { idSchema, textSchema } from '../model/record';
import { overrideKey } from '../model/scenario';
import { nameOf } from '../scenarios/names';
import { lineOf } from '../scenarios/overlay';
import { defineCommand } from './command';
import { longMilestone } from './periods';
import { keepOrigin, titleOf, writeFields, writeStepField } from './writing';

/**
 * Sets the period of a step, in the base plan or a scenario, with the meeting and the sentence as
 * its origin.
 */
export const settleDate = defineCommand({
  name: 'settleDate',
  payload: z.object({
    scenarioId: idSchema,
    stepId: idSchema,
    period: periodSchema,
    meetingId: idSchema.nullable(),
    sentence: textSchema,
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { scenarioId, stepId, period, meetingId, sentence } = payload;
    if (meetingId !== null && !plan.meetings[meetingId]) return problem('problems.notFound');
    const refused =
      longMilestone(plan, period, stepId) ??
      writeStepField(plan, draft, scenarioId, stepId, 'period', period);
    if (refused) return refused;
    keepOrigin(
      plan,
      draft,
      scenarioId,
      { collection: 'steps', id: stepId, field: 'period' },
      { kind: 'source', meetingId, sentence },
    );
    return undefined;
  },
  label: (plan, { stepId, period }) => ({
    code: 'commands.settleDate',
    params: {
      title: titleOf(plan, stepId),
      words: period.words || { start: period.start, end: period.end },
    },
  }),
});

/**
 * Sets the status of a hypothesis in the base plan. Removes overrides of it from the shown scenario
 * and its parents, where they would hide the new status. Other scenarios keep their own.
 */
export const settleHypothesis = defineCommand({
  name: 'settleHypothesis',
  payload: z.object({ scenarioId: idSchema, id: idSchema, status: hypothesisStatusSchema }),
  undo: 'entry',
  apply({ plan, draft, payload: { scenarioId, id, status } }) {
    if (!Object.hasOwn(plan.hypotheses, id) || !Object.hasOwn(plan.scenarios, scenarioId))
      return problem('problems.notFound', {}, { place: { collection: 'hypotheses', id } });
    const refused = writeFields(plan, draft, plan.baseScenarioId, 'hypotheses', id, { status });
    if (refused) return refused;
    const key = overrideKey('hypotheses', id, 'status');
    for (const scenario of lineOf(plan, scenarioId))
      if (Object.hasOwn(scenario.overrides, key))
        delete draft.scenarios[scenario.id]!.overrides[key];
    return undefined;
  },
  label: (plan, { id, status }) => ({
    code: 'commands.settleHypothesis',
    params: {
      title: nameOf(plan, 'hypotheses', id),
      status: labelled(`model.hypotheses_status_${status}`),
    },
  }),
});
