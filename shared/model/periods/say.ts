/**
 * Dates, lengths and shifts put into French words; wordings that read back to exactly the days they
 * were made from.
 */
import { addMonths, fromDay, isMonthEnd, partsOf, toDay, type IsoDate } from '../dates';
import type { PeriodForm } from '../period';
import { LONG_MONTHS, SHORT_MONTHS } from './lexicon';

const NBSP = '\u00a0';

/** "1er oct. 2024", or without its year: "1er oct.". Spaces do not break. */
export function sayDate(date: IsoDate, { year = true, long = false } = {}): string {
  const parts = partsOf(toDay(date));
  const day = parts.date === 1 ? '1er' : String(parts.date);
  return `${day}${NBSP}${(long ? LONG_MONTHS : SHORT_MONTHS)[parts.month - 1]}${year ? `${NBSP}${parts.year}` : ''}`;
}

/**
 * "1er oct. → 31 déc. 2024"; one day alone; "jusqu’au …", "à partir du …" where an end is open; "à
 * caler" where both are.
 */
export function sayDates(start: IsoDate | null, end: IsoDate | null): string {
  if (start === null) return end === null ? 'à caler' : `jusqu’au ${sayDate(end)}`;
  if (end === null) return `à partir du ${sayDate(start)}`;
  if (start === end) return sayDate(start);
  return `${sayDate(start, { year: start.slice(0, 4) !== end.slice(0, 4) })} → ${sayDate(end)}`;
}

const plural = (count: number, one: string, many: string): string =>
  `${count}${NBSP}${count === 1 ? one : many}`;

/** Whole months from a day to a day after it, or null where it is not a whole number of months. */
export function wholeMonths(start: IsoDate, after: IsoDate): number | null {
  const [a, b] = [partsOf(toDay(start)), partsOf(toDay(after))];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return months !== 0 && a.date === b.date ? months : null;
}

/**
 * "3 mois", "1 an", "92 jours": the length of a span, both ends counted, in whole months where it
 * is one.
 */
export function lengthWords(start: IsoDate, end: IsoDate): string {
  const months = wholeMonths(start, fromDay(toDay(end) + 1));
  if (months === null) return plural(toDay(end) - toDay(start) + 1, 'jour', 'jours');
  return months % 12 === 0 ? plural(months / 12, 'an', 'ans') : plural(months, 'mois', 'mois');
}

/** "+ 3 mois", "− 14 jours", "inchangé": how far `to` is from `from`. */
export function shiftWords(from: IsoDate, to: IsoDate): string {
  const days = toDay(to) - toDay(from);
  if (days === 0) return 'inchangé';
  const sign = days > 0 ? '+' : '−';
  const bothEnds = isMonthEnd(toDay(from)) && isMonthEnd(toDay(to));
  const months = bothEnds
    ? wholeMonths(fromDay(toDay(from) + 1), fromDay(toDay(to) + 1))
    : wholeMonths(from, to);
  if (months !== null) {
    const size = Math.abs(months);
    return `${sign}${NBSP}${size % 12 === 0 ? plural(size / 12, 'an', 'ans') : plural(size, 'mois', 'mois')}`;
  }
  return `${sign}${NBSP}${plural(Math.abs(days), 'jour', 'jours')}`;
}

const dayWords = (date: IsoDate): string => sayDate(date, { long: true }).replaceAll(NBSP, ' ');
const monthWords = (date: IsoDate, year = true): string =>
  `${LONG_MONTHS[partsOf(toDay(date)).month - 1]}${year ? ` ${date.slice(0, 4)}` : ''}`;

/**
 * The shortest usual name of a span of whole months ("T4 2024", "juin 2024", "2025"), or null where
 * it has none.
 */
function nameOf(start: IsoDate, end: IsoDate): string | null {
  const months =
    partsOf(toDay(start)).date === 1 ? wholeMonths(start, fromDay(toDay(end) + 1)) : null;
  if (months === null || months < 0) return null;
  const { month, year } = partsOf(toDay(start));
  if (months === 1) return monthWords(start);
  if (months === 3 && month % 3 === 1) return `T${(month + 2) / 3} ${year}`;
  if (months === 6 && month % 6 === 1) return `${month === 1 ? '1er' : '2e'} semestre ${year}`;
  if (months === 6 && month === 4) return `mi ${year}`;
  if (months % 12 === 0 && month === 1)
    return months === 12 ? String(year) : `${year}-${year + months / 12 - 1}`;
  return null;
}

function rangeWords(start: IsoDate, end: IsoDate): string {
  if (start === end) return dayWords(start);
  const named = nameOf(start, end);
  if (named !== null) return named;
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  if (partsOf(toDay(start)).date === 1 && isMonthEnd(toDay(end)))
    return `${monthWords(start, !sameYear)} à ${monthWords(end)}`;
  const first = sayDate(start, { long: true, year: !sameYear }).replaceAll(NBSP, ' ');
  return `du ${first} au ${dayWords(end)}`;
}

/**
 * The most natural wording that reads back to exactly these days in this form. Both ends null: "à
 * caler".
 */
export function wordsFor({
  form,
  start,
  end,
}: {
  form: PeriodForm;
  start: IsoDate | null;
  end: IsoDate | null;
}): string {
  if (start === null && end === null) return 'à caler';
  if (form === 'by' || start === null) {
    const last = toDay(end!);
    if (!isMonthEnd(last)) return `d’ici le ${dayWords(end!)}`;
    return partsOf(last).month === 12
      ? `d’ici fin ${end!.slice(0, 4)}`
      : `d’ici ${monthWords(end!)}`;
  }
  if (form === 'from' || end === null)
    return partsOf(toDay(start)).date === 1
      ? `dès ${monthWords(start)}`
      : `dès le ${dayWords(start)}`;
  return rangeWords(start, end);
}

/** The day `months` months on, a month's last day staying one where `keepEnd` is set. */
export function shiftMonths(date: IsoDate, months: number, keepEnd: boolean): IsoDate {
  if (!keepEnd || !isMonthEnd(toDay(date))) return addMonths(date, months);
  return fromDay(toDay(addMonths(fromDay(toDay(date) + 1), months)) - 1);
}
