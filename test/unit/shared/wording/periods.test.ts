import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, fromDay } from '../../../../shared/model/dates';
import { readPeriod } from '../../../../shared/model/periods/read';
import { sayDate, sayDates } from '../../../../shared/wording/dates';
import { lengthWords, shiftWords } from '../../../../shared/wording/durations';
import { wordsFor } from '../../../../shared/wording/periods';

const FIRST = dayOf(1900, 1, 1);
const LAST = dayOf(2199, 12, 31);
const anyDay = fc.integer({ min: FIRST, max: LAST });
const monthStart = fc
  .record({ year: fc.integer({ min: 1900, max: 2199 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => dayOf(year, month, 1));
const monthEnd = fc
  .record({ year: fc.integer({ min: 1900, max: 2199 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => dayOf(year, month + 1, 0));
const near = fc.record({
  start: fc.oneof(anyDay, monthStart),
  months: fc.integer({ min: 1, max: 30 }),
});

/** Spans of every kind: any two days, and whole months, which are what names are made of. */
const anySpan = fc.oneof(
  fc
    .tuple(fc.oneof(anyDay, monthStart), fc.oneof(anyDay, monthEnd))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  near
    .map(({ start, months }) => {
      const at = new Date(start * 86_400_000);
      return [
        start,
        Math.min(LAST, dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1 + months, 0)),
      ] as const;
    })
    .filter(([a, b]) => a <= b),
);
const anyContext = fc.record({
  today: anyDay.map(fromDay),
  yearHint: fc.option(fc.integer({ min: 1900, max: 2199 })),
  horizon: fc
    .tuple(anyDay, anyDay)
    .map(([a, b]) => ({ start: fromDay(Math.min(a, b)), end: fromDay(Math.max(a, b)) })),
});

test('words for dates read back to exactly those dates, in any context', () => {
  fc.assert(
    fc.property(
      anySpan,
      fc.constantFrom('within', 'by', 'from'),
      anyContext,
      ([first, last], form, context) => {
        const dates = {
          form,
          start: form === 'by' ? null : fromDay(first),
          end: form === 'from' ? null : fromDay(last),
        } as const;
        expect(readPeriod(wordsFor(dates), context)).toMatchObject({
          period: dates,
          yearGuessed: null,
        });
      },
    ),
    { numRuns: 5000 },
  );
});

test.each(['within', 'by', 'from'] as const)(
  'writes « à caler » for form %s without a date, and reads it back undated',
  (form) => {
    const words = wordsFor({ form, start: null, end: null });
    expect(words).toBe('à caler');
    expect(
      readPeriod(words, {
        today: '2024-01-01',
        yearHint: null,
        horizon: { start: '2024-01-01', end: '2026-12-31' },
      }),
    ).toMatchObject({ period: { start: null, end: null } });
  },
);

test.each([
  ['within', '2024-06-01', '2024-06-30', 'juin 2024'],
  ['within', '2024-10-01', '2024-12-31', 'T4 2024'],
  ['within', '2025-01-01', '2025-03-31', 'T1 2025'],
  ['within', '2026-01-01', '2026-06-30', '1er semestre 2026'],
  ['within', '2025-07-01', '2025-12-31', '2e semestre 2025'],
  ['within', '2025-01-01', '2025-12-31', '2025'],
  ['within', '2024-01-01', '2026-12-31', '2024-2026'],
  ['within', '2024-03-01', '2024-06-30', 'mars à juin 2024'],
  ['within', '2024-11-01', '2025-02-28', 'novembre 2024 à février 2025'],
  ['within', '2024-03-03', '2024-06-30', 'du 3 mars au 30 juin 2024'],
  ['within', '2024-12-30', '2025-01-02', 'du 30 décembre 2024 au 2 janvier 2025'],
  ['within', '2024-03-01', '2024-03-01', '1er mars 2024'],
  ['within', '2024-02-01', '2024-02-28', 'du 1er février au 28 février 2024'],
  ['by', null, '2024-06-30', 'd’ici juin 2024'],
  ['by', null, '2025-12-31', 'd’ici fin 2025'],
  ['by', null, '2024-06-15', 'd’ici le 15 juin 2024'],
  ['from', '2024-03-01', null, 'dès mars 2024'],
  ['from', '2024-03-15', null, 'dès le 15 mars 2024'],
] as const)('writes %s %s to %s as « %s »', (form, start, end, words) =>
  expect(wordsFor({ form, start, end })).toBe(words),
);

// \u00a0 stands between a number and its unit, and inside a date: neither is cut at the end of a
// line.
test.each([
  ['2024-10-01', '2024-12-31', '3\u00a0mois'],
  ['2024-02-01', '2024-02-29', '1\u00a0mois'],
  ['2024-02-01', '2024-02-28', '28\u00a0jours'],
  ['2024-01-15', '2024-02-14', '1\u00a0mois'],
  ['2024-01-01', '2024-12-31', '1\u00a0an'],
  ['2024-01-01', '2025-12-31', '2\u00a0ans'],
  ['2024-05-05', '2024-05-05', '1\u00a0jour'],
  ['2024-10-02', '2024-12-31', '91\u00a0jours'],
])('%s to %s lasts « %s »', (start, end, words) => expect(lengthWords(start, end)).toBe(words));

test.each([
  ['2024-01-31', '2024-02-29', '+\u00a01\u00a0mois'],
  ['2024-03-15', '2024-03-01', '−\u00a014\u00a0jours'],
  ['2024-01-01', '2024-04-01', '+\u00a03\u00a0mois'],
  ['2025-01-01', '2024-01-01', '−\u00a01\u00a0an'],
  ['2024-03-15', '2024-03-16', '+\u00a01\u00a0jour'],
  ['2024-03-15', '2024-03-15', 'inchangé'],
])('%s to %s is a shift of « %s »', (from, to, words) => expect(shiftWords(from, to)).toBe(words));

test('dates in words', () => {
  expect(sayDate('2024-10-01')).toBe('1er\u00a0oct.\u00a02024');
  expect(sayDates('2024-10-01', '2024-12-31')).toBe('1er\u00a0oct. → 31\u00a0déc.\u00a02024');
  expect(sayDates('2024-12-30', '2025-01-02')).toBe(
    '30\u00a0déc.\u00a02024 → 2\u00a0janv.\u00a02025',
  );
  expect(sayDates('2024-03-01', '2024-03-01')).toBe('1er\u00a0mars\u00a02024');
  expect(sayDates(null, '2025-12-31')).toBe('jusqu’au 31\u00a0déc.\u00a02025');
  expect(sayDates('2024-03-01', null)).toBe('à partir du 1er\u00a0mars\u00a02024');
  expect(sayDates(null, null)).toBe('à caler');
});
