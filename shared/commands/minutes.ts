/**
 * Adds what the user accepted of pasted minutes, in one act: acceptMinutes. Each item keeps its
 * original sentence.
 */
import { z } from 'zod';
import { keyAtEnd } from '../model/order';
import {
  agendaItemSchema,
  decisionSchema,
  meetingSchema,
  newAgendaItem,
  newDecision,
  newMeeting,
  type Meeting,
} from '../model/meeting';
import { periodSchema } from '../model/period';
import { problem } from '../model/problem';
import {
  bySiblingOrder,
  idSchema,
  textSchema,
  titleSchema,
  type Id,
  type Provenance,
} from '../model/record';
import { newStep, onOneDay, seriesSchema } from '../model/step';
import { siblingsOf } from '../model/tree';
import type { Apply } from './command';
import { defineCommand } from './command';
import { refusedByClosed } from './registers';
import { writeRounds } from './series';
import { addIn, keepOrigin, writeStepField } from './writing';

const roundsSchema = seriesSchema
  .omit({ id: true, stepId: true })
  .extend({ seriesId: idSchema, roundIds: z.array(idSchema), roundWords: z.array(z.string()) });

const payloadSchema = z.object({
  scenarioId: idSchema,
  /**
   * The meeting of the minutes, which becomes the origin of the sentences; null: none. It may be
   * the new one that `meeting` gives.
   */
  meetingId: idSchema.nullable(),
  steps: z.array(
    z.object({
      id: idSchema,
      title: titleSchema,
      wording: z.string().max(2000).nullable(),
      period: periodSchema.nullable(),
      sentence: textSchema,
      rounds: roundsSchema.nullable(),
      awaits: z.object({ id: idSchema, title: titleSchema }).nullable(),
    }),
  ),
  dates: z.array(z.object({ stepId: idSchema, period: periodSchema, sentence: textSchema })),
  decisions: z.array(
    decisionSchema
      .pick({ id: true, kind: true, title: true, ownerId: true, due: true, stepId: true })
      .extend({ sentence: textSchema }),
  ),
  agendaItems: z.array(agendaItemSchema.pick({ id: true, title: true, minutes: true })),
  /** Steps given up. */
  cancelled: z.array(z.object({ stepId: idSchema, sentence: textSchema })),
  /** What the minutes tell of their own meeting; one that is there keeps what it says itself. */
  meeting: meetingSchema
    .pick({
      id: true,
      title: true,
      kind: true,
      date: true,
      place: true,
      presentIds: true,
      absentIds: true,
      otherPresent: true,
      otherAbsent: true,
    })
    .nullable(),
  nextMeeting: meetingSchema
    .pick({ id: true, title: true, kind: true, date: true, place: true })
    .nullable(),
});
export type AcceptMinutes = z.infer<typeof payloadSchema>;
type Given = Apply<AcceptMinutes>;

export const acceptMinutes = defineCommand({
  name: 'acceptMinutes',
  payload: payloadSchema as z.ZodType<AcceptMinutes>,
  undo: 'entry',
  apply(given) {
    const { payload } = given;
    const entersMeeting =
      payload.decisions.length > 0 || payload.agendaItems.length > 0 || payload.meeting !== null;
    const refused =
      (entersMeeting && refusedByClosed(given.plan, 'meetings', { id: payload.meetingId })) ||
      writeMeetings(given);
    if (refused) return refused;
    if (payload.meetingId !== null && !given.draft.meetings[payload.meetingId])
      return problem('problems.notFound');
    if (payload.meetingId === null && payload.agendaItems.length > 0)
      return problem('problems.notFound');
    return (
      addSteps(given) ?? setDates(given) ?? giveUp(given) ?? addDecisions(given) ?? addAgenda(given)
    );
  },
  label: (_plan, payload) => ({
    code: 'commands.acceptMinutes',
    params: { count: acceptedCount(payload) },
  }),
});

function acceptedCount(payload: AcceptMinutes): number {
  const { steps, dates, decisions, agendaItems, cancelled, meeting, nextMeeting } = payload;
  return (
    [steps, dates, decisions, agendaItems, cancelled].reduce((sum, { length }) => sum + length, 0) +
    [meeting, nextMeeting].filter((one) => one !== null).length
  );
}

/** Adds the meetings that are new, and gives the one that is there what it does not say itself. */
function writeMeetings({ draft, payload }: Given): ReturnType<typeof problem> | undefined {
  const { meeting, nextMeeting } = payload;
  const own = meeting && draft.meetings[meeting.id];
  const isEmpty = (value: unknown): boolean =>
    value === null || value === '' || Object.keys(value as object).length === 0;
  if (own)
    for (const [field, value] of Object.entries(meeting))
      if (isEmpty(own[field as keyof typeof meeting])) Object.assign(own, { [field]: value });
  for (const fields of [own ? null : meeting, nextMeeting]) {
    if (fields === null) continue;
    if (draft.meetings[fields.id]) return problem('problems.idTaken');
    const last = Object.values(draft.meetings).sort(bySiblingOrder).at(-1);
    const added = newMeeting({ ...fields, order: keyAtEnd(last ? [last] : []) });
    if (idsOf(added).some((id) => !draft.actors[id])) return problem('problems.notFound');
    draft.meetings[fields.id] = added;
  }
  return undefined;
}

