/**
 * One field of one or several steps: setStep, setNotes, setOwner. (For periods see periods.ts, for
 * the place in the tree arrange.ts.)
 */
import { z } from 'zod';
import { inSentence, type Label } from '../i18n/words';
import { problem } from '../model/problem';
import { idSchema, orderSchema, titleSchema } from '../model/record';
import { stepSchema, WHOLE } from '../model/step';
import { listOf } from '../model/tree';
import { overlay } from '../scenarios/overlay';
import { defineCommand } from './command';
import { titleOf, writeStepField } from './writing';

const SETTABLE = [
  'title',
  'kind',
  'included',
  'decision',
  'status',
  'progress',
  'themeIds',
  'placeIds',
  'ownerId',
  'partnerIds',
  'notes',
  'sourceWording',
] as const;
export type SettableField = (typeof SETTABLE)[number];

/**
 * Sets a field of each given step, in a scenario (overridable fields) or in the base. Skips the
 * progress of groups, which comes from their sub-steps (S5), or refuses if there are only groups.
 */
export const setStep = defineCommand({
  name: 'setStep',
  payload: z.object({
    scenarioId: idSchema,
    stepIds: z.array(idSchema).min(1),
    field: z.enum(SETTABLE),
    value: z.unknown(),
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { scenarioId, field, value } = payload;
    let { stepIds } = payload;
    if (!stepSchema.shape[field].safeParse(value).success)
      return problem(
        'problems.badPayload',
        { field },
        { place: { collection: 'steps', id: stepIds[0]!, field } },
      );
    if (field === 'progress') {
      const { steps } = overlay(plan, scenarioId);
      const groups = new Set(
        listOf(steps).flatMap(({ included, parentId }) => (included ? (parentId ?? []) : [])),
      );
      stepIds = stepIds.filter((id) => !groups.has(id));
      if (stepIds.length === 0) return problem('problems.groupProgress');
    }
    for (const id of stepIds) {
      const step = plan.steps[id];
      if (
        field === 'kind' &&
        value === 'milestone' &&
        step?.period?.start &&
        step.period.end &&
        step.period.start !== step.period.end
      ) {
        draft.steps[id]!.period = {
          ...step.period,
          form: 'within',
          start: step.period.end,
          end: step.period.end,
          length: null,
        };
      }
      const refused = writeStepField(plan, draft, scenarioId, id, field, value);
      if (refused) return refused;
    }
    return undefined;
  },
  label(plan, { stepIds, field, value }) {
    const title = titleOf(plan, stepIds[0]!);
    const fieldName = inSentence(`model.field_${field}` as Label['code']);
    if (stepIds.length > 1)
      return { code: 'commands.setSteps', params: { count: stepIds.length, field: fieldName } };
    if (field === 'title')
      return { code: 'commands.renameStep', params: { before: title, title: String(value) } };
    if (field === 'progress')
      return {
        code: 'commands.setProgress',
        params: { title, percent: Math.round((Number(value) / WHOLE) * 100) },
      };
    return { code: 'commands.setStep', params: { title, field: fieldName } };
  },
});

/** Sets the owner of the steps: an actor of the plan, a new one from this same edit, or nobody. */
export const setOwner = defineCommand({
  name: 'setOwner',
  payload: z.object({
    scenarioId: idSchema,
    stepIds: z.array(idSchema).min(1),
    ownerId: idSchema.nullable(),
    newActor: z.object({ id: idSchema, title: titleSchema, order: orderSchema }).nullable(),
  }),
  undo: 'entry',
  apply({ plan, draft, payload }) {
    const { scenarioId, stepIds, ownerId, newActor } = payload;
    if (newActor && plan.actors[newActor.id]) return problem('problems.idTaken');
    if (newActor)
      draft.actors[newActor.id] = { ...newActor, kind: 'organisation', notes: '', provenance: {} };
    if (ownerId !== null && ownerId !== newActor?.id && !plan.actors[ownerId])
      return problem('problems.notFound');
    for (const id of stepIds) {
      const refused = writeStepField(plan, draft, scenarioId, id, 'ownerId', ownerId);
      if (refused) return refused;
    }
    return undefined;
  },
  label(plan, { stepIds }) {
    const field = inSentence('model.field_ownerId');
    if (stepIds.length > 1)
      return { code: 'commands.setSteps', params: { count: stepIds.length, field } };
    return {
      code: 'commands.setStep',
      params: { title: titleOf(plan, stepIds[0]!), field },
    };
  },
});

/** Sets notes while the user types: the saves of one session make a single history entry. */
export const setNotes = defineCommand({
  name: 'setNotes',
  payload: z.object({ scenarioId: idSchema, stepId: idSchema, notes: z.string() }),
  undo: 'merge',
  mergeKey: ({ scenarioId, stepId }) => `${scenarioId}/${stepId}`,
  apply: ({ plan, draft, payload }) =>
    writeStepField(plan, draft, payload.scenarioId, payload.stepId, 'notes', payload.notes),
  label: (plan, { stepId }) => ({
    code: 'commands.setStep',
    params: {
      title: titleOf(plan, stepId),
      field: inSentence('model.field_notes'),
    },
  }),
});
