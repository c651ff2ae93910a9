/**
 * Moments counted from a day of reference: "demain", "vendredi prochain", "lundi en quinze", "la
 * semaine prochaine", "fin du mois", "dans un mois", "sous quinzaine". Rule P23.
 */
import { partsOf, type Day } from '../dates';
import type { Length } from '../period';
import { PARTS, WEEKDAYS, type Part } from './lexicon';
import { dayAfter, readLength } from './lengths';
import { oneDay, someDays, type Lean, type Moment } from './moment';
import { monthsIn } from './months';
import { within, type Span } from './span';
import { mondayOf } from './weeks';

const TOMORROW: ReadonlyMap<string, number> = new Map([
  ['demain', 1],
  ['apres-demain', 2],
]);
const DAY_NAME = new RegExp(
  `^(?:ce |le )?(${WEEKDAYS.join('|')})(?: (?:prochain|qui vient))?(?: en (huit|quinze))?$`,
);
/** The days that "en huit" and "en quinze" add to the next such day. */
const LATER: Readonly<Record<string, number>> = { huit: 7, quinze: 14 };
const PART_OF =
  "(?:en |a la |la |le )?(debut|mi|milieu|fin) (?:de la |de l'|de cette |de ce |de |du |d')?";
const UNIT = new RegExp(
  String.raw`^(?:${PART_OF})?(la |le |l'|cette |ce |en )?(semaine|mois|trimestre|semestre|an|annee)` +
    '(?:[ -](ci|prochaine?|suivante?|qui vient|en cours|courante?))?$',
);

/** Reads a moment counted from the reference; null for other words. Throws Uncounted. */
export function readRelative(text: string, lean: Lean): Moment | null {
  const tomorrow = TOMORROW.get(text);
  if (tomorrow !== undefined) return counted(lean.reference() + tomorrow);
  const name = DAY_NAME.exec(text);
  if (name) return counted(nextNamed(lean.reference(), name[1]!) + (LATER[name[2] ?? ''] ?? 0));
  const delay = delayOf(/^dans (?!les |la |le )(.+)$/.exec(text)?.[1] ?? '');
  if (delay) return { ...counted(dayAfter(lean.reference(), delay)), vague: delay.unit !== 'day' };
  const unit = UNIT.exec(text);
  return unit && readUnit(unit, lean);
}

const counted = (day: Day): Moment => oneDay(day, true, 'P23');

/** The next day with that name; a week later if the reference has it itself. */
function nextNamed(from: Day, name: string): Day {
  const weekday = WEEKDAYS.indexOf(name) + 1;
  return from + ((weekday - partsOf(from).weekday + 7) % 7 || 7);
}

const MONTHS_IN: Readonly<Record<string, number>> = {
  mois: 1,
  trimestre: 3,
  semestre: 6,
  an: 12,
  annee: 12,
};

/** "la semaine prochaine", "fin du mois", "cette année"; null if nothing says which. */
function readUnit([all, partName, article = '', name, which = '']: RegExpExecArray, lean: Lean) {
  const part = partName === undefined ? null : PARTS.get(partName)!;
  const isNow = /^(?:ci|en cours|cour)/.test(which) || /(?:^| )(?:ce|cette) /.test(all + article);
  // "fin d'année" does not name its year, like "fin mars".
  if (which === '' && !isNow && (part === null || /^an/.test(name!))) return null;
  const ahead = isNow || which === '' ? 0 : 1;
  const from = lean.reference();
  if (name === 'semaine') return weekAt(mondayOf(from) + 7 * ahead, part);
  const { year, month } = partsOf(from);
  const count = MONTHS_IN[name!]!;
  const first = Math.floor((month - 1) / count) * count + count * ahead;
  return {
    ...monthsIn({ from: first, count, rule: 'P23' }, part, year, true),
    rule: 'P23' as const,
  };
}

/** A week, or its first two days, the two after, or its last three. */
function weekAt(monday: Day, part: Part | null): Moment {
  if (part === null) return someDays(monday, monday + 6, true, 'P23');
  const [from, to] = { start: [0, 1], middle: [2, 3], end: [4, 6] }[part] as [number, number];
  return { ...someDays(monday + from, monday + to, true, 'P23'), part, vague: true };
}

/** "15 jours", "une quinzaine", "48 h", "un mois"; null for other words. */
function delayOf(text: string): Length | null {
  const plain = text
    .replace(/^(?:la |une |les )?quinzaine(?: de jours)?$/, '15 jours')
    .replace(/^(?:la |une |les )?huitaine(?: de jours)?$/, '8 jours')
    .replace(/^(?:le |la |l')(?=(?:mois|semaine|annee)$)/, 'un ')
    .replace(/^les /, '');
  const hours = /^(\d{2,3}) ?h(?:eures?)?$/.exec(plain);
  if (hours) return { value: Math.ceil(+hours[1]! / 24), unit: 'day' };
  const read = plain === '' ? null : readLength(plain);
  return read?.rest === '' ? read.length : null;
}

const WITHIN =
  "(?:sous|d'ici|au plus tard dans|au plus tard sous)(?: a)?(?: un delai de)?|" +
  "dans un delai(?: maximum)? d[e']";
const DEADLINE = new RegExp(String.raw`^(?:${WITHIN})(?: |(?<='))(.+)$|^dans ((?:les|la|le) .+)$`);

/** "sous quinzaine", "d'ici 15 jours", "dans les deux mois": by the last day of the delay. */
export function readDeadline(text: string, lean: Lean): Span | null {
  const [, delayText, ofThese] = DEADLINE.exec(text) ?? [];
  const delay = delayOf(delayText ?? ofThese ?? '');
  if (!delay) return null;
  const end = dayAfter(lean.reference(), delay);
  return { ...within(counted(end)), form: 'by', start: null, end, inner: null };
}
