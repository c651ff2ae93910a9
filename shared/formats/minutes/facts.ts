/** The meeting itself, as its minutes tell it: when, where, who came; and when the next one is. */
import type { IsoDate } from '../../model/dates';
import { fromDay, toDay } from '../../model/dates';
import type { MeetingKind } from '../../model/meeting';
import type { PeriodContext } from '../../model/periods/read';
import { withoutEnds } from '../../model/trimming';
import { findDates, type FoundDate } from './dates';
import { factsIn, type Attendance, type Fact } from './labels';
import type { MinutesLine } from './lines';
import type { Mail } from './mail';
import { peopleOf } from './people';
import { isNextMeeting, speaksOfAMeeting, spoken } from './signs';
import { cellOf, headOf, type Role } from './table';
import { anyOf } from '../../model/pattern';

/** When and where a meeting is. */
export interface Appointment {
  readonly meetingKind: MeetingKind;
  readonly date: IsoDate | null;
  /** "14:30". */
  readonly time: string | null;
  readonly place: string | null;
}
export interface MeetingFacts extends Appointment {
  readonly present: readonly string[];
  readonly excused: readonly string[];
  readonly absent: readonly string[];
}
/** A line that tells of the meeting, not of what was said there. */
export interface FactsRead {
  readonly own: MeetingFacts;
  readonly ownLine: MinutesLine | null;
  readonly next: (Appointment & { readonly line: MinutesLine }) | null;
  readonly lines: ReadonlySet<MinutesLine>;
}

const TIME = /(?<![\d/.,])([01]?\d|2[0-3])\s*(?:h|heures?)(?:\s*([0-5]\d))?(?![\p{L}\d])/iu;
const LEADS = /(?:(?<!\p{L})(?:de|à partir de|dès|à|vers)\s+)?/u.source;
const TO = /\s*(?:[-–/]|à)\s*/.source;
const TIMES = new RegExp(`${LEADS}${TIME.source}(?:${TO}${TIME.source})?`, 'giu');
const PLACES = new RegExp(
  `^${anyOf(
    /h[ôo]tel|mairie|salle|maison|esc|espace|centre|[ée]cole|coll[èe]ge/.source,
    /lyc[ée]e|visio|si[èe]ge|p[ôo]le|m[ée]diath[èe]que|b[âa]timent|caf/.source,
    /pr[ée]fecture|\d+,? rue/.source,
  )}\\b`,
  'i',
);
/** Further down, a date is no longer that of the meeting. */
const PREAMBLE = 15;

/** The time of day of a text, "14:30"; null where it has none. */
function timeOf(text: string): string | null {
  const found = TIME.exec(text);
  return found ? `${found[1]!.padStart(2, '0')}:${found[2] ?? '00'}` : null;
}

/** "au jeudi 19 juin" is read as by that day. */
const isOneDay = ({ period, words }: FoundDate): boolean =>
  period.start === period.end || (period.start === null && /(?:^| )au .*\d/.test(words));

/** A text without its times of day. */
const timeless = (text: string): string => text.replace(TIMES, ' ').replace(/\s+/g, ' ').trim();

/** What stands behind a date, whose words may hold a part of the times that follow. */
function afterDate(text: string, date: FoundDate): string {
  const [rest, words] = [timeless(text.slice(date.start)), timeless(date.words)];
  return rest.startsWith(words) ? rest.slice(words.length) : text.slice(date.end);
}

/** Where it is: what a text says besides the time. */
function placeOf(text: string): string | null {
  const bare = withoutEnds(timeless(text), /[\s,;:()–—/.-]/)
    .replace(/^(?:(?:à|a) (?:la |l[’'])?|au |en |dans (?:la |le |l[’'])?)/i, '')
    .trim();
  return bare.length < 2 || bare.length > 80 || /^même (?:lieu|endroit|salle)/i.test(bare)
    ? null
    : bare;
}

const KINDS: readonly (readonly [MeetingKind, RegExp])[] = [
  ['steering', /\b(?:copil|comite de pilotage)\b/],
  ['technical', /\b(?:cotech|comite technique)\b/],
];
const kindIn = (text: string): MeetingKind | null =>
  KINDS.find(([, words]) => words.test(spoken(text)))?.[0] ?? null;

/** The kind of meeting that a mail's subject or the first lines name. */
function kindOf(lines: readonly MinutesLine[], { subject }: Mail): MeetingKind {
  const first = lines.slice(0, PREAMBLE).map(({ text }) => text);
  return kindIn([subject ?? '', ...first].join('\n')) ?? 'encounter';
}

