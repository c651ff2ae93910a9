/**
 * The type of a moment ("juin 2024", "T4 2024", "15/09/2024"), and the reasons why it has no days.
 */
import { isIsoDate, toDay, type Day } from '../dates';
import type { Part } from './lexicon';
import type { SchoolZone } from './zone';

/** The rules, as RULES.md numbers them. */
export type RuleId =
  `P${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24}`;

export interface Moment {
  readonly start: Day;
  readonly end: Day;
  /** True if the words give or imply the year, so that it is not a guess. */
  readonly hasYear: boolean;
  /** True if the words give a day, not a month or more. */
  readonly exact: boolean;
  /** True if the words are vague: début, mi, fin, a season. */
  readonly vague: boolean;
  /** The qualifier in the words. */
  readonly part: Part | null;
  readonly rule: RuleId;
}

/** The context of a moment. */
export interface Lean {
  /** The year for words without one. */
  readonly year: number;
  /** The day that "maintenant" means. */
  readonly now: Day;
  /** The start of delays such as "sous 15 jours". Throws Uncounted if there is none. */
  readonly reference: () => Day;
  /** The zone for school holidays; null if unknown. */
  readonly zone: SchoolZone | null;
}

/**
 * Thrown inside the folder for understandable words without a day; `readPeriod` turns it into the
 * Problem with that code.
 */
export abstract class Refused extends Error {
  abstract readonly code: string;
}
/** A day that does not exist ("31 avril"). */
export class NoSuchDay extends Refused {
  readonly code = 'periods.noSuchDay';
}
/** Days outside the years 1900 to 2199, which plans can't keep. */
export class OutOfRange extends Refused {
  readonly code = 'periods.outOfRange';
}
/** "Sous 15 jours" without a day to count from. */
export class Uncounted extends Refused {
  readonly code = 'periods.uncounted';
}
/** "Vacances d'hiver 2026" without a zone, since each zone has other days. */
export class NoZone extends Refused {
  readonly code = 'periods.noZone';
}
/** School holidays of a year whose calendar we don't have. */
export class NoSchoolYear extends Refused {
  readonly code = 'periods.noSchoolYear';
}

/** The years that a plan can hold. */
export const isPlanYear = (year: number): boolean => year >= 1900 && year <= 2199;

/**
 * A day of the calendar; a year of two digits is in this century. Throws NoSuchDay or OutOfRange.
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

/** A moment of several days, without vagueness. */
export const someDays = (start: Day, end: Day, hasYear: boolean, rule: RuleId): Moment => ({
  start,
  end,
  hasYear,
  exact: false,
  vague: false,
  part: null,
  rule,
});
