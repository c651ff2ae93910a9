/**
 * Minutes or an agenda read into proposals for the plan: steps, dates of steps, decisions, actions,
 * items of an agenda. RULES.md tells by which signs.
 */
import { titleAndMinutes } from '../../model/durations';
import type { Period } from '../../model/period';
import type { PeriodContext } from '../../model/periods/read';
import type { SeriesReading } from '../../model/periods/series';
import type { Plan } from '../../model/plan';
import { TITLE_MOST, type Id } from '../../model/record';
import { findDates, type FoundDate } from './dates';
import { minutesLines, type MinutesLine } from './lines';
import { findActors, stepNamed, stepSpokenOf } from './names';
import {
  isAction,
  isAgenda,
  isDecision,
  isDenied,
  isNextMeeting,
  isOfTheMeeting,
  sectionOf,
  spoken,
  type Section,
} from './signs';

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
        readonly due: string | null;
        readonly stepId: Id | null;
      }
    | {
        readonly kind: 'action';
        readonly title: string;
        readonly ownerId: Id | null;
        readonly due: string | null;
        readonly stepId: Id | null;
      }
    | { readonly kind: 'agendaItem'; readonly title: string; readonly minutes: number | null }
  );

export interface MinutesReading {
  readonly proposals: readonly Proposal[];
  readonly marks: readonly Mark[];
}

type Bare = Proposal extends infer P
  ? P extends Proposal
    ? Omit<P, 'index' | 'sentence' | 'start' | 'end'>
    : never
  : never;

const AWAITED = /\s*(?:->|→)\s*([^>→]*\?)\s*$/;

/** What names a line a decision or an action, before what it says. */
const NAMED = /^(?:d[ée]cisions?|actions?|[àa] faire)\s*(?:n° ?\d+\s*)?:\s*/iu;

/** What lines of the same words are there already: pasting twice proposes nothing as good. */
interface Kept {
  readonly agenda: ReadonlySet<string>;
  readonly decisions: ReadonlySet<string>;
}

/**
 * Reads a text. Nothing is changed: each proposal is for the user to take or leave. `meetingId`:
 * the meeting that it is of, whose items and
 * decisions are not proposed as good again.
 */
export function readMinutes(
  text: string,
  plan: Plan,
  context: PeriodContext,
  meetingId: Id | null = null,
): MinutesReading {
  const proposals: Proposal[] = [];
  const marks: Mark[] = [];
  const kept = keptOf(plan, meetingId);
  let section: Section | null = null;
  let byNumber = false;
  let agenda = false;
  for (const line of minutesLines(text)) {
    const dates = line.kind === 'row' ? [] : findDates(line.text, context);
    // Under a title without a number, numbered lines are what it tells of; under a numbered one
    // they are the next titles.
    const isItem: boolean =
      line.kind === 'bullet' ||
      line.kind === 'row' ||
      (line.kind === 'numbered' && section !== null && !byNumber);
    const opened: Section | null | undefined = isItem
      ? rowSection(line)
      : sectionOf(line, dates.length > 0);
    if (opened !== undefined) {
      section = opened;
      byNumber = line.kind === 'numbered';
    }
    agenda = isAgenda(line, agenda);
    // The name of a section is only that; a numbered one may be an item of an agenda too.
    if (opened && line.kind !== 'numbered') continue;
    const around = { section: isItem ? section : null, agenda, kept };
    const found =
      line.kind === 'row'
        ? readRow(line, plan, context, around)
        : readOne(line, dates, plan, around);
    if (!found) continue;
    proposals.push({
      ...found.proposal,
      index: proposals.length,
      sentence: text.slice(line.start, line.end),
      start: line.start,
      end: line.end,
    } as Proposal);
    marks.push(...marksOf(text, line, found.dates, found.proposal.kind));
  }
  return { proposals, marks };
}

interface Around {
  readonly section: Section | null;
  readonly agenda: boolean;
  readonly kept: Kept;
}
interface Found {
  readonly proposal: Bare;
  readonly dates: readonly FoundDate[];
}

