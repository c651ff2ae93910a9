/**
 * Reads one moment ("juin 2024", "T4 2024", "mi-2025", "15/09/2024") into its first and last day.
 */
import { partsOf } from '../dates';
import { readDigits } from './digits';
import { MONTH_OF, NOW } from './lexicon';
import { dayFrom, isPlanYear, oneDay, OutOfRange, type Lean, type Moment } from './moment';
import { readFeast } from './feasts';
import { readMonths } from './months';
import { readRelative } from './relative';
import { readHolidays } from './school';
import { readWeek, weekRound } from './weeks';
import { readTwoYears, yearOf } from './years';
import type { SchoolZone } from './zone';

const OF = "(?:de |du |d')";
const ARTICLES = 'le|les|la|au|aux|en|du|de|pendant|durant|sur|dans|tout|toute';
const PREFIX = new RegExp(
  String.raw`^(?:(?:en|de) ce |au cours ${OF}|tout au long ${OF}|(?:sur )?l'ensemble ${OF}|` +
    String.raw`(?:${ARTICLES}) |l'|d')+`,
);

/**
 * Reads one moment; null if no rule matches. Throws NoSuchDay for "31 avril 2024", OutOfRange for
 * "juin 3000".
 */
export function readMoment(given: string, lean: Lean): Moment | null {
  const bare = given.trim();
  const relative = readRelative(bare, lean);
  if (relative) return relative;
  const next = /^(.+) (?:prochaine?|qui vient)$/.exec(bare);
  if (next) return nextOne(next[1]!, lean);
  const zoned = /^(.+?),? (?:en |de la )?zone ([abc])$/.exec(bare);
  if (zoned) return inZone(zoned[1]!, { ...lean, zone: zoned[2]!.toUpperCase() as SchoolZone });
  const text = bare.replace(PREFIX, '');
  if (NOW.test(text)) return oneDay(lean.now, true, 'P11');
  const week = /^semaine du (.+)$/.exec(text);
  if (week) return roundDay(week[1]!, lean);
  return readDigits(text, lean) ?? readTwoYears(text) ?? readNamed(text, lean);
}

/** "vacances d'hiver 2026 zone A": only school holidays have a zone. */
function inZone(text: string, lean: Lean): Moment | null {
  const moment = readMoment(text, lean);
  return moment?.rule === 'P22' ? moment : null;
}

/** "mai prochain", "le 16 mai prochain": the first that begins after the reference. */
function nextOne(text: string, lean: Lean): Moment | null {
  const known = readMoment(text, lean);
  if (!known || known.hasYear) return known;
  const from = lean.reference();
  const { year } = partsOf(from);
  const years = [year - 1, year, year + 1].map((each) => readMoment(text, { ...lean, year: each }));
  const first = years.find((moment) => moment !== null && moment.start > from);
  return first ? { ...first, hasYear: true } : null;
}

function roundDay(text: string, lean: Lean): Moment | null {
  const moment = /^semaine/.test(text) ? null : readMoment(text, lean);
  return moment?.exact ? weekRound(moment) : null;
}

/**
 * A day in letters (P6), a feast (P21), holidays (P22), a week (P10), or months, with or without a
 * year.
 */
function readNamed(text: string, lean: Lean): Moment | null {
  const { body, year: ownYear } = yearOf(text);
  const year = ownYear ?? lean.year;
  const hasYear = ownYear !== null;
  const dated = /^(\d{1,2})(?:er|e|°)? ([a-z]+)\.?$/.exec(body);
  const month = dated ? MONTH_OF.get(dated[2]!) : undefined;
  if (dated && month !== undefined) return oneDay(dayFrom(year, month, +dated[1]!), hasYear, 'P6');
  if (!isPlanYear(year)) return beyond(body);
  return (
    readFeast(body, year, hasYear) ??
    readHolidays(body, year, hasYear, lean) ??
    readWeek(body, year, hasYear) ??
    readMonths(body, year, hasYear)
  );
}

/** Four digits outside the years of plans are a year only beside words for a part of one. */
function beyond(body: string): null {
  if (body !== '' && readMonths(body, 2000, true)) throw new OutOfRange(body);
  return null;
}
