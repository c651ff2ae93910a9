import { expect, test } from 'vitest';
import { meetingOf } from '../../../../renderer/meetings/meetingOf';
import { newMeeting, type Meeting } from '../../../../shared/model/meeting';

const meeting = (id: string, given: Partial<Meeting> = {}): Meeting => ({
  ...newMeeting({ id, order: id, kind: 'steering', title: id }),
  ...given,
});
const plan = (...all: Meeting[]) => ({
  meetings: Object.fromEntries(all.map((one) => [one.id, one])),
});
const march = '2024-03-12';

test.each<[string, Meeting[], string | null, string | null, string | null]>([
  ['without a day: the meeting shown', [meeting('a', { date: '2024-01-01' })], 'a', null, 'a'],
  [
    'the meeting of that day, though another is shown',
    [meeting('a'), meeting('b', { date: march })],
    'a',
    march,
    'b',
  ],
  [
    'of two on that day, the one shown',
    [meeting('a', { date: march }), meeting('b', { date: march })],
    'b',
    march,
    'b',
  ],
  ['the one shown, if it has no day yet', [meeting('a')], 'a', march, 'a'],
  [
    'a new one, if the one shown is of another day',
    [meeting('a', { date: '2024-05-05' })],
    'a',
    march,
    null,
  ],
  [
    'a new one, if the one of that day is closed',
    [meeting('a', { date: march, baselineId: 'b1' })],
    'a',
    march,
    null,
  ],
  ['a new one, if none is shown', [], null, march, null],
])('minutes are of %s', (_, meetings, shown, day, expected) => {
  expect(meetingOf(plan(...meetings), shown, day)).toBe(expected);
});
