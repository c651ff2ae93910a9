/**
 * Calendar days, without time or time zone. `IsoDate` ("2024-06-30") is the form that plans keep
 * and views show, `Day` (days since 1970-01-01) the form for arithmetic.
 */
import { z } from 'zod';

/** A calendar day as "YYYY-MM-DD". */
export type IsoDate = string;
/** A calendar day as a whole number of days since 1970-01-01. */
export type Day = number;

const ISO = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * True if the text is an existing day of the years 1900 to 2199: outside these years, a typing
 * error is more likely than a plan.
 */
export function isIsoDate(text: string): boolean {
  if (!ISO.test(text)) return false;
  const [year, month, date] = [
    Number(text.slice(0, 4)),
    Number(text.slice(5, 7)),
    Number(text.slice(8, 10)),
  ];
  if (year < 1900 || year > 2199 || date < 1 || date > (MONTH_LENGTHS[month - 1] ?? 0))
    return false;
  return month !== 2 || date < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

export const isoDateSchema = z.string().refine(isIsoDate, { message: 'date' });

/** Days since 1970-01-01. The text must be a valid `IsoDate`. */
export function toDay(date: IsoDate): Day {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) /
    MS_PER_DAY
  );
}

/** The date of a day number. */
export function fromDay(day: Day): IsoDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Year, month (1 to 12), day of month (1 to 31), and day of week (1 Monday to 7 Sunday). */
export function partsOf(day: Day): { year: number; month: number; date: number; weekday: number } {
  const at = new Date(day * MS_PER_DAY);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    date: at.getUTCDate(),
    weekday: at.getUTCDay() || 7,
  };
}

/**
 * The day number of a year, month (1 to 12; higher and lower numbers reach other years) and day of
 * month.
 */
export function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / MS_PER_DAY;
}

/** The last day of the month that holds `day`. */
export function endOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month + 1, 0);
}

/** The first day of the month that holds `day`. */
export function startOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month, 1);
}

/** True on the last day of a month. */
export function isMonthEnd(day: Day): boolean {
  return partsOf(day + 1).date === 1;
}

/**
 * The date `months` later (or earlier). If its month is too short, the month's last day: 31 Jan + 1
 * = 28 or 29 Feb.
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const from = partsOf(toDay(date));
  const last = endOfMonth(dayOf(from.year, from.month + months, 1));
  return fromDay(Math.min(last, dayOf(from.year, from.month + months, from.date)));
}

/** The date `months` later. With `keepEnd`, the last day of a month gives a last day. */
export function shiftMonths(date: IsoDate, months: number, keepEnd: boolean): IsoDate {
  if (!keepEnd || !isMonthEnd(toDay(date))) return addMonths(date, months);
  return fromDay(toDay(addMonths(fromDay(toDay(date) + 1), months)) - 1);
}

/** The number of months from a day to a later one; null if they are not whole months. */
export function wholeMonths(start: IsoDate, after: IsoDate): number | null {
  const [a, b] = [partsOf(toDay(start)), partsOf(toDay(after))];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return months !== 0 && a.date === b.date ? months : null;
}

/** ISO week number (1 to 53) of a day. A week belongs to the year of its Thursday. */
export function weekOf(day: Day): number {
  const thursday = day + 4 - partsOf(day).weekday;
  return Math.floor((thursday - dayOf(partsOf(thursday).year, 1, 1)) / 7) + 1;
}
