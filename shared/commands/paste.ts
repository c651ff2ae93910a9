/**
 * Steps from a spreadsheet: pasteSteps adds steps (each after the one above it) and changes others
 * in one edit, in the given scenario. formats/clipboard computes what to write.
 */
import { z } from 'zod';
import type { Draft } from 'mutative';
import type { Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import { idSchema, orderSchema, titleSchema } from '../model/record';
import { stepSchema, type Step } from '../model/step';
import { defineCommand } from './command';
import { addIn, writeStepField } from './writing';

export const pastedFieldsSchema = stepSchema
  .pick({
    title: true,
    kind: true,
    period: true,
    status: true,
    progress: true,
    ownerId: true,
    themeIds: true,
    placeIds: true,
    partnerIds: true,
    notes: true,
  })
  .partial();

/** An actor that a row names and the plan lacks. */
export const newActorSchema = z.object({ id: idSchema, title: titleSchema, order: orderSchema });

/** Creates the actors that the rows name. A Problem if an id is taken. */
export function writeNewActors(
  plan: Plan,
  draft: Draft<Plan>,
  actors: readonly z.infer<typeof newActorSchema>[],
): Problem | undefined {
  if (actors.some(({ id }) => plan.actors[id])) return problem('problems.idTaken');
  for (const actor of actors)
    draft.actors[actor.id] = { ...actor, kind: 'organisation', notes: '', provenance: {} };
  return undefined;
}

export const pasteSteps = defineCommand({
  name: 'pasteSteps',
  payload: z.object({
    scenarioId: idSchema,
    added: z.array(stepSchema),
    changed: z.array(z.object({ stepId: idSchema, fields: pastedFieldsSchema })),
    newActors: z.array(newActorSchema),
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const taken = writeNewActors(plan, draft, payload.newActors);
    if (taken) return taken;
    for (const step of payload.added) {
      const refused = addIn(plan, draft, payload.scenarioId, 'steps', step);
      if (refused) return refused;
    }
    for (const { stepId, fields } of payload.changed) {
      for (const [field, value] of Object.entries(fields)) {
        const refused = writeStepField(
          plan,
          draft,
          payload.scenarioId,
          stepId,
          field as keyof Step,
          value,
        );
        if (refused) return refused;
      }
    }
    return undefined;
  },
  label(_plan, { added, changed }) {
    if (changed.length === 0)
      return { code: 'commands.pasteAdded', params: { count: added.length } };
    if (added.length === 0)
      return { code: 'commands.pasteChanged', params: { count: changed.length } };
    return {
      code: 'commands.pasteSteps',
      params: { added: added.length, changed: changed.length },
    };
  },
});
