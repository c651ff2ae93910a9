/** Reads a complete day, for places without a year or a day of reference. */
import type { IsoDate } from '../dates';
import { isProblem } from '../problem';
import { readPeriod } from './read';

const NOWHERE = {
  today: '2000-01-01',
  yearHint: null,
  horizon: { start: '2000-01-01', end: '2000-12-31' },
} as const;

/**
 * "15/03/2024", "2024-03-15", "15-mars-2024", "lundi 15 mars 2024" as a day; null for anything
 * else.
 */
export function readFullDay(text: string): IsoDate | null {
  const reading = readPeriod(text, NOWHERE);
  if (isProblem(reading) || reading.rule === 'P11' || reading.yearGuessed !== null) return null;
  const { form, start, end } = reading.period;
  return form === 'within' && start === end ? start : null;
}
