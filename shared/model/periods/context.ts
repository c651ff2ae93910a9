/** The context for reading a wording, by the place where the user types it. */
import { addMonths, fromDay, toDay, type IsoDate } from '../dates';
import type { Plan } from '../plan';
import type { PeriodContext } from './read';

type Settings = Pick<Plan, 'horizon' | 'schoolZone'>;

/** In the plan: a date without its year takes `yearHint`, else the first year of the horizon. */
export function contextIn(
  { horizon, schoolZone }: Settings,
  today: IsoDate,
  yearHint: number | null = null,
): PeriodContext {
  return { today, yearHint, horizon, reference: today, zone: schoolZone };
}

/**
 * In a meeting, or counted from today: a date without a year is the first on or after it, and
 * delays start there.
 */
export function contextFrom(
  plan: Settings,
  today: IsoDate,
  day: IsoDate | null = null,
): PeriodContext {
  return { ...contextIn(plan, today), reference: day ?? today, notBefore: day ?? today };
}

/** For past facts: a date without a year is the last on or before today. */
export function contextUntil(plan: Settings, today: IsoDate): PeriodContext {
  return { ...contextIn(plan, today), notBefore: fromDay(toDay(addMonths(today, -12)) + 1) };
}

/** For a correction: a date without a year is the one nearest to the former day. */
export function contextRound(plan: Settings, today: IsoDate, day: IsoDate): PeriodContext {
  return { ...contextIn(plan, today), notBefore: addMonths(day, -6) };
}
