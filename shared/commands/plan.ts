/** The plan itself: renamePlan, setHorizon, setSchoolZone, setPlanNotes. */
import { z } from 'zod';
import { inSentence } from '../i18n/words';
import { isoDateSchema } from '../model/dates';
import { schoolZoneSchema } from '../model/periods/zone';
import { problem } from '../model/problem';
import { textSchema, titleSchema } from '../model/record';
import { defineCommand } from './command';

export const renamePlan = defineCommand({
  name: 'renamePlan',
  payload: z.object({ title: titleSchema }),
  undo: 'entry',
  apply({ draft, payload }) {
    draft.title = payload.title;
    return undefined;
  },
  label: (_plan, { title }) => ({ code: 'commands.renamePlan', params: { title } }),
});

/** First and last day of the plan's years, both included. */
export const setHorizon = defineCommand({
  name: 'setHorizon',
  payload: z.object({ start: isoDateSchema, end: isoDateSchema }),
  undo: 'entry',
  apply({ draft, payload }) {
    if (payload.start > payload.end) return problem('problems.endBeforeStart', payload);
    draft.horizon = payload;
    return undefined;
  },
  label: (_plan, payload) => ({ code: 'commands.setHorizon', params: payload }),
});

/** Sets the zone for school holidays in the plan's dates. */
export const setSchoolZone = defineCommand({
  name: 'setSchoolZone',
  payload: z.object({ zone: schoolZoneSchema.nullable() }),
  undo: 'entry',
  apply({ draft, payload }) {
    draft.schoolZone = payload.zone;
    return undefined;
  },
  label: (_plan, { zone }) =>
    zone === null
      ? { code: 'commands.dropSchoolZone', params: {} }
      : { code: 'commands.setSchoolZone', params: { zone } },
});

export const setPlanNotes = defineCommand({
  name: 'setPlanNotes',
  payload: z.object({ notes: textSchema }),
  undo: 'merge',
  mergeKey: () => 'plan',
  apply({ draft, payload }) {
    draft.notes = payload.notes;
    return undefined;
  },
  label: () => ({ code: 'commands.setPlan', params: { field: inSentence('model.field_notes') } }),
});
