/**
 * Lengths: "6 mois", "un an", "trois semaines", "un an et demi"; reads them, adds and subtracts
 * them.
 */
import { addMonths, fromDay, toDay, type Day } from '../dates';
import type { Length } from '../period';
import { COUNTS } from './lexicon';
import { OutOfRange } from './moment';

const UNITS: readonly (readonly [RegExp, Length['unit'], number])[] = [
  [/^jours?$|^j$/, 'day', 1],
  [/^semaines?$|^sem$/, 'week', 1],
  [/^mois$/, 'month', 1],
  [/^trimestres?$/, 'month', 3],
  [/^semestres?$/, 'month', 6],
  [/^ans?$|^annees?$/, 'year', 1],
];
/**
 * The maximum length: three centuries of months or years, and as many weeks or days as a period may
 * have.
 */
const LONGEST: Readonly<Record<Length['unit'], number>> = {
  day: 10_000,
  week: 10_000,
  month: 3_600,
  year: 300,
};

const DURING =
  "(?:pendant |durant |sur |pour )?(?:une )?duree (?:de |d'|: ?)?|pendant |durant |sur ";
const AT_HEAD = new RegExp(
  String.raw`^(?:${DURING})?(\d{1,4}(?= ?[a-z])|[a-z]+(?:-[a-z]+)?(?= )) ?([a-z]+)\.?` +
    '( et demie?)?[ ,:]*',
);

/**
 * Splits a plain wording into a length at its start and the rest; null if there is none. Throws
 * OutOfRange for "9999 ans".
 */
export function readLength(text: string): { length: Length; rest: string } | null {
  const match = AT_HEAD.exec(text);
  if (!match) return null;
  const count = /^\d/.test(match[1]!) ? Number(match[1]) : COUNTS.get(match[1]!);
  const unit = UNITS.find(([pattern]) => pattern.test(match[2]!));
  if (!count || !unit || (match[3] && unit[1] !== 'year')) return null;
  const length: Length = match[3]
    ? { value: count * 12 + 6, unit: 'month' }
    : { value: count * unit[2], unit: unit[1] };
  if (length.value > LONGEST[length.unit]) throw new OutOfRange(text);
  return { length, rest: text.slice(match[0].length) };
}

const monthsIn = ({ value, unit }: Length): number => value * (unit === 'year' ? 12 : 1);

/** The last day of a length that begins on `start`: six months from 1 January end on 30 June. */
export function addLength(start: Day, length: Length): Day {
  if (length.unit === 'day') return start + length.value - 1;
  if (length.unit === 'week') return start + length.value * 7 - 1;
  return toDay(addMonths(fromDay(start), monthsIn(length))) - 1;
}

/** The day that is a length after another: 15 days after the 12th is the 27th. */
export function dayAfter(from: Day, length: Length): Day {
  if (length.unit === 'day') return from + length.value;
  if (length.unit === 'week') return from + length.value * 7;
  return toDay(addMonths(fromDay(from), monthsIn(length)));
}

/** The day from which the length leads to `end`. */
export function startOfLength(end: Day, length: Length): Day {
  if (length.unit === 'day' || length.unit === 'week')
    return end + 1 - length.value * (length.unit === 'week' ? 7 : 1);
  return toDay(addMonths(fromDay(end + 1), -monthsIn(length)));
}
