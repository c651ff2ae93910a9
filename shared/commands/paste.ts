/** Steps from a spreadsheet: pasteSteps adds (each after the one it stands under) and changes them in one act, in the scenario given. What to add is worked out by formats/clipboard. */
import { z } from 'zod';
import { problem } from '../model/problem';
import { idSchema, orderSchema, titleSchema } from '../model/record';
import { stepSchema, type Step } from '../model/step';
import { defineCommand } from './command';
import { addIn, writeStepField } from './writing';

export const pastedFieldsSchema = stepSchema.pick({ title: true, kind: true, period: true, status: true, progress: true, ownerId: true, themeIds: true, placeIds: true, partnerIds: true, notes: true }).partial();

export const pasteSteps = defineCommand({
  name: 'pasteSteps',
  payload: z.object({
    scenarioId: idSchema,
    added: z.array(stepSchema),
    changed: z.array(z.object({ stepId: idSchema, fields: pastedFieldsSchema })),
    newActors: z.array(z.object({ id: idSchema, title: titleSchema, order: orderSchema })),
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    if (payload.newActors.some(({ id }) => plan.actors[id])) return problem('problems.idTaken');
    for (const actor of payload.newActors) draft.actors[actor.id] = { ...actor, kind: 'organisation', notes: '', provenance: {} };
    for (const step of payload.added) {
      const refused = addIn(plan, draft, payload.scenarioId, 'steps', step);
      if (refused) return refused;
    }
    for (const { stepId, fields } of payload.changed) {
      for (const [field, value] of Object.entries(fields)) {
        const refused = writeStepField(plan, draft, payload.scenarioId, stepId, field as keyof Step, value);
        if (refused) return refused;
      }
    }
    return undefined;
  },
  label(_plan, { added, changed }) {
    if (changed.length === 0) return { code: 'commands.pasteAdded', params: { count: added.length } };
    if (added.length === 0) return { code: 'commands.pasteChanged', params: { count: changed.length } };
    return { code: 'commands.pasteSteps', params: { added: added.length, changed: changed.length } };
  },
});
