/** Lengths of time as French says them. A number and its unit are not parted. */
import { say } from '../i18n/words';
import { fromDay, isMonthEnd, toDay, wholeMonths, type IsoDate } from '../model/dates';

/** "15 mn", "1 h", "1 h 30". */
export function sayMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return say('wording.minutes', { minutes: rest });
  return rest === 0
    ? say('wording.hours', { hours })
    : say('wording.hoursAndMinutes', { hours, minutes: String(rest).padStart(2, '0') });
}

const sayDays = (count: number): string => say('wording.days', { count });
const sayMonths = (count: number): string =>
  count % 12 === 0 ? say('wording.years', { count: count / 12 }) : say('wording.months', { count });

/**
 * "3 mois", "1 an", "92 jours": the length of a span, both ends counted, in whole months where it
 * is one.
 */
export function lengthWords(start: IsoDate, end: IsoDate): string {
  const months = wholeMonths(start, fromDay(toDay(end) + 1));
  return months === null ? sayDays(toDay(end) - toDay(start) + 1) : sayMonths(months);
}

/** "+ 3 mois", "− 14 jours", "inchangé": how far `to` is from `from`. */
export function shiftWords(from: IsoDate, to: IsoDate): string {
  const days = toDay(to) - toDay(from);
  if (days === 0) return say('wording.unchanged');
  const bothEnds = isMonthEnd(toDay(from)) && isMonthEnd(toDay(to));
  const months = bothEnds
    ? wholeMonths(fromDay(toDay(from) + 1), fromDay(toDay(to) + 1))
    : wholeMonths(from, to);
  return say(days > 0 ? 'wording.later' : 'wording.earlier', {
    length: months === null ? sayDays(Math.abs(days)) : sayMonths(Math.abs(months)),
  });
}
