/** Days and spans of days in French words. Spaces inside a date are no-break spaces. */
import { say, type WordKey } from '../i18n/words';
import { partsOf, toDay, type IsoDate } from '../model/dates';

const NBSP = '\u00a0';

/** The name of a month, 1 to 12: "décembre", or short: "déc.". */
export function monthName(month: number, { short = false } = {}): string {
  return say(`wording.${short ? 'shortMonth' : 'month'}_${month}` as WordKey);
}

/** "1er oct. 2024", or without its year: "1er oct.". Spaces are no-break spaces. */
export function sayDate(date: IsoDate, { year = true, long = false } = {}): string {
  const parts = partsOf(toDay(date));
  const day = parts.date === 1 ? say('wording.first') : String(parts.date);
  const month = monthName(parts.month, { short: !long });
  return [day, month, ...(year ? [String(parts.year)] : [])].join(NBSP);
}

/**
 * "1er oct. → 31 déc. 2024"; a single day alone; "jusqu’au …" or "à partir du …" with an open end;
 * "à caler" if both ends are open.
 */
export function sayDates(start: IsoDate | null, end: IsoDate | null): string {
  if (start === null)
    return end === null ? say('wording.undated') : say('wording.until', { end: sayDate(end) });
  if (end === null) return say('wording.since', { start: sayDate(start) });
  if (start === end) return sayDate(start);
  return say('wording.span', {
    start: sayDate(start, { year: start.slice(0, 4) !== end.slice(0, 4) }),
    end: sayDate(end),
  });
}

/** A day in the form that users type: "31/03/2024". */
export function dayAsTyped(date: IsoDate): string {
  return date.split('-').reverse().join('/');
}