/** When and where, of a text whose date stands at `date`; what is in brackets ends with them. */
function appointmentAt(text: string, date: FoundDate, meetingKind: MeetingKind): Appointment {
  const after = afterDate(text, date);
  const isInside =
    text.slice(0, date.start).lastIndexOf('(') > text.slice(0, date.start).lastIndexOf(')');
  const brackets = /^\s*\(([^)]*)\)/.exec(after)?.[1];
  const told = isInside ? after.split(')')[0]! : (brackets ?? after.split(/\.(?:\s|$)/)[0]!);
  return {
    meetingKind: kindIn(text) ?? meetingKind,
    date: date.period.end,
    time: timeOf(text.slice(date.start)),
    place: placeOf(told),
  };
}

interface Draft {
  meetingKind: MeetingKind;
  date: IsoDate | null;
  time: string | null;
  place: string | null;
  present: string[];
  excused: string[];
  absent: string[];
}

/** A date without its year is the first from the meeting on; « sous 15 jours » counts from it. */
export function ofMeeting(context: PeriodContext, date: IsoDate | null): PeriodContext {
  return date === null ? context : { ...context, notBefore: date, reference: date };
}

/** What is known so far, line by line. */
interface State {
  readonly draft: Draft;
  readonly mail: Mail;
  readonly context: PeriodContext;
  readonly used: Set<MinutesLine>;
  ownLine: MinutesLine | null;
  next: FactsRead['next'];
  /** Who the lines below name. */
  list: Attendance | null;
  before: MinutesLine | null;
  head: readonly Role[] | null;
}

/** Reads the facts of a meeting in the lines of its minutes. */
export function readFacts(
  lines: readonly MinutesLine[],
  mail: Mail,
  context: PeriodContext,
): FactsRead {
  const state: State = {
    draft: {
      meetingKind: kindOf(lines, mail),
      date: null,
      time: null,
      place: null,
      present: [],
      excused: [],
      absent: [],
    },
    mail,
    context,
    used: new Set(),
    ownLine: null,
    next: null,
    list: null,
    before: null,
    head: null,
  };
  lines.forEach((line, index) => {
    if (!readFact(state, line, index < PREAMBLE)) return;
    state.used.add(line);
    if (!isNextMeeting(line.text)) state.ownLine ??= line;
  });
  const { draft, ownLine, next, used } = state;
  draft.date ??= dateOfHead(mail, context);
  const own = withSender(draft, mail.sender?.split(' ')[0] ?? null);
  return { own, ownLine, next, lines: used };
}

/** Whether a line tells of the meeting; what it tells is kept. */
function readFact(state: State, line: MinutesLine, isEarly: boolean): boolean {
  const { draft, context } = state;
  const list = state.list;
  state.list = null;
  state.head = line.kind === 'row' ? (headOf(line) ?? state.head) : null;
  if (state.head !== null && keepAttendance(draft, line, state.head)) return true;
  const isNext = isNextMeeting(line.text);
  const dates = isEarly || isNext ? findDates(line.text, ofMeeting(context, draft.date)) : [];
  const day = dates.find(isOneDay);
  if (isNext) {
    if (day) state.next ??= { ...appointmentAt(line.text, day, draft.meetingKind), line };
    return true;
  }
  const labelled = factsIn(line);
  for (const { fact, value } of labelled) keepFact(draft, fact, value, context);
  const last = labelled.at(-1);
  if (last) {
    if (isAttendance(last.fact) && last.value === '') state.list = last.fact;
    return true;
  }
  if (list !== null && isListed(line)) {
    state.list = list;
    draft[list].push(...peopleOf(line.text, true));
    return true;
  }
  if (isEarly && tellsOfIt(state, line, day)) return true;
  draft.excused.push(...excusedAlone(line.text));
  state.before = line;
  return false;
}

