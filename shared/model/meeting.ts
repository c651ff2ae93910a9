/** Meetings (instances): their agenda, attendance and decisions. Added in schema version 4. */
import { z } from 'zod';
import { isoDateSchema } from './dates';
import {
  bySiblingOrder,
  idSchema,
  idSetSchema,
  orderSchema,
  textSchema,
  titleSchema,
} from './record';

/** COPIL, COTECH, rencontre. */
export const meetingKindSchema = z.enum(['steering', 'technical', 'encounter']);
export type MeetingKind = z.infer<typeof meetingKindSchema>;

export const meetingSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  title: titleSchema,
  kind: meetingKindSchema,
  /** null: à caler. */
  date: isoDateSchema.nullable(),
  place: titleSchema,
  /** Actors of the plan who attended or were absent; the two texts name other people. */
  presentIds: idSetSchema,
  absentIds: idSetSchema,
  otherPresent: textSchema,
  otherAbsent: textSchema,
  /** Compte rendu, in Markdown. */
  minutes: textSchema,
  /** Never visible on the screen of the room. */
  notes: textSchema,
  /** The baseline frozen at its close; null while it is open. */
  baselineId: idSchema.nullable(),
});
export type Meeting = z.infer<typeof meetingSchema>;

/** A meeting with default values for the fields not given. */
export function newMeeting(fields: { id: string; order: string } & Partial<Meeting>): Meeting {
  return {
    title: '',
    kind: 'steering',
    date: null,
    place: '',
    presentIds: {},
    absentIds: {},
    otherPresent: '',
    otherAbsent: '',
    minutes: '',
    notes: '',
    baselineId: null,
    ...fields,
  };
}

/** The view that an item of the agenda shows on the screen. */
export const shownSchema = z.enum([
  'text',
  'roadmap',
  'scenario',
  'comparison',
  'means',
  'hypotheses',
  'chapter',
  'changes',
  'decisions',
]);
export type Shown = z.infer<typeof shownSchema>;

export const agendaItemSchema = z.strictObject({
  id: idSchema,
  meetingId: idSchema,
  order: orderSchema,
  title: titleSchema,
  /** Length in minutes; null if unknown. */
  minutes: z.int().min(1).max(1440).nullable(),
  shows: shownSchema,
  /** The scenarios to compare or show (none: the current one), and the chapter to show. */
  scenarioIds: idSetSchema,
  chapterId: idSchema.nullable(),
  /** Shown with the item, in Markdown. */
  text: textSchema,
  /** For the presenter only; never visible on the screen of the room. */
  notes: textSchema,
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/** An agenda item with default values for the fields not given. */
export function newAgendaItem(
  fields: { id: string; meetingId: string; order: string } & Partial<AgendaItem>,
): AgendaItem {
  return {
    title: '',
    minutes: null,
    shows: 'text',
    scenarioIds: {},
    chapterId: null,
    text: '',
    notes: '',
    ...fields,
  };
}

/** A decision, or an action: who does it, by when, for which step. */
export const decisionSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  meetingId: idSchema.nullable(),
  agendaItemId: idSchema.nullable(),
  kind: z.enum(['decision', 'action']),
  title: titleSchema,
  ownerId: idSchema.nullable(),
  due: isoDateSchema.nullable(),
  stepId: idSchema.nullable(),
  status: z.enum(['open', 'done', 'dropped']),
  /** The sentence of the minutes that it comes from, if any. */
  sentence: textSchema.nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** A decision with default values for the fields not given. */
export function newDecision(fields: { id: string; order: string } & Partial<Decision>): Decision {
  return {
    meetingId: null,
    agendaItemId: null,
    kind: 'decision',
    title: '',
    ownerId: null,
    due: null,
    stepId: null,
    status: 'open',
    sentence: null,
    ...fields,
  };
}

/** Compares meetings by date (those without one last), then by order. */
export function byMeetingDate(a: Meeting, b: Meeting): number {
  if (a.date !== b.date) {
    if (a.date === null) return 1;
    if (b.date === null) return -1;
    return a.date < b.date ? -1 : 1;
  }
  return bySiblingOrder(a, b);
}

/** The decisions still open at a meeting: those of earlier meetings, and those of no meeting. */
export function openBefore(
  decisions: Readonly<Record<string, Decision>>,
  meetings: Readonly<Record<string, Meeting>>,
  meetingId: string,
): { readonly earlier: Decision[]; readonly ofNone: Decision[] } {
  const own = meetings[meetingId];
  const open = Object.values(decisions)
    .filter(({ status }) => status === 'open')
    .sort(bySiblingOrder);
  const isEarlier = ({ meetingId: id }: Decision): boolean => {
    const other = id === null ? undefined : meetings[id];
    return (
      own !== undefined && other !== undefined && other !== own && byMeetingDate(other, own) < 0
    );
  };
  return {
    earlier: open.filter(isEarlier),
    ofNone: open.filter(({ meetingId: id }) => id === null || !meetings[id]),
  };
}

/** The items of a meeting's agenda, in order. */
export function agendaOf(
  items: Readonly<Record<string, AgendaItem>>,
  meetingId: string,
): AgendaItem[] {
  return Object.values(items)
    .filter((item) => item.meetingId === meetingId)
    .sort(bySiblingOrder);
}

/**
 * The meeting to open first: the next one from `today` on, else the last one, else the first; null
 * if there is none.
 */
export function nextMeeting(
  meetings: Readonly<Record<string, Meeting>>,
  today: string,
): Meeting | null {
  const sorted = Object.values(meetings).sort(byMeetingDate);
  return (
    sorted.find(({ date, baselineId }) => baselineId === null && date !== null && date >= today) ??
    sorted.findLast(({ baselineId }) => baselineId === null) ??
    sorted.at(-1) ??
    null
  );
}
