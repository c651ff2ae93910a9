/** What reading minutes proposes, and the proposals that one line makes. */
import { titleAndMinutes } from '../../model/durations';
import type { Message } from '../../model/message';
import type { Period } from '../../model/period';
import type { SeriesReading } from '../../model/periods/series';
import type { Plan } from '../../model/plan';
import { MAX_TITLE, type Id } from '../../model/record';
import { withoutEnd } from '../../model/trimming';
import { isKept, sameWords, type Kept } from './already';
import { dateOf, type FoundDate } from './dates';
import type { Appointment, MeetingFacts } from './facts';
import { stepNamed, stepSpokenOf } from './names';
import { taskOf } from './owner';
import type { Person } from './people';

/** What to underline in the text that was pasted. */
export interface Mark {
  readonly kind: 'date' | 'step' | 'decision';
  readonly start: number;
  readonly end: number;
}

interface Common {
  /** Number of the proposal in the reading, from 0. */
  readonly index: number;
  /** The sentence of origin, as it was written. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is proposed as good, or only to be looked at. */
  readonly likely: boolean;
  /** What stands against its date, where something does: it is not likely then. */
  readonly doubt?: Message | null;
}
export type Proposal = Common &
  (
    | {
        readonly kind: 'step';
        readonly title: string;
        readonly wording: string | null;
        readonly period: Period | null;
        readonly yearGuessed: number | null;
        /** The rounds that the wording means. */ readonly series: SeriesReading | null;
        /** A decision that the step awaits ("Avis politique ?"). */ readonly awaits: string | null;
      }
    | {
        readonly kind: 'date';
        readonly stepId: Id;
        readonly wording: string;
        readonly period: Period;
        readonly yearGuessed: number | null;
      }
    | {
        readonly kind: 'decision';
        readonly title: string;
        readonly ownerId: Id | null;
        /** Who is to do it, where that is no actor of the plan. */ readonly owner: string | null;
        readonly due: string | null;
        readonly stepId: Id | null;
      }
    | {
        readonly kind: 'action';
        readonly title: string;
        readonly ownerId: Id | null;
        /** Who is to do it, where that is no actor of the plan. */ readonly owner: string | null;
        readonly due: string | null;
        readonly stepId: Id | null;
      }
    | { readonly kind: 'agendaItem'; readonly title: string; readonly minutes: number | null }
    | { readonly kind: 'cancelled'; readonly stepId: Id }
    | ({ readonly kind: 'meeting' } & MeetingFacts)
    | ({ readonly kind: 'nextMeeting' } & Appointment)
  );

/** A proposal before its place in the text is known. */
export type Bare = Proposal extends infer P
  ? P extends Proposal
    ? Omit<P, 'index' | 'sentence' | 'start' | 'end'>
    : never
  : never;

/** A question behind the last arrow. */
const AWAITED = /(?:->|→)([^>→]*)$/;

/** What names a line a decision or an action, before what it says. */
export const NAMED =
  /^(?:d[ée]cid[ée]e?s?|d[ée]cisions?|actions?|[àa] faire)\s*(?:n° ?)?(?:\d+\s*)?(?::|→|->|=>)\s*/iu;

/**
 * A step, or the date of one that the plan has: its title is what is left once the date is taken
 * out.
 */
export function stepOf(
  text: string,
  dates: readonly FoundDate[],
  plan: Plan,
  likely: boolean,
): Bare | null {
  const date = dates.at(-1) ?? null;
  const behind = AWAITED.exec(text);
  const awaits = behind?.[1]!.trim().endsWith('?') ? behind[1]!.trim() : null;
  const bare = awaits === null ? text : text.slice(0, behind!.index).trimEnd();
  return stepFrom(titleWithout(bare, date), date, awaits, plan, likely);
}

