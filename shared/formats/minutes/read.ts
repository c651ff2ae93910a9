/**
 * Reads minutes or an agenda and proposes changes to the plan: steps, dates of steps, steps given
 * up, decisions, actions, items of an agenda, the meeting itself and the next one. RULES.md lists
 * the signs it looks for.
 */
import type { PeriodContext } from '../../model/periods/read';
import type { Plan } from '../../model/plan';
import type { Id } from '../../model/record';
import { keptOf } from './already';
import { findDates, inside } from './dates';
import { ofMeeting, readFacts, type FactsRead } from './facts';
import { readOne, type Around, type Found, type Minutes } from './line';
import { minutesLines, type MinutesLine } from './lines';
import { mailOf } from './mail';
import { calledPeople, peopleOf } from './people';
import { type Mark, type Proposal } from './proposal';
import { readRow } from './rows';
import { isAgenda, sectionOf, type Section } from './signs';
import { headOf, type Role } from './table';

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
  const mail = mailOf(text);
  const lines = minutesLines(text).filter(
    ({ start, end }) => start >= mail.start && end <= mail.end,
  );
  const facts = readFacts(lines, mail, context);
  const { present, excused, absent } = facts.own;
  const came = [...new Set([...present, ...excused, ...absent])];
  const me = mail.sender?.split(' ')[0] ?? null;
  const isNamed = me === null || came.some((name) => name.split(' ').includes(me));
  const minutes: Minutes = {
    plan,
    context: ofMeeting(context, facts.own.date),
    kept: keptOf(plan, meetingId),
    people: calledPeople(isNamed ? came : [...came, ...peopleOf(mail.sender!)]),
    me,
  };
  const proposals: Proposal[] = [];
  const marks: Mark[] = [];
  const put = (line: MinutesLine, found: Found): void => {
    proposals.push({
      ...found.proposal,
      index: proposals.length,
      sentence: text.slice(line.start, line.end),
      start: line.start,
      end: line.end,
    } as Proposal);
    marks.push(...marksOf(text, line, found));
  };
  for (const { line, found } of meetingsOf(facts, plan, meetingId)) put(line, found);
  eachLine(lines, facts, minutes, put);
  return { proposals, marks };
}

/** The meeting and the next one, as proposals. */
function meetingsOf(
  { own, ownLine, next }: FactsRead,
  plan: Plan,
  meetingId: Id | null,
): { line: MinutesLine; found: Found }[] {
  const known = meetingId === null ? undefined : plan.meetings[meetingId];
  const isTold = own.date !== null || own.present.length > 0;
  const isOther =
    known !== undefined && known.date !== null && own.date !== null && known.date !== own.date;
  const isHeld = Object.values(plan.meetings).some(({ date }) => date === next?.date);
  return [
    ...(ownLine && isTold
      ? [
          {
            line: ownLine,
            found: { proposal: { kind: 'meeting' as const, likely: !isOther, ...own }, dates: [] },
          },
        ]
      : []),
    ...(next
      ? [
          {
            line: next.line,
            found: {
              proposal: {
                kind: 'nextMeeting' as const,
                likely: !isHeld,
                meetingKind: next.meetingKind,
                date: next.date,
                time: next.time,
                place: next.place,
              },
              dates: [],
            },
          },
        ]
      : []),
  ];
}

function eachLine(
  lines: readonly MinutesLine[],
  facts: FactsRead,
  minutes: Minutes,
  put: (line: MinutesLine, found: Found) => void,
): void {
  let section: Section | null = null;
  let byNumber = false;
  let agenda = false;
  let number = 0;
  let above = '';
  let head: readonly Role[] | null = null;
  for (const line of lines) {
    if (line.kind !== 'row') head = null;
    if (facts.lines.has(line)) continue;
    const dates = line.kind === 'row' ? [] : findDates(line.text, minutes.context);
    const own = headOf(line);
    if (own) {
      head = own;
      continue;
    }
    // Under a title without a number, numbered lines are its content; under a numbered title they
    // are the next titles.
    const isItem: boolean =
      line.kind === 'bullet' ||
      line.kind === 'row' ||
      (line.kind === 'numbered' && section !== null && !byNumber);
    const opened: Section | null | undefined = isItem ? undefined : sectionOf(line, inside(dates));
    if (opened !== undefined) {
      section = opened;
      byNumber = line.kind === 'numbered';
    }
    agenda = isAgenda(line, agenda) && !(agenda && isAgain(line, number));
    number = line.number ?? number;
    const around: Around = { section: isItem ? section : null, agenda, above };
    if (!isItem || line.text.length <= LONGEST_TITLE) above = isItem ? above : line.text;
    // The name of a section is only that; a numbered one may be an item of an agenda too.
    if (opened && line.kind !== 'numbered') continue;
    if (around.section === 'aside') continue;
    const found =
      line.kind === 'row'
        ? readRow(line, head, minutes, around)
        : readOne(line, dates, minutes, around);
    for (const one of found) put(line, one);
    if (found.length === 0 && line.kind === 'bullet' && line.text.length <= LONGEST_TITLE)
      above = line.text;
  }
}

const LONGEST_TITLE = 80;

/** Whether numbers begin again: the items of the agenda, each with what was said of it. */
const isAgain = (line: MinutesLine, before: number): boolean =>
  line.number !== null && line.number <= before;

/**
 * Where the dates stand in what was pasted (its signs of Markdown are not in the line's text), and
 * the whole line for what it is.
 */
function marksOf(text: string, line: MinutesLine, { dates, proposal }: Found): Mark[] {
  const { kind } = proposal;
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
