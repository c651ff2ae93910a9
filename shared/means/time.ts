/** Shares of years, indexation, and the shift of a line that follows a step. */
import { addMonths, dayOf, fromDay, partsOf, toDay, type Day, type IsoDate } from '../model/dates';
import type { Ratio } from '../model/exact';

/**
 * Twelve times the least common multiple of the lengths of months: with this denominator, shares of
 * a year are whole numbers.
 */
const PER_MONTH = 377_580;
const DENOMINATOR = BigInt(12 * PER_MONTH);

/** The share of a year that a span covers, both ends included (M3). */
export function shareOfYear(year: number, start: IsoDate, end: IsoDate): Ratio {
  const [first, last] = [toDay(start), toDay(end)];
  let num = 0;
  for (let month = 1; month <= 12; month += 1) num += monthShare(year, month, first, last);
  return { num: BigInt(num), den: DENOMINATOR };
}

/**
 * The part of a month between two days, both included, as a whole number: every whole month gives
 * the same (M3).
 */
export function monthShare(year: number, month: number, first: Day, last: Day): number {
  const opens = dayOf(year, month, 1);
  const length = dayOf(year, month + 1, 1) - opens;
  const present = Math.min(last, opens + length - 1) - Math.max(first, opens) + 1;
  return present > 0 ? present * (PER_MONTH / length) : 0;
}

const PPM = 1_000_000n;

/** The indexation factor of a year (M5). `rate` in ppm; without a base year, 1. */
export function indexOf(year: number, rate: number, baseYear: number | null): Ratio {
  const years = baseYear === null ? 0 : Math.max(0, year - baseYear);
  if (years === 0 || rate === 0) return { num: 1n, den: 1n };
  return { num: (PPM + BigInt(rate)) ** BigInt(years), den: PPM ** BigInt(years) };
}

/**
 * The shift of a step: whole months if that is exact, else days; and the difference in calendar
 * months (M11).
 */
export interface Shift {
  readonly months: number;
  readonly days: number;
  readonly calendarMonths: number;
}

export const STILL: Shift = { months: 0, days: 0, calendarMonths: 0 };

/** The shift from one day to another. */
export function shiftBetween(from: IsoDate, to: IsoDate): Shift {
  if (from === to) return STILL;
  const [a, b] = [partsOf(toDay(from)), partsOf(toDay(to))];
  const calendarMonths = (b.year - a.year) * 12 + b.month - a.month;
  return addMonths(from, calendarMonths) === to
    ? { months: calendarMonths, days: 0, calendarMonths }
    : { months: 0, days: toDay(to) - toDay(from), calendarMonths };
}

/** A day moved by a shift. If the shift is in months, the last day of a month stays a last day. */
export function moveDate(date: IsoDate, { months, days }: Shift): IsoDate {
  if (months === 0 && days === 0) return date;
  if (months === 0) return fromDay(toDay(date) + days);
  // Moving the first of the next month, then going one day back, keeps a last day last.
  const next = fromDay(toDay(date) + 1);
  return next.endsWith('-01')
    ? fromDay(toDay(addMonths(next, months)) - 1)
    : addMonths(date, months);
}