const idsOf = ({ presentIds, absentIds }: Pick<Meeting, 'presentIds' | 'absentIds'>): Id[] => [
  ...Object.keys(presentIds),
  ...Object.keys(absentIds),
];

/** The steps that were given up, abandoned from now on. */
function giveUp(given: Given): ReturnType<typeof problem> | undefined {
  for (const { stepId, sentence } of given.payload.cancelled) {
    const refused = writeWithOrigin(given, stepId, 'status', 'cancelled', sentence);
    if (refused) return refused;
  }
  return undefined;
}

/** Writes one field of a step, with the sentence that it comes from. */
function writeWithOrigin(
  given: Given,
  stepId: Id,
  field: 'status' | 'period',
  value: unknown,
  sentence: string,
): ReturnType<typeof problem> | undefined {
  const { plan, draft, payload } = given;
  const refused = writeStepField(plan, draft, payload.scenarioId, stepId, field, value);
  if (refused) return refused;
  keepOrigin(
    plan,
    draft,
    payload.scenarioId,
    { collection: 'steps', id: stepId, field },
    provenance(given, 'source', sentence),
  );
  return undefined;
}

const provenance = (
  { payload }: Given,
  kind: Provenance['kind'],
  sentence: string,
): Provenance => ({ kind, meetingId: payload.meetingId, sentence });

function addSteps(given: Given): ReturnType<typeof problem> | undefined {
  const { plan, draft, payload } = given;
  let last = siblingsOf(plan.steps, null).at(-1);
  for (const { id, title, wording, period, sentence, rounds, awaits } of payload.steps) {
    const ids = [id, ...(awaits ? [awaits.id] : []), ...(rounds?.roundIds ?? [])];
    if (
      ids.some((one) => draft.steps[one]) ||
      (rounds && (plan.series[rounds.seriesId] || rounds.roundIds.length !== rounds.count))
    )
      return problem('problems.idTaken');
    const origin = provenance(given, sentence.includes(title) ? 'source' : 'reading', sentence);
    const step = newStep({
      id,
      order: keyAtEnd(last ? [last] : []),
      title,
      period,
      sourceWording: wording,
      provenance: {
        title: origin,
        ...(period && { period: provenance(given, 'reading', sentence) }),
      },
    });
    const awaited =
      awaits &&
      newStep({
        id: awaits.id,
        order: 'a0',
        parentId: id,
        kind: 'milestone',
        decision: true,
        title: awaits.title,
        provenance: { title: provenance(given, 'source', sentence) },
      });
    const refused =
      addIn(plan, draft, payload.scenarioId, 'steps', step) ??
      (awaited ? addIn(plan, draft, payload.scenarioId, 'steps', awaited) : undefined);
    if (refused) return refused;
    if (rounds) writeRounds(plan, draft, id, rounds);
    last = step;
  }
  return undefined;
}

function setDates(given: Given): ReturnType<typeof problem> | undefined {
  const { draft, payload } = given;
  for (const { stepId, period, sentence } of payload.dates) {
    const kept = draft.steps[stepId]?.kind === 'milestone' ? onOneDay(period) : period;
    const refused = writeWithOrigin(given, stepId, 'period', kept, sentence);
    if (refused) return refused;
  }
  return undefined;
}

function addDecisions({ plan, draft, payload }: Given): ReturnType<typeof problem> | undefined {
  let last = Object.values(plan.decisions).sort(bySiblingOrder).at(-1);
  for (const fields of payload.decisions) {
    if (draft.decisions[fields.id]) return problem('problems.idTaken');
    const missing =
      (fields.ownerId !== null && !plan.actors[fields.ownerId]) ||
      (fields.stepId !== null && !draft.steps[fields.stepId]);
    if (missing) return problem('problems.notFound');
    last = newDecision({
      ...fields,
      meetingId: payload.meetingId,
      order: keyAtEnd(last ? [last] : []),
    });
    draft.decisions[fields.id] = last;
  }
  return undefined;
}

function addAgenda({ plan, draft, payload }: Given): ReturnType<typeof problem> | undefined {
  let last = Object.values(plan.agendaItems)
    .filter(({ meetingId }) => meetingId === payload.meetingId)
    .sort(bySiblingOrder)
    .at(-1);
  for (const fields of payload.agendaItems) {
    if (draft.agendaItems[fields.id]) return problem('problems.idTaken');
    last = newAgendaItem({
      ...fields,
      meetingId: payload.meetingId!,
      order: keyAtEnd(last ? [last] : []),
    });
    draft.agendaItems[fields.id] = last;
  }
  return undefined;
}