const sameWords = (text: string): string =>
  spoken(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** An item of an agenda is often shortened once it is in it. */
function isKept(agenda: ReadonlySet<string>, words: string): boolean {
  return [...agenda].some(
    (own) => own === words || (own.length > 8 && words.startsWith(`${own} `)),
  );
}

function keptOf(plan: Plan, meetingId: Id | null): Kept {
  const own = <T extends { readonly meetingId: Id | null; readonly title: string }>(
    items: Readonly<Record<Id, T>>,
  ): ReadonlySet<string> =>
    new Set(
      Object.values(items)
        .filter((item) => item.meetingId === meetingId)
        .map(({ title }) => sameWords(title)),
    );
  return { agenda: own(plan.agendaItems), decisions: own(plan.decisions) };
}

function readOne(
  line: MinutesLine,
  dates: readonly FoundDate[],
  plan: Plan,
  { section, agenda, kept }: Around,
): Found | null {
  const { text, kind } = line;
  const said = spoken(text);
  const isLikely = (proposal: Bare, likely = true): Bare => ({
    ...proposal,
    likely: likely && !kept.decisions.has(sameWords(text.replace(NAMED, ''))),
  });
  const proposal =
    section === 'phasing'
      ? stepOf(text, dates, plan, !isNextMeeting(text))
      : isDecision(said)
        ? isLikely(decisionOf('decision', text, dates, plan), !isDenied(said))
        : section === 'actions' || isAction(text, said, (who) => findActors(who, plan).length > 0)
          ? isLikely(decisionOf('action', text, dates, plan))
          : section === 'decisions'
            ? isLikely(decisionOf('decision', text, dates, plan))
            : kind === 'numbered' &&
                (agenda || (dates.length === 0 && titleAndMinutes(text).minutes !== null))
              ? agendaItemOf(text, kept)
              : dates.length > 0 && kind !== 'heading' && !isOfTheMeeting(line)
                ? stepOf(text, dates, plan, kind === 'bullet' && !isNextMeeting(text))
                : null;
  return proposal && { proposal, dates };
}

/** The head of a table says what its rows are; undefined for a row that is none. */
function rowSection({ kind, cells }: MinutesLine): Section | undefined {
  if (kind !== 'row') return undefined;
  if (cells.some((cell) => /^(?:actions?|taches?)\b/.test(spoken(cell)))) return 'actions';
  return cells.some((cell) => /^decisions?\b/.test(spoken(cell))) ? 'decisions' : undefined;
}

/**
 * A row of a table, by its cells: one that is a date, perhaps one that is an actor, the first of
 * the others for what is to be done. A row without a date is none.
 */
function readRow(
  { cells }: MinutesLine,
  plan: Plan,
  context: PeriodContext,
  { section, kept }: Around,
): Found | null {
  const dated = cells
    .map((cell) => findDates(cell, context)[0])
    .map((date, at) => (date && date.words.length >= cells[at]!.length - 2 ? date : undefined));
  const date = dated.findLast((one) => one !== undefined);
  if (!date) return null;
  const actors = cells.map(
    (cell) => findActors(cell, plan).find(({ start, end }) => end - start === cell.length)?.id,
  );
  const title = cells.find((_, at) => dated[at] === undefined && actors[at] === undefined);
  if (title === undefined) return null;
  const ownerId = actors.find((id) => id !== undefined) ?? null;
  const isDone = section === 'actions' || section === 'decisions';
  const proposal = isDone
    ? {
        ...decisionOf(section === 'actions' ? 'action' : 'decision', title, [date], plan),
        ownerId,
        likely: !kept.decisions.has(sameWords(title)),
      }
    : stepFrom(title, date, null, plan, true);
  return proposal && { proposal, dates: [date] };
}

/**
 * A step, or the date of one that the plan has: its title is what is left once the date is taken
 * out.
 */
function stepOf(
  text: string,
  dates: readonly FoundDate[],
  plan: Plan,
  likely: boolean,
): Bare | null {
  const date = dates.at(-1) ?? null;
  const awaited = AWAITED.exec(text);
  const bare = awaited ? text.slice(0, awaited.index) : text;
  return stepFrom(titleWithout(bare, date), date, awaited?.[1]?.trim() ?? null, plan, likely);
}

function stepFrom(
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
      likely,
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
    likely: likely && whole !== null && !same && date.series === null,
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
  if (text.length <= TITLE_MOST) return text;
  const cut = text.slice(0, TITLE_MOST - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE_MOST / 2)).trimEnd()}…`;
}

function titleWithout(text: string, date: FoundDate | null): string {
  if (!date) return text.replace(/^["\s:–-]+|[\s:;,–-]+$/g, '');
  const before = text
    .slice(0, date.start)
    .replace(/[\s:;,(–>-]+$/, '')
    .replace(/^[\s:–>-]+/, '');
  const after = text
    .slice(date.end)
    .replace(/^[\s:;,)–>.-]+/, '')
    .replace(/[\s.;,:-]+$/, '');
  return [before, after].filter((part) => part !== '').join(' : ');
}

function decisionOf(
  kind: 'decision' | 'action',
  text: string,
  dates: readonly FoundDate[],
  plan: Plan,
): Bare {
  const date = dates.at(-1)?.period ?? null;
  const ownerId = kind === 'action' ? ownerOf(text, plan) : null;
  return {
    kind,
    likely: true,
    title: withinTitle(capitalised(text.replace(NAMED, '')) || text),
    ownerId,
    due: date?.end ?? date?.start ?? null,
    stepId: stepSpokenOf(text, plan),
  };
}

/**
 * Who is to do it: the first actor named. After an infinitive that is whom it is done to ("Relancer
 * la Région"), unless it stands in brackets or after "par".
 */
function ownerOf(text: string, plan: Plan): Id | null {
  const actors = findActors(text, plan);
  const task = text.replace(NAMED, '');
  if (!/^\p{L}+(?:er|ir|re)\s/u.test(task)) return actors[0]?.id ?? null;
  return (
    actors.find(({ start }) =>
      /(?:\([^)]*|\bpar (?:l[ae’']\s?|les )?)$/u.test(text.slice(0, start)),
    )?.id ?? null
  );
}

function agendaItemOf(text: string, { agenda }: Kept): Bare {
  const { title, minutes } = titleAndMinutes(text);
  const kept = withinTitle(title.replace(/[\s:;,.–-]+$/, ''));
  return { kind: 'agendaItem', likely: !isKept(agenda, sameWords(kept)), title: kept, minutes };
}

/**
 * Where the dates stand in what was pasted (its signs of Markdown are not in the line's text), and
 * the whole line for what it is.
 */
function marksOf(
  text: string,
  line: MinutesLine,
  dates: readonly FoundDate[],
  kind: Proposal['kind'],
): Mark[] {
  const whole: Mark[] =
    kind === 'agendaItem'
      ? []
      : [
          {
            kind: kind === 'decision' || kind === 'action' ? 'decision' : 'step',
            start: line.start,
            end: line.end,
          },
        ];
  const written = dates.flatMap(({ words }): Mark[] => {
    const start = text.indexOf(words, line.start);
    return start >= 0 && start + words.length <= line.end
      ? [{ kind: 'date', start, end: start + words.length }]
      : [];
  });
  return [...whole, ...written];
}
