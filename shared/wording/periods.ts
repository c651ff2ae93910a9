/** French words for periods; the reader of periods gives back exactly the days behind them. */
import { say } from '../i18n/words';
import { fromDay, isMonthEnd, partsOf, toDay, wholeMonths, type IsoDate } from '../model/dates';
import type { PeriodForm } from '../model/period';
import { monthName, sayDate } from './dates';

/** A day as people type it, with plain spaces. */
const dayWords = (date: IsoDate, year = true): string =>
  sayDate(date, { long: true, year }).replaceAll('\u00a0', ' ');
const monthWords = (date: IsoDate, year = true): string =>
  `${monthName(partsOf(toDay(date)).month)}${year ? ` ${date.slice(0, 4)}` : ''}`;

/**
 * The shortest usual name of a span of whole months ("T4 2024", "juin 2024", "2025"); null if it
 * has none.
 */
function nameOf(start: IsoDate, end: IsoDate): string | null {
  const months =
    partsOf(toDay(start)).date === 1 ? wholeMonths(start, fromDay(toDay(end) + 1)) : null;
  if (months === null || months < 0) return null;
  const { month, year } = partsOf(toDay(start));
  if (months === 1) return monthWords(start);
  if (months === 3 && month % 3 === 1)
    return say('wording.quarter', { number: (month + 2) / 3, year });
  if (months === 6 && month % 6 === 1)
    return say(month === 1 ? 'wording.half_1' : 'wording.half_2', { year });
  if (months === 6 && month === 4) return say('wording.middle', { year });
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
    return say('wording.monthsWithin', {
      start: monthWords(start, !sameYear),
      end: monthWords(end),
    });
  return say('wording.daysWithin', { start: dayWords(start, !sameYear), end: dayWords(end) });
}

/**
 * The most natural wording that the reader turns back into exactly these days and this form. Both
 * ends null: "à caler".
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
  if (start === null && end === null) return say('wording.undated');
  if (form === 'by' || start === null) {
    const last = toDay(end!);
    if (!isMonthEnd(last)) return say('wording.byDay', { day: dayWords(end!) });
    return partsOf(last).month === 12
      ? say('wording.byYearEnd', { year: end!.slice(0, 4) })
      : say('wording.byMonth', { month: monthWords(end!) });
  }
  if (form === 'from' || end === null)
    return partsOf(toDay(start)).date === 1
      ? say('wording.fromMonth', { month: monthWords(start) })
      : say('wording.fromDay', { day: dayWords(start) });
  return rangeWords(start, end);
}