const EXCUSED_ALONE = /(?<!\p{L})(\p{Lu}[\p{L}-]+) s[’']est excus/gu;
const excusedAlone = (text: string): string[] =>
  [...text.matchAll(EXCUSED_ALONE)].map((found) => found[1]!);
const isAttendance = (fact: Fact): fact is Attendance =>
  fact === 'present' || fact === 'excused' || fact === 'absent';
const isListed = (line: MinutesLine): boolean =>
  (line.kind === 'bullet' || line.kind === 'text') && peopleOf(line.text, true).length === 1;

/** Who came, in a table: a column for each, or a column that says it of each. */
function keepAttendance(draft: Draft, line: MinutesLine, head: readonly Role[]): boolean {
  const isHead = headOf(line) === head || headOf(line)?.join() === head.join();
  if (head.includes('name') && head.includes('presence')) {
    const said = spoken(cellOf(line, head, 'presence'));
    const kind = (
      [
        ['excused', /exc/],
        ['absent', /abs|^a$/],
        ['present', /pres|^[px✓x]$|oui/],
      ] as const
    ).find(([, word]) => word.test(said))?.[0];
    if (!isHead && kind) draft[kind].push(...peopleOf(cellOf(line, head, 'name'), true));
    return true;
  }
  if (!head.includes('present')) return false;
  for (const kind of ['present', 'excused', 'absent'] as const)
    if (!isHead && head.includes(kind)) draft[kind].push(...peopleOf(cellOf(line, head, kind)));
  return true;
}

function keepFact(draft: Draft, fact: Fact, value: string, context: PeriodContext): void {
  if (isAttendance(fact)) {
    const sentence = fact === 'present' ? value.split(/\.\s+(?=\p{Lu}\p{Ll}+ s[’'])/u) : [value];
    draft[fact].push(...peopleOf(sentence[0]!.replace(/\bmoi\b/, ME)));
    draft.excused.push(...excusedAlone(value));
    return;
  }
  const day = findDates(value, context).find(isOneDay);
  if (fact === 'date' || fact === 'dateTime') draft.date ??= day?.period.end ?? null;
  if (fact !== 'place' && fact !== 'other') draft.time ??= timeOf(value);
  if (fact === 'place') draft.place ??= value.trim() || null;
}

/** Who writes, in a list of people, until it is known who that is. */
const ME = 'Moi';
function withSender(draft: Draft, me: string | null): MeetingFacts {
  const present = draft.present.flatMap((name) => {
    if (name !== ME) return [name];
    return me === null ? [] : [me];
  });
  return { ...draft, present };
}

/**
 * Whether a line without a label tells when or where the meeting was: it names it beside a day, or
 * stands under the line that did and is a place.
 */
function tellsOfIt(
  { draft, mail, before, context }: State,
  line: MinutesLine,
  day: FoundDate | undefined,
): boolean {
  const { text } = line;
  if (line.kind !== 'text' && line.kind !== 'heading') return false;
  if (
    day &&
    draft.date === null &&
    (speaksOfAMeeting(text) || /^(?:le )?\p{L}*\s*$/iu.test(text.slice(0, day.start)))
  ) {
    const found = appointmentAt(text, day, draft.meetingKind);
    draft.date = found.date;
    draft.time ??= found.time;
    draft.place ??= found.place;
    return true;
  }
  const relative = RELATIVE.exec(text);
  if (relative && speaksOfAMeeting(text)) {
    const sent = mail.sent === null ? undefined : findDates(mail.sent, context).find(isOneDay);
    const from = sent?.period.end ?? context.today;
    draft.date ??= /hier/i.test(relative[0]) ? fromDay(toDay(from) - 1) : from;
    draft.time ??= timeOf(text);
    draft.place ??= placeOf(/^[^(]*\(([^)]*)\)/.exec(text.slice(relative.index))?.[1] ?? '');
    return true;
  }
  const isUnder = before !== null && draft.date !== null && draft.place === null;
  if (isUnder && text.length <= 60 && PLACES.test(text) && !text.includes(':')) {
    draft.place = text;
    return true;
  }
  const tenue = /^(?:rdv|r[ée]union|s[ée]ance|point) tenue?\b/i.exec(text);
  if (!tenue) return false;
  draft.time ??= timeOf(text);
  draft.place ??= placeOf(text.slice(tenue[0].length));
  return true;
}

const RELATIVE =
  /\b(?:ce (?:matin|jour|soir|midi)|cet apr[èe]s-midi|aujourd[’']hui|d[’']?hier|hier)\b/i;

/** The day in a mail's subject: "CR du 18/09/2025". */
function dateOfHead({ subject }: Mail, context: PeriodContext): IsoDate | null {
  if (subject === null || !speaksOfAMeeting(subject)) return null;
  return findDates(subject, context).find(isOneDay)?.period.end ?? null;
}
