/** What a wording leans on, of a plan, where it is typed. */
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
 * In a meeting of a day, or today: a date without its year is the first on or after it, delays are
 * counted from it.
 */
export function contextFrom(
  plan: Settings,
  today: IsoDate,
  day: IsoDate | null = null,
): PeriodContext {
  return { ...contextIn(plan, today), reference: day ?? today, notBefore: day ?? today };
}

/** Of what is known until today: a date without its year is the last on or before it. */
export function contextUntil(plan: Settings, today: IsoDate): PeriodContext {
  return { ...contextIn(plan, today), notBefore: fromDay(toDay(addMonths(today, -12)) + 1) };
}

/** Put right: a date without its year is the one nearest to the day that stood there. */
export function contextRound(plan: Settings, today: IsoDate, day: IsoDate): PeriodContext {
  return { ...contextIn(plan, today), notBefore: addMonths(day, -6) };
}
