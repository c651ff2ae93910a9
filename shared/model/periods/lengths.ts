/** Lengths: "6 mois", "un an", "trois semaines"; read, added to a day. */
import { addMonths, fromDay, toDay, type Day } from '../dates';
import type { Length } from '../period';

const NUMBERS = new Map([['un', 1], ['une', 1], ['deux', 2], ['trois', 3], ['quatre', 4], ['cinq', 5], ['six', 6], ['sept', 7], ['huit', 8], ['neuf', 9], ['dix', 10], ['onze', 11], ['douze', 12]]);
const UNITS: readonly [RegExp, Length['unit'], number][] = [
  [/^jours?$|^j$/, 'day', 1], [/^semaines?$|^sem$/, 'week', 1], [/^mois$/, 'month', 1], [/^trimestres?$/, 'month', 3], [/^semestres?$/, 'month', 6], [/^ans?$|^annees?$/, 'year', 1],
];

/** A length at the head of a plain wording, and what follows it; null where there is none. */
export function readLength(text: string): { length: Length; rest: string } | null {
  const said = /^(?:pendant |durant |sur )?(\d{1,4}|[a-z]+) ([a-z]+)\.? ?(.*)$/.exec(text);
  if (!said) return null;
  const value = /^\d/.test(said[1]!) ? Number(said[1]) : NUMBERS.get(said[1]!);
  const unit = UNITS.find(([pattern]) => pattern.test(said[2]!));
  if (!value || !unit) return null;
  return { length: { value: value * unit[2], unit: unit[1] }, rest: said[3]! };
}

/** The last day of a length that begins on `start`: six months from 1 January end on 30 June. */
export function addLength(start: Day, { value, unit }: Length): Day {
  if (unit === 'day') return start + value - 1;
  if (unit === 'week') return start + value * 7 - 1;
  return toDay(addMonths(fromDay(start), value * (unit === 'year' ? 12 : 1))) - 1;
}
