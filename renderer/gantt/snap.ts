/** The dates that a drag proposes: pure functions of the former dates, the pixels and the view. */
import {
  dayOf,
  endOfMonth,
  fromDay,
  isMonthEnd,
  partsOf,
  toDay,
  type Day,
  shiftMonths,
  wholeMonths,
} from '../../shared/model/dates';
import type { ViewUnit } from './scale';

export interface Dates {
  readonly start: Day | null;
  readonly end: Day | null;
}

/** The nearest day of the list. */
function nearest(day: number, candidates: readonly Day[]): Day {
  return candidates.reduce((best, other) =>
    Math.abs(other - day) < Math.abs(best - day) ? other : best,
  );
}

/**
 * A start snapped to the view: any day in weeks and months, the 1st or 15th in quarters, the 1st of
 * a month in years.
 */
export function snapStart(day: number, view: ViewUnit, free: boolean): Day {
  if (free || view === 'week' || view === 'month') return Math.round(day);
  const { year, month } = partsOf(Math.floor(day));
  const firsts = [dayOf(year, month, 1), dayOf(year, month + 1, 1)];
  return nearest(day, view === 'year' ? firsts : [...firsts, dayOf(year, month, 15)]);
}

/** An end snapped to the view: the day before a possible start. */
export function snapEnd(day: number, view: ViewUnit, free: boolean): Day {
  return snapStart(day + 1, view, free) - 1;
}

/** The number of months of a span if they are whole months; else null. */
function monthsOf(start: Day, end: Day): number | null {
  return wholeMonths(fromDay(start), fromDay(end + 1));
}

/**
 * The end of a span with a new start: whole months stay whole months, a month end stays a month
 * end, else the number of days stays the same.
 */
export function endAfterMove(start: Day, end: Day, newStart: Day): Day {
  const months = monthsOf(start, end);
  if (months !== null) return toDay(shiftMonths(fromDay(newStart), months, false)) - 1;
  const moved = newStart + end - start;
  if (!isMonthEnd(end)) return moved;
  const before = endOfMonth(moved - 31 < newStart ? newStart : moved - 31);
  const candidates = [
    endOfMonth(moved),
    before,
    dayOf(partsOf(moved).year, partsOf(moved).month, 0),
  ].filter((day) => day >= newStart);
  return candidates.length === 0 ? moved : nearest(moved, candidates);
}

/**
 * The dates after moving by some days (may be a fraction): the start snaps, or the end if the start
 * is open.
 */
export function moveDates(
  { start, end }: Dates,
  shift: number,
  view: ViewUnit,
  free: boolean,
): Dates {
  if (start === null && end === null) return { start, end };
  if (start === null) return { start, end: snapEnd(end! + shift, view, free) };
  const newStart = Math.abs(shift) < 1e-9 ? start : snapStart(start + shift, view, free);
  if (end === null) return { start: newStart, end };
  return { start: newStart, end: newStart === start ? end : endAfterMove(start, end, newStart) };
}

/** The day of a moved milestone: snaps to a day, and a month end stays a month end. */
export function moveDay(day: Day, shift: number, view: ViewUnit, free: boolean): Day {
  if (Math.abs(shift) < 1e-9) return day;
  return isMonthEnd(day) && !free
    ? snapEnd(day + shift, view, free)
    : snapStart(day + shift, view, free);
}

/** The dates after dragging one end by some days; an end is never before its start. */
export function resizeDates(
  { start, end }: Dates,
  side: 'start' | 'end',
  shift: number,
  view: ViewUnit,
  free: boolean,
): Dates {
  if (side === 'start') {
    const from = start ?? end;
    if (from === null) return { start, end };
    const snapped = snapStart(from + shift, view, free);
    return { start: end === null ? snapped : Math.min(snapped, end), end };
  }
  const to = end ?? start;
  if (to === null) return { start, end };
  const snapped = snapEnd(to + shift, view, free);
  return { start, end: start === null ? snapped : Math.max(snapped, start) };
}

/** The distance of an arrow key: one unit of the view, in days from `day`. */
export function keyStep(day: Day, view: ViewUnit, direction: 1 | -1, free: boolean): number {
  if (free || view === 'week' || view === 'month')
    return direction * (view === 'month' && !free ? 7 : 1);
  const { year, month, date } = partsOf(day);
  if (view === 'year')
    return (
      dayOf(
        year,
        month + direction,
        Math.min(date, partsOf(dayOf(year, month + direction + 1, 0)).date),
      ) - day
    );
  return nextHalfMonth(year, month, date, direction) - day;
}

/** The next 1st or 15th of a month, forwards or backwards. */
function nextHalfMonth(year: number, month: number, date: number, direction: 1 | -1): Day {
  if (direction > 0) return date < 15 ? dayOf(year, month, 15) : dayOf(year, month + 1, 1);
  if (date > 15) return dayOf(year, month, 15);
  return date > 1 ? dayOf(year, month, 1) : dayOf(year, month - 1, 15);
}

/** The dates of a bar that the user draws from one day to another. */
export function drawnDates(
  from: number,
  to: number,
  view: ViewUnit,
  free: boolean,
): { start: Day; end: Day } {
  const [left, right] = from <= to ? [from, to] : [to, from];
  const start = snapStart(left, view, free);
  return { start, end: Math.max(start, snapEnd(right - 1, view, free)) };
}
