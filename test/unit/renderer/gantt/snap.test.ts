import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawnDates,
  endAfterMove,
  keyStep,
  moveDates,
  moveDay,
  resizeDates,
  snapEnd,
  snapStart,
} from '../../../../renderer/gantt/snap';
import {
  dayOf,
  fromDay,
  isMonthEnd,
  partsOf,
  toDay,
  wholeMonths,
} from '../../../../shared/model/dates';

const span = (start: string, end: string) => ({ start: toDay(start), end: toDay(end) });
const said = ({ start, end }: { start: number | null; end: number | null }): string =>
  `${start === null ? '' : fromDay(start)}..${end === null ? '' : fromDay(end)}`;

describe('a moved bar', () => {
  test.each([
    ['year', '2024-01-01', '2024-03-31', 25, '2024-02-01..2024-04-30'],
    ['quarter', '2024-01-01', '2024-03-31', 16, '2024-01-15..2024-04-14'],
    ['month', '2024-01-01', '2024-03-31', 16, '2024-01-17..2024-04-16'],
    ['week', '2024-02-26', '2024-03-03', 3, '2024-02-29..2024-03-06'],
    ['year', '2024-01-01', '2024-01-31', 31, '2024-02-01..2024-02-29'],
    ['week', '2024-03-30', '2024-04-02', 1, '2024-03-31..2024-04-03'],
    ['quarter', '2024-01-10', '2024-02-29', 31, '2024-02-15..2024-03-31'],
  ] as const)('in %s: %s..%s by %d days is %s', (view, start, end, shift, expected) =>
    expect(said(moveDates(span(start, end), shift, view, false))).toBe(expected),
  );

  test('with Alt its start may be any day', () =>
    expect(said(moveDates(span('2024-01-01', '2024-03-31'), 5, 'year', true))).toBe(
      '2024-01-06..2024-04-05',
    ));

  test('with an open start it moves by its end', () =>
    expect(said(moveDates({ start: null, end: toDay('2024-06-30') }, 20, 'year', false))).toBe(
      '..2024-07-31',
    ));

  test('without a move nothing changes', () =>
    expect(moveDates(span('2024-01-10', '2024-03-07'), 0, 'year', false)).toEqual(
      span('2024-01-10', '2024-03-07'),
    ));
});

const anyDay = fc.integer({ min: dayOf(2023, 1, 1), max: dayOf(2032, 12, 31) });
const anyView = fc.constantFrom('year', 'quarter', 'month', 'week');

test('whole months and month ends stay so, else the number of days; no end before its start', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 800 }), anyDay, (start, length, newStart) => {
      const end = start + length;
      const moved = endAfterMove(start, end, newStart);
      expect(moved).toBeGreaterThanOrEqual(newStart);
      const months = wholeMonths(fromDay(start), fromDay(end + 1));
      if (months !== null && partsOf(newStart).date <= 28)
        expect(wholeMonths(fromDay(newStart), fromDay(moved + 1))).toBe(months);
      else if (months === null && isMonthEnd(end) && length > 40)
        expect(isMonthEnd(moved)).toBe(true);
      else if (months === null && !isMonthEnd(end)) expect(moved - newStart).toBe(length);
    }),
  );
});

/** Half a unit, in days. */
const FARTHEST = { year: 16, quarter: 9, month: 0.5, week: 0.5 };

test('starts snap to the starts of the view’s units, ends to the day before, by half a unit at most', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      anyView,
      (day, part, view) => {
        const start = snapStart(day + part, view, false);
        const { date } = partsOf(start);
        if (view === 'year') expect(date).toBe(1);
        if (view === 'quarter') expect([1, 15]).toContain(date);
        expect(Math.abs(start - day - part)).toBeLessThanOrEqual(FARTHEST[view]);
        expect(snapEnd(day, view, false)).toBe(snapStart(day + 1, view, false) - 1);
      },
    ),
  );
});

test('resizing never puts an end before its start', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: -900, max: 900 }),
      anyView,
      fc.constantFrom('start', 'end'),
      (start, length, shift, view, side) => {
        const resized = resizeDates({ start, end: start + length }, side, shift, view, false);
        expect(resized.start!).toBeLessThanOrEqual(resized.end!);
        expect(side === 'start' ? resized.end : resized.start).toBe(
          side === 'start' ? start + length : start,
        );
      },
    ),
  );
});

test('both ends of a leap-year February', () => {
  expect(said(resizeDates(span('2024-02-01', '2024-02-28'), 'end', 1, 'week', false))).toBe(
    '2024-02-01..2024-02-29',
  );
  expect(said(resizeDates(span('2024-02-29', '2024-03-31'), 'start', 1, 'week', false))).toBe(
    '2024-03-01..2024-03-31',
  );
  expect(said(moveDates(span('2024-02-01', '2024-02-29'), -31, 'year', false))).toBe(
    '2024-01-01..2024-01-31',
  );
});

test('a milestone on a month’s end stays on one', () =>
  expect(fromDay(moveDay(toDay('2024-01-31'), 29, 'year', false))).toBe('2024-02-29'));

test('an arrow key moves by the view’s unit, and back', () => {
  expect(keyStep(toDay('2024-01-01'), 'year', 1, false)).toBe(31);
  expect(keyStep(toDay('2024-01-01'), 'quarter', 1, false)).toBe(14);
  expect(keyStep(toDay('2024-01-15'), 'quarter', -1, false)).toBe(-14);
  expect(keyStep(toDay('2024-01-01'), 'month', 1, false)).toBe(7);
  expect(keyStep(toDay('2024-01-01'), 'year', 1, true)).toBe(1);
});

test('a bar may be drawn in both directions', () => {
  expect(drawnDates(toDay('2024-10-02'), toDay('2024-12-30'), 'year', false)).toEqual(
    span('2024-10-01', '2024-12-31'),
  );
  expect(drawnDates(toDay('2024-12-30'), toDay('2024-10-02'), 'year', false)).toEqual(
    span('2024-10-01', '2024-12-31'),
  );
});
