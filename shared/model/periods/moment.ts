/**
 * What a moment read is ("juin 2024", "T4 2024", "15/09/2024"), and the two ways in which its days
 * can be impossible.
 */
import { isIsoDate, toDay, type Day } from '../dates';
import type { Part } from './lexicon';

/** The rules, as RULES.md numbers them. */
export type RuleId =
  `P${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20}`;

export interface Moment {
  readonly start: Day;
  readonly end: Day;
  /** The words give the year (or imply it): it is no guess. */
  readonly hasYear: boolean;
  /** True where the words give a day, not a month or more. */
  readonly exact: boolean;
  /** The words themselves are vague: début, mi, fin, a season. */
  readonly vague: boolean;
  /** The qualifier in the words. */
  readonly part: Part | null;
  readonly rule: RuleId;
}

/**
 * The context of a moment: the year to take where the words give none, and the day that
 * "maintenant" means.
 */
export interface Lean {
  readonly year: number;
  readonly now: Day;
}

/**
 * Thrown inside the folder for a day that the calendar does not have ("31 avril"); `readPeriod`
 * turns it into a Problem.
 */
export class NoSuchDay extends Error {}
/**
 * Thrown inside the folder for days outside the years 1900 to 2199, which no plan keeps;
 * `readPeriod` turns it into a Problem.
 */
export class OutOfRange extends Error {}

/** The years that a plan can hold. */
export const isPlanYear = (year: number): boolean => year >= 1900 && year <= 2199;

/**
 * A day of the calendar; a year of two digits is of this century. Throws NoSuchDay or OutOfRange.
 */
export function dayFrom(year: number, month: number, date: number): Day {
  const full = year < 100 ? 2000 + year : year;
  if (!isPlanYear(full)) throw new OutOfRange(String(year));
  const iso = `${full}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  if (!isIsoDate(iso)) throw new NoSuchDay(iso);
  return toDay(iso);
}

/** A moment of one day. */
export const oneDay = (at: Day, hasYear: boolean, rule: RuleId): Moment => ({
  start: at,
  end: at,
  hasYear,
  exact: true,
  vague: false,
  part: null,
  rule,
});

/** A moment of several days, firm in its words. */
export const someDays = (start: Day, end: Day, hasYear: boolean, rule: RuleId): Moment => ({
  start,
  end,
  hasYear,
  exact: false,
  vague: false,
  part: null,
  rule,
});
