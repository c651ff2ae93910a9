/**
 * Reads minutes or an agenda and proposes changes to the plan: steps, dates of steps, decisions,
 * actions, items of an agenda. RULES.md lists the signs it looks for.
 */
import { titleAndMinutes } from '../../model/durations';
import type { PeriodContext } from '../../model/periods/read';
import type { Plan } from '../../model/plan';
import type { Id } from '../../model/record';
import { keptOf, sameWords, type Kept } from './already';
import { findDates, type FoundDate } from './dates';
import { minutesLines, type MinutesLine } from './lines';
import { findActors } from './names';
import {
  agendaItemOf,
  decisionOf,
  NAMED,
  stepFrom,
  stepOf,
  type Bare,
  type Mark,
  type Proposal,
} from './proposal';
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

export interface MinutesReading {
  readonly proposals: readonly Proposal[];
  readonly marks: readonly Mark[];
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
    // Under a title without a number, numbered lines are its content; under a numbered title they
    // are the next titles.
    const isItem: boolean =
      line.kind === 'bullet' ||
      line.kind === 'row' ||
      (line.kind === 'numbered' && section !== null && !byNumber);
    const opened: Section | null | undefined = isItem
      ? rowSection(line)
      : sectionOf(line, inside(dates));
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

/** Whether one of the dates has nothing against it. */
const inside = (dates: readonly FoundDate[]): boolean => dates.some(({ doubt }) => doubt === null);

interface Around {
  readonly section: Section | null;
  readonly agenda: boolean;
  readonly kept: Kept;
}
interface Found {
  readonly proposal: Bare;
  readonly dates: readonly FoundDate[];
}

function readOne(
  line: MinutesLine,
  dates: readonly FoundDate[],
  plan: Plan,
  { section, agenda, kept }: Around,
): Found | null {
  const { text } = line;
  const plain = spoken(text);
  const names = (who: string): boolean => findActors(who, plan).length > 0;
  const made = (kind: 'decision' | 'action', isLikely = true): Found => {
    const isNew = !kept.decisions.has(sameWords(text.replace(NAMED, '')));
    const decision = decisionOf(kind, text, dates, plan);
    return { proposal: { ...decision, likely: decision.likely && isLikely && isNew }, dates };
  };
  const step = (isLikely: boolean): Found | null => {
    const proposal = stepOf(text, dates, plan, isLikely && !isNextMeeting(text));
    return proposal && { proposal, dates };
  };
  if (section === 'phasing') return step(true);
  if (isDecision(plain)) return made('decision', !isDenied(plain));
  if (section === 'actions' || isAction(text, plain, names)) return made('action');
  if (section === 'decisions') return made('decision');
  if (isAgendaItem(line, dates, agenda)) return { proposal: agendaItemOf(text, kept), dates };
  if (dates.length === 0 || line.kind === 'heading' || isOfTheMeeting(line)) return null;
  return step(line.kind === 'bullet');
}

function isAgendaItem(
  { text, kind }: MinutesLine,
  dates: readonly FoundDate[],
  agenda: boolean,
): boolean {
  if (kind !== 'numbered') return false;
  return agenda || (!inside(dates) && titleAndMinutes(text).minutes !== null);
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
    .map((date, index) =>
      date && date.words.length >= cells[index]!.length - 2 ? date : undefined,
    );
  const date = dated.findLast((one) => one !== undefined);
  if (!date) return null;
  const actors = cells.map(
    (cell) => findActors(cell, plan).find(({ start, end }) => end - start === cell.length)?.id,
  );
  const title = cells.find((_, index) => dated[index] === undefined && actors[index] === undefined);
  if (title === undefined) return null;
  const ownerId = actors.find((id) => id !== undefined) ?? null;
  const isDone = section === 'actions' || section === 'decisions';
  const proposal = isDone
    ? {
        ...decisionOf(section === 'actions' ? 'action' : 'decision', title, [date], plan),
        ownerId,
        likely: !date.doubt && !kept.decisions.has(sameWords(title)),
      }
    : stepFrom(title, date, null, plan, true);
  return proposal && { proposal, dates: [date] };
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
  const own = text.slice(line.start, line.end);
  const written = dates.flatMap(({ words }): Mark[] => {
    const at = own.indexOf(words);
    const start = line.start + at;
    return at < 0 ? [] : [{ kind: 'date', start, end: start + words.length }];
  });
  return [...whole, ...written];
}
