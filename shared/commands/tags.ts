/** A theme, a place or a partner of one or several steps: tagSteps. */
import { z } from 'zod';
import { inSentence } from '../i18n/words';
import { problem } from '../model/problem';
import { idSchema } from '../model/record';
import { overlay } from '../scenarios/overlay';
import { defineCommand } from './command';
import { toggled } from './registers';
import { titleOf, writeStepField } from './writing';

/** The collections of the sets of a step. */
const COLLECTION_OF = { themeIds: 'themes', placeIds: 'places', partnerIds: 'actors' } as const;

/** Adds an item to a set of each given step, or removes it; the other members stay. */
export const tagSteps = defineCommand({
  name: 'tagSteps',
  payload: z.object({
    scenarioId: idSchema,
    stepIds: z.array(idSchema).min(1),
    field: z.enum(['themeIds', 'placeIds', 'partnerIds']),
    id: idSchema,
    on: z.boolean(),
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { scenarioId, stepIds, field, id, on } = payload;
    if (on && !Object.hasOwn(plan[COLLECTION_OF[field]], id)) return problem('problems.notFound');
    const { steps } = overlay(plan, scenarioId);
    for (const stepId of stepIds) {
      const set = steps[stepId]?.[field] ?? {};
      if (Object.hasOwn(set, id) === on) continue;
      const refused = writeStepField(plan, draft, scenarioId, stepId, field, toggled(set, id));
      if (refused) return refused;
    }
    return undefined;
  },
  label(plan, { stepIds, field, id, on }) {
    if (stepIds.length === 1)
      return {
        code: 'commands.setStep',
        params: { title: titleOf(plan, stepIds[0]!), field: inSentence(`model.field_${field}`) },
      };
    return {
      code: on ? 'commands.tagSteps' : 'commands.untagSteps',
      params: { count: stepIds.length, title: plan[COLLECTION_OF[field]][id]?.title ?? '' },
    };
  },
});
