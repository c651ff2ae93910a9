/**
 * Reads one moment ("juin 2024", "T4 2024", "mi-2025", "15/09/2024") into its first and last day.
 */
import { readDigits } from './digits';
import { MONTH_OF, NOW } from './lexicon';
import { dayFrom, isPlanYear, oneDay, OutOfRange, type Lean, type Moment } from './moment';
import { readMonths } from './months';
import { readWeek, weekRound } from './weeks';
import { readTwoYears, yearOf } from './years';

const PREFIX =
  /^(?:au cours (?:de |du |d')|(?:le|les|la|au|en|du|de|pendant|durant|sur|dans|tout|toute) |l'|d')+/;

/**
 * Reads one moment; null where no rule knows it. Throws NoSuchDay for "31 avril 2024", OutOfRange
 * for "juin 3000".
 */
export function readMoment(given: string, lean: Lean): Moment | null {
  const text = given.trim().replace(PREFIX, '');
  if (NOW.test(text)) return oneDay(lean.now, true, 'P11');
  const week = /^semaine du (.+)$/.exec(text);
  if (week) return roundDay(week[1]!, lean);
  return readDigits(text, lean) ?? readTwoYears(text) ?? readNamed(text, lean);
}

function roundDay(text: string, lean: Lean): Moment | null {
  const moment = /^semaine/.test(text) ? null : readMoment(text, lean);
  return moment?.exact ? weekRound(moment) : null;
}

/** A day in letters (P6), a week (P10), or months, beside a year or without one. */
function readNamed(text: string, lean: Lean): Moment | null {
  const { body, year: ownYear } = yearOf(text);
  const year = ownYear ?? lean.year;
  const hasYear = ownYear !== null;
  const dated = /^(\d{1,2})(?:er|e|°)? ([a-z]+)\.?$/.exec(body);
  const month = dated ? MONTH_OF.get(dated[2]!) : undefined;
  if (dated && month !== undefined) return oneDay(dayFrom(year, month, +dated[1]!), hasYear, 'P6');
  if (!isPlanYear(year)) return beyond(body);
  return readWeek(body, year, hasYear) ?? readMonths(body, year, hasYear);
}

/** Four digits outside the years of plans are a year only beside words that name a part of one. */
function beyond(body: string): null {
  if (body !== '' && readMonths(body, 2000, true)) throw new OutOfRange(body);
  return null;
}
