/** Spans of days: of one step, moved, or around several. */
import { fromDay, toDay, type Day, type IsoDate } from '../model/dates';
import type { Period } from '../model/period';
import { milestoneDate, type Step } from '../model/step';
import { sayDates } from '../wording/dates';
import { laterByDays, laterByMonths } from '../wording/movedPeriod';

/** Dates as day numbers, both ends included; null for an end that is open or unknown. */
export interface DaySpan {
  readonly start: Day | null;
  readonly end: Day | null;
}

export const NOWHERE: DaySpan = { start: null, end: null };

/** True if both ends are unknown. */
export const isUndated = ({ start, end }: DaySpan): boolean => start === null && end === null;

/** The period of a step moved by months, then by days. The step itself does not change. */
export function placedPeriod(
  { period, kind }: Pick<Step, 'period' | 'kind'>,
  months: number,
  days: number,
): Period | null {
  if (period === null || (period.start === null && period.end === null)) return period;
  const milestone = kind === 'milestone';
  return laterByDays(laterByMonths(period, months, milestone), days, milestone);
}

/** The days of a step's period. A milestone has one day: start and end are equal. */
export function ownSpan(
  { kind, period: typed }: Pick<Step, 'period' | 'kind'>,
  period: Period | null = typed,
): DaySpan {
  if (period === null) return NOWHERE;
  const [start, end] =
    kind === 'milestone'
      ? [milestoneDate(period), milestoneDate(period)]
      : [period.start, period.end];
  return {
    start: start === null ? null : toDay(start),
    end: end === null ? null : toDay(end),
  };
}

/**
 * The span around all given spans (S2), from the earliest known day to the latest; a side without
 * any known day stays open.
 */
export function spanOf(spans: Iterable<DaySpan>): DaySpan {
  let [first, last]: [Day | null, Day | null] = [null, null];
  let [starts, ends] = [false, false];
  for (const { start, end } of spans) {
    starts ||= start !== null;
    ends ||= end !== null;
    const [from, to] = [start ?? end, end ?? start];
    if (from !== null && (first === null || from < first)) first = from;
    if (to !== null && (last === null || to > last)) last = to;
  }
  return { start: starts ? first : null, end: ends ? last : null };
}

/** A span of days in words. */
export function sayDaySpan(span: DaySpan): string {
  const { start, end } = asDates(span);
  return sayDates(start, end);
}

/** A span of days as the parameters of a Problem, which the app puts into words to show it. */
export function asDates({ start, end }: DaySpan): {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
} {
  return {
    start: start === null ? null : fromDay(start),
    end: end === null ? null : fromDay(end),
  };
}
