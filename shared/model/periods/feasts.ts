/** Feasts and public holidays by their name: "Pâques 2025", "Noël", "lundi de Pentecôte". Rule P21. */
import { dayOf, type Day } from '../dates';
import { oneDay, someDays, type Moment } from './moment';

/** Easter Sunday of a year (Meeus, Jones and Butcher's method for the Gregorian calendar). */
export function easterOf(year: number): Day {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  return dayOf(year, 3, 22 + moon + weekday - 7 * shift);
}

/** The number of days after Easter, or month and day. */
const FEASTS: ReadonlyMap<string, number | readonly [number, number]> = new Map<
  string,
  number | readonly [number, number]
>([
  ['mardi gras', -47],
  ['vendredi saint', -2],
  ['paques', 0],
  ['lundi de paques', 1],
  ['ascension', 39],
  ['pentecote', 49],
  ['lundi de pentecote', 50],
  ["jour de l'an", [1, 1]],
  ['nouvel an', [1, 1]],
  ['fete du travail', [5, 1]],
  ['fete de la musique', [6, 21]],
  ['fete nationale', [7, 14]],
  ['assomption', [8, 15]],
  ['toussaint', [11, 1]],
  ['armistice', [11, 11]],
  ['noel', [12, 25]],
  ['saint-sylvestre', [12, 31]],
]);

/** The names as alternatives of a pattern. */
export const FEAST_WORDS = [...FEASTS.keys()].join('|');

/** Reads a feast of a year; null for other words. */
export function readFeast(body: string, year: number, hasYear: boolean): Moment | null {
  const [, bridge, name] = /^(pont de |week-end de )?(?:la |l')?(.+)$/.exec(body) ?? [];
  const feast = FEASTS.get(name ?? '');
  if (feast === undefined) return null;
  const day = typeof feast === 'number' ? easterOf(year) + feast : dayOf(year, ...feast);
  if (!bridge) return oneDay(day, hasYear, 'P21');
  return name === 'ascension' ? someDays(day, day + 3, hasYear, 'P21') : null;
}
