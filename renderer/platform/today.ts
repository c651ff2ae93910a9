/** The browser's calendar. */
import type { IsoDate } from '../../shared/model/dates';

/** Today in the user's time zone, not in UTC. */
export function localToday(): IsoDate {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
