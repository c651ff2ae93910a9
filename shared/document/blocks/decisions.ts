/** Decisions and actions: the decision, who acts, by when, on which step. */
import { say } from '../../i18n/words';
import { byMeetingDate, type Decision } from '../../model/meeting';
import type { Plan } from '../../model/plan';
import { bySiblingOrder } from '../../model/record';
import { cell, type Block, type Table } from '../tree';
import { nothing, title, titleOf, type BlockGiven } from './given';
import { sayDate } from '../../wording/dates';

/** The decisions of every meeting, in the order of the meetings; those without a meeting last. */
export function decisionsBlocks(given: BlockGiven): Block[] {
  const { plan } = given.evaluation;
  const meetings = Object.values(plan.meetings)
    .sort(byMeetingDate)
    .map(({ id }) => id);
  const place = ({ meetingId }: Decision): number =>
    meetingId === null ? meetings.length : meetings.indexOf(meetingId);
  const all = Object.values(plan.decisions).sort(
    (a, b) => place(a) - place(b) || bySiblingOrder(a, b),
  );
  if (all.length === 0)
    return nothing(given, say('meetings.decisions'), say('document.noDecision'));
  return [
    title(given, say('meetings.decisions')),
    { kind: 'table', table: decisionTable(plan, all, { meetings: true }) },
  ];
}

/** The table of decisions; `meetings` adds the meeting of each. */
export function decisionTable(
  plan: Plan,
  decisions: readonly Decision[],
  { meetings }: { meetings: boolean },
): Table {
  return {
    label: say('meetings.decisions'),
    widths: [...(meetings ? [16] : []), 12, 34, 14, 14, 20],
    rowHeads: false,
    figures: [],
    head: [
      ...(meetings ? [say('document.meeting')] : []),
      say('document.kind'),
      say('meetings.decisionTitle'),
      say('meetings.owner'),
      say('document.due'),
      say('meetings.step'),
    ],
    rows: decisions.map((decision) => [
      ...(meetings ? [cell(titleOf(plan.meetings, decision.meetingId))] : []),
      cell(
        say(`meetings.kindOf_${decision.kind}`),
        ...(decision.status === 'open' && decision.kind === 'decision'
          ? []
          : [[{ text: say(`meetings.status_${decision.status}`), tone: 'quiet' as const }]]),
      ),
      cell([{ text: decision.title, bold: true }]),
      cell(titleOf(plan.actors, decision.ownerId)),
      cell(decision.due === null ? '' : sayDate(decision.due)),
      cell(titleOf(plan.steps, decision.stepId)),
    ]),
  };
}
