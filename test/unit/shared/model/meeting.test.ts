/** The open decisions at a meeting. */
import { expect, it } from 'vitest';
import { newDecision, newMeeting, openBefore } from '../../../../shared/model/meeting';

const meetings = Object.fromEntries(
  [
    ['first', '2024-01-10'],
    ['second', '2024-03-20'],
    ['third', '2024-06-10'],
    ['undated', null],
  ].map(([id, date]) => [id!, newMeeting({ id: id!, order: 'a0', date: date ?? null })]),
);
const decisions = Object.fromEntries(
  [
    ...['first', 'second', 'third', 'undated', 'gone', null].map((meetingId) =>
      newDecision({ id: `of ${meetingId}`, order: 'a0', meetingId }),
    ),
    newDecision({ id: 'done', order: 'a0', meetingId: 'first', status: 'done' }),
  ].map((decision) => [decision.id, decision]),
);
const found = (meetingId: string): string[][] => {
  const { earlier, ofNone } = openBefore(decisions, meetings, meetingId);
  return [earlier, ofNone].map((list) => list.map(({ id }) => id).sort());
};

it.each([
  ['first', []],
  ['second', ['of first']],
  ['third', ['of first', 'of second']],
  ['undated', ['of first', 'of second', 'of third']],
])('%s finds those of earlier meetings, and those without one', (meetingId, earlier) =>
  expect(found(meetingId)).toEqual([earlier, ['of gone', 'of null']]),
);
