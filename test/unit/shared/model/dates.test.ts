import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addMonths, dayOf, fromDay, weekOf } from '../../../../shared/model/dates';

const days = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2199, 12, 31) });

test('adds months as Temporal does', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -500, max: 500 }), (day, months) => {
      const date = fromDay(day);
      expect(addMonths(date, months)).toBe(
        Temporal.PlainDate.from(date).add({ months }).toString(),
      );
    }),
  );
});

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-12-15', 1, '2025-01-15'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s plus %i months is %s', (date, months, then) => {
  expect(addMonths(date, months)).toBe(then);
});

test('numbers weeks as ISO 8601 and Temporal do', () => {
  const yearEnds = fc
    .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: -5, max: 5 }))
    .map(([year, off]) => dayOf(year, 1, 1) + off);
  fc.assert(
    fc.property(fc.oneof(days, yearEnds), (day) => {
      expect(weekOf(day)).toBe(Temporal.PlainDate.from(fromDay(day)).weekOfYear);
    }),
  );
});
