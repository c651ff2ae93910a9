/** A date fixed in a meeting, which keeps which meeting said it and in which words: settleDate. */
import { z } from 'zod';
import { say } from '../i18n/words';
import { periodSchema } from '../model/period';
import { sayDates } from '../model/periods/say';
import { problem } from '../model/problem';
import { idSchema, textSchema } from '../model/record';
import { defineCommand } from './command';
import { longMilestone } from './periods';
import { keepOrigin, titleOf, writeStepField } from './writing';

/** The period of a step, in the base plan or a scenario; its origin is the meeting and the sentence. */
export const settleDate = defineCommand({
  name: 'settleDate',
  payload: z.object({ scenarioId: idSchema, stepId: idSchema, period: periodSchema, meetingId: idSchema.nullable(), sentence: textSchema }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { scenarioId, stepId, period, meetingId, sentence } = payload;
    if (meetingId !== null && !plan.meetings[meetingId]) return problem('problems.notFound');
    const refused = longMilestone(plan, period, stepId) ?? writeStepField(plan, draft, scenarioId, stepId, 'period', period);
    if (refused) return refused;
    keepOrigin(plan, draft, scenarioId, { collection: 'steps', id: stepId, field: 'period' }, { kind: 'source', meetingId, sentence });
    return undefined;
  },
  label: (plan, { stepId, period }) => ({ code: 'commands.settleDate', params: { title: titleOf(plan, stepId, say('model.untitledStep')), words: period.words || sayDates(period.start, period.end) } }),
});