/** The same, of a title from which the date is out already; null where there is nothing to propose. */
export function stepFrom(
  title: string,
  date: FoundDate | null,
  awaits: string | null,
  plan: Plan,
  likely: boolean,
): Bare | null {
  if (title === '') return null;
  const whole = stepNamed(title, plan);
  // "Bornes CAF : décalées" speaks of that step, but may be of a part of it: to be looked at.
  const stepId =
    whole ?? (title.includes(':') ? stepNamed(title.slice(0, title.indexOf(':')), plan) : null);
  if (stepId === null)
    return {
      kind: 'step',
      likely: likely && !date?.doubt,
      doubt: date?.doubt ?? null,
      title: withinTitle(title),
      wording: date?.words ?? null,
      period: date?.period ?? null,
      yearGuessed: date?.yearGuessed ?? null,
      series: date?.series ?? null,
      awaits: awaits === null ? null : withinTitle(awaits),
    };
  if (!date) return null;
  const known = plan.steps[stepId]!.period;
  const same =
    known !== null && (known.end ?? known.start) === (date.period.end ?? date.period.start);
  return {
    kind: 'date',
    likely: likely && whole !== null && !same && date.series === null && !date.doubt,
    doubt: date.doubt,
    stepId,
    wording: date.words,
    period: date.period,
    yearGuessed: date.yearGuessed,
  };
}

/** What stood behind « Décision : » begins a sentence of its own. */
const capitalised = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);

/**
 * A whole paragraph can be longer than a title may be: it is cut at a word, its sentence of origin
 * keeps the rest.
 */
function withinTitle(text: string): string {
  if (text.length <= MAX_TITLE) return text;
  const cut = text.slice(0, MAX_TITLE - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_TITLE / 2)).trimEnd()}…`;
}

function titleWithout(text: string, date: FoundDate | null): string {
  if (!date) return withoutEnd(text.replace(/^["\s:–-]+/, ''), /[\s:;,–-]/);
  const [lead, tail] = [text.slice(0, date.start), text.slice(date.end)];
  // "RDV calé le 2 octobre à 10h avec Inès" would have a hole where the date was.
  if (/^\s+\p{Ll}/u.test(tail) && lead.trim() !== '')
    return withoutEnd(text.replace(/^["\s:–-]+/, ''), /[\s:;,.–-]/);
  const before = withoutEnd(lead, /[\s:;,(–>-]/).replace(/^[\s:–>-]+/, '');
  const after = withoutEnd(tail.replace(/^[\s:;,)–>.-]+/, ''), /[\s.;,:-]/);
  const between = lead.trimEnd().endsWith(',') ? ', ' : ' : ';
  return [before, after].filter((part) => part !== '').join(between);
}

/** A decision or an action, with who is to do it, by when, and the step it is about. */
export function decisionOf(
  kind: 'decision' | 'action',
  text: string,
  dates: readonly FoundDate[],
  plan: Plan,
  people: readonly Person[],
): Bare {
  const found = dateOf(dates);
  const date = found?.period ?? null;
  const bare = text.replace(NAMED, '') || text;
  const before = text.length - bare.length;
  const inBare = dates.map((one) => ({
    ...one,
    start: one.start - before,
    end: one.end - before,
  }));
  const task =
    kind === 'action'
      ? taskOf(bare, inBare, plan, people)
      : { text: bare, ownerId: null, owner: null };
  return {
    kind,
    likely: !found?.doubt,
    doubt: found?.doubt ?? null,
    title: withinTitle(capitalised(task.text)),
    ownerId: task.ownerId,
    owner: task.owner,
    due: date?.end ?? date?.start ?? null,
    stepId: stepSpokenOf(text, plan),
  };
}

/** An item of an agenda; not proposed as good where it is in the meeting's already. */
export function agendaItemOf(text: string, { agenda }: Kept): Bare {
  const { title, minutes } = titleAndMinutes(text);
  const kept = withinTitle(withoutEnd(title, /[\s:;,.–-]/));
  return { kind: 'agendaItem', likely: !isKept(agenda, sameWords(kept)), title: kept, minutes };
}
