import { expect, test } from 'vitest';
import {
  contextFrom,
  contextIn,
  contextRound,
  contextUntil,
} from '../../../../../shared/model/periods/context';
import { readFullDay } from '../../../../../shared/model/periods/fullDay';
import { readPeriod, type PeriodContext } from '../../../../../shared/model/periods/read';
import { isProblem } from '../../../../../shared/model/problem';

const PLAN = { horizon: { start: '2024-01-01', end: '2026-12-31' }, schoolZone: 'B' } as const;
const TODAY = '2026-11-24';
const dayIn = (words: string, context: PeriodContext): string | null => {
  const read = readPeriod(words, context);
  return isProblem(read) ? read.code : read.period.start;
};

test.each([
  ['in the plan', contextIn(PLAN, TODAY), '2024-12-15', '2024-03-15'],
  ['beside a row of 2025', contextIn(PLAN, TODAY, 2025), '2025-12-15', '2025-03-15'],
  ['in a meeting', contextFrom(PLAN, TODAY, '2025-03-10'), '2025-12-15', '2025-03-15'],
  ['in a meeting without a day', contextFrom(PLAN, TODAY), '2026-12-15', '2027-03-15'],
  ['of what is known', contextUntil(PLAN, TODAY), '2025-12-15', '2026-03-15'],
  ['near a day put right', contextRound(PLAN, TODAY, '2025-11-02'), '2025-12-15', '2026-03-15'],
])('« 15 décembre » and « 15 mars » %s', (_, context, december, march) => {
  expect([dayIn('15 décembre', context), dayIn('15 mars', context)]).toEqual([december, march]);
});

test('what is known today is of today, not of a year ago', () => {
  expect(dayIn('24 novembre', contextUntil(PLAN, TODAY))).toBe('2026-11-24');
});

test('the zone is the plan’s; delays are counted from the meeting, else from today', () => {
  expect(dayIn('vacances d’hiver 2026', contextIn(PLAN, TODAY))).toBe('2026-02-14');
  expect(dayIn('demain', contextIn(PLAN, TODAY))).toBe('2026-11-25');
  expect(dayIn('demain', contextFrom(PLAN, TODAY, '2025-03-10'))).toBe('2025-03-11');
});

test.each([
  ['15/03/2024', '2024-03-15'],
  ['2024-03-15', '2024-03-15'],
  ['15-mars-2024', '2024-03-15'],
  ['Ven 15/03/24', '2024-03-15'],
  ['15 mars', null],
  ['mars 2024', null],
  ['aujourd’hui', null],
  ['demain', null],
  ['d’ici le 15 mars 2024', null],
  ['31/02/2024', null],
  ['', null],
])('« %s » said whole is %s', (text, day) => {
  expect(readFullDay(text)).toBe(day);
});
