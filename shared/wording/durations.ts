/** Lengths of time as French says them. A number and its unit are not parted. */
import { say, type Label } from '../i18n/words';
import { fromDay, isMonthEnd, toDay, wholeMonths, type IsoDate } from '../model/dates';
import { sayMessage } from './problems';

/** "15 mn", "1 h", "1 h 30". */
export function sayMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return say('wording.minutes', { minutes: rest });
  return rest === 0
    ? say('wording.hours', { hours })
    : say('wording.hoursAndMinutes', { hours, minutes: String(rest).padStart(2, '0') });
}

/** "9 h 30", of "09:30". */
export function sayTimeOfDay(time: string): string {
  const [hours, minutes] = time.split(':').map(Number);
  return sayMinutes(hours! * 60 + minutes!);
}

const days = (count: number): Label => ({ code: 'wording.days', params: { count } });
const months = (count: number): Label =>
  count % 12 === 0
    ? { code: 'wording.years', params: { count: count / 12 } }
    : { code: 'wording.months', params: { count } };

/**
 * "3 mois", "1 an", "92 jours": the length of a span, both ends counted, in whole months where it
 * is one.
 */
export function lengthWords(start: IsoDate, end: IsoDate): string {
  const whole = wholeMonths(start, fromDay(toDay(end) + 1));
  return sayMessage(whole === null ? days(toDay(end) - toDay(start) + 1) : months(whole));
}

/** How far `to` is from `from`, and which way; null where they are the same day. */
export function shiftBetween(
  from: IsoDate,
  to: IsoDate,
): { readonly later: boolean; readonly length: Label } | null {
  const apart = toDay(to) - toDay(from);
  if (apart === 0) return null;
  const bothEnds = isMonthEnd(toDay(from)) && isMonthEnd(toDay(to));
  const whole = bothEnds
    ? wholeMonths(fromDay(toDay(from) + 1), fromDay(toDay(to) + 1))
    : wholeMonths(from, to);
  return {
    later: apart > 0,
    length: whole === null ? days(Math.abs(apart)) : months(Math.abs(whole)),
  };
}

/** "+ 3 mois", "− 14 jours", "inchangé": how far `to` is from `from`. */
export function shiftWords(from: IsoDate, to: IsoDate): string {
  const shift = shiftBetween(from, to);
  if (shift === null) return say('wording.unchanged');
  const { later, length } = shift;
  return say(later ? 'wording.later' : 'wording.earlier', { length: sayMessage(length) });
}
