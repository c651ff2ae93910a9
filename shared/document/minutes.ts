/**
 * The compte rendu of a meeting with its relevé de décisions, as a tree. Never holds the
 * presenter's notes.
 */
import type { Evaluation } from '../evaluate';
import { say } from '../i18n/words';
import type { IsoDate } from '../model/dates';
import { agendaOf, type Meeting } from '../model/meeting';
import type { Plan } from '../model/plan';
import { bySiblingOrder, type Id } from '../model/record';
import { decisionTable } from './blocks/decisions';
import { titlesOf } from './blocks/given';
import { readMarkdown } from './markdown';
import { headingNames } from './master';
import { cell, paragraph, type Block, type Cell, type DocumentTree } from './tree';
import { sayDate } from '../wording/dates';

/** The minutes of one meeting; null if the plan lacks the meeting. */
export function minutesDocument(
  { plan }: Evaluation,
  meetingId: Id,
  today: IsoDate,
): DocumentTree | null {
  const meeting = Object.hasOwn(plan.meetings, meetingId) ? plan.meetings[meetingId] : undefined;
  if (!meeting) return null;
  const title = meeting.title.trim() || say('meetings.untitled');
  const headingId = headingNames('m');
  const section = (text: string, blocks: readonly Block[]): Block[] => [
    { kind: 'heading', level: 1, id: headingId(text), text },
    ...blocks,
  ];
  const decisions = Object.values(plan.decisions)
    .filter((decision) => decision.meetingId === meetingId)
    .sort(bySiblingOrder);
  return {
    title,
    subtitle: say('document.minutesOf', {
      kind: say(`meetings.kind_${meeting.kind}`),
      plan: plan.title,
    }),
    date: meeting.date ?? today,
    contents: false,
    foot: [title, plan.title.trim(), say('roadmap.version', { date: sayDate(today) })]
      .filter(Boolean)
      .join(' · '),
    blocks: [
      {
        kind: 'table',
        table: {
          label: say('document.meetingFacts'),
          widths: [20, 80],
          head: null,
          rowHeads: true,
          figures: [],
          rows: factsOf(plan, meeting),
        },
      },
      ...section(say('meetings.agenda'), agendaBlocks(plan, meetingId)),
      ...section(
        say('meetings.minutesTitle'),
        meeting.minutes.trim() === ''
          ? [paragraph(say('document.noMinutes'), { tone: 'quiet', italic: true })]
          : readMarkdown(meeting.minutes, { pictures: plan.pictures, under: 1, headingId }),
      ),
      ...section(
        say('meetings.decisions'),
        decisions.length === 0
          ? [paragraph(say('meetings.noDecision'), { tone: 'quiet', italic: true })]
          : [{ kind: 'table', table: decisionTable(plan, decisions, { meetings: false }) }],
      ),
    ],
  };
}

function factsOf(plan: Plan, meeting: Meeting): Cell[][] {
  const others = (text: string): string[] =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
  const facts: [string, string[]][] = [
    [
      say('meetings.date'),
      [
        meeting.date === null
          ? say('model.certainty_unsettled')
          : sayDate(meeting.date, { long: true }),
      ],
    ],
    [say('meetings.place'), [meeting.place.trim()].filter(Boolean)],
    [
      say('meetings.present'),
      [...titlesOf(plan.actors, meeting.presentIds), ...others(meeting.otherPresent)],
    ],
    [
      say('meetings.absent'),
      [...titlesOf(plan.actors, meeting.absentIds), ...others(meeting.otherAbsent)],
    ],
  ];
  return facts
    .filter(([, lines]) => lines.length > 0)
    .map(([label, lines]) => [cell(label), cell(...lines)]);
}

function agendaBlocks(plan: Plan, meetingId: Id): Block[] {
  const items = agendaOf(plan.agendaItems, meetingId);
  if (items.length === 0)
    return [paragraph(say('document.noAgenda'), { tone: 'quiet', italic: true })];
  return [
    {
      kind: 'list',
      ordered: true,
      start: 1,
      items: items.map(({ title, minutes }): Block[] => [
        {
          kind: 'paragraph',
          runs: [
            { text: title },
            ...(minutes === null
              ? []
              : [{ text: ` (${minutes}\u00a0mn)`, tone: 'quiet' as const }]),
          ],
        },
      ]),
    },
  ];
}
