/** ISO weeks: "semaine 12 2025", "S12 2025", "2025-W12", "S01 2025". Rule P10. */
import { dayOf, partsOf, weekOf, type Day } from '../dates';
import { NoSuchDay, someDays, type Moment } from './moment';

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => day - partsOf(day).weekday + 1;

/**
 * Reads the number of a week; null for other words ("S1" and "S2" are half-years). Throws NoSuchDay
 * for a 53rd week in a year of 52.
 */
export function readWeek(body: string, year: number, hasYear: boolean): Moment | null {
  const week = /^(semaines? ?|sem\.? ?|[sw] ?)(?:n°|no)? ?(\d{1,2})$/.exec(body);
  if (!week || (/^s ?$/.test(week[1]!) && /^[12]$/.test(week[2]!))) return null;
  const number = +week[2]!;
  // 4 January is always in the first ISO week, 28 December always in the last.
  if (number < 1 || number > weekOf(dayOf(year, 12, 28))) throw new NoSuchDay(body);
  const start = mondayOf(dayOf(year, 1, 4)) + (number - 1) * 7;
  return someDays(start, start + 6, hasYear, 'P10');
}

/** "semaine du 4 mars 2024": Monday to Sunday around that day. */
export function weekRound(moment: Moment): Moment {
  const start = mondayOf(moment.start);
  return someDays(start, start + 6, moment.hasYear, 'P10');
}
