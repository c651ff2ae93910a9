/** School holidays: "vacances de la Toussaint 2025", "vacances d'hiver 2026 zone B". Rule P22. */
import { dayOf, type Day } from '../dates';
import { NoSchoolYear, NoZone, someDays, type Lean, type Moment } from './moment';
import { SCHOOL_YEARS, type SchoolYear } from './schoolYears';

const NAMES: readonly (readonly [RegExp, keyof SchoolYear])[] = [
  [/^toussaint$/, 'toussaint'],
  [/^noel$/, 'noel'],
  [/^(?:hiver|fevrier)$/, 'hiver'],
  [/^(?:printemps|paques|avril)$/, 'printemps'],
  [/^ete$/, 'ete'],
];
/** Holidays in the second calendar year of a school year. */
const LATE: ReadonlySet<keyof SchoolYear> = new Set(['hiver', 'printemps', 'ete']);

const HOLIDAYS = /^(?:vacances|conges)(?: scolaires)? (?:de la |de l'|de |d'|du )?(.+)$/;

/**
 * Reads school holidays of a year; those of Christmas have the year in which they begin. Null for
 * other words. Throws NoZone if the days depend on the zone and neither the words nor the plan give
 * one, NoSchoolYear outside the known calendars.
 */
export function readHolidays(
  body: string,
  year: number,
  hasYear: boolean,
  { zone }: Lean,
): Moment | null {
  // "vacances de Noël 2025-2026" is in the school year that begins in the first.
  const ofYears = /^(.+) (\d{4})(?: ?[/-])?$/.exec(body);
  const named = body === 'grandes vacances' ? 'ete' : HOLIDAYS.exec(ofYears?.[1] ?? body)?.[1];
  const name = NAMES.find(([pattern]) => pattern.test(named ?? ''))?.[1];
  if (name === undefined || (ofYears && +ofYears[2]! !== year - 1)) return null;
  const first = ofYears || LATE.has(name) ? year - 1 : year;
  const days = SCHOOL_YEARS[first]?.[name];
  if (!days) throw new NoSchoolYear(body);
  const held = LATE.has(name) ? first + 1 : first;
  if (!('A' in days)) return holidays(days, held, hasYear);
  if (zone === null) throw new NoZone(body);
  return holidays(days[zone], held, hasYear);
}

function holidays([from, to]: readonly [number, number], year: number, hasYear: boolean): Moment {
  const at = (day: number, inYear: number): Day => dayOf(inYear, Math.floor(day / 100), day % 100);
  return someDays(at(from, year), at(to, to < from ? year + 1 : year), hasYear, 'P22');
}

/** The first and the last school year whose calendar is known: "2023-2024". */
export function knownSchoolYears(): { readonly first: string; readonly last: string } {
  const years = Object.keys(SCHOOL_YEARS).map(Number);
  const of = (year: number): string => `${year}-${year + 1}`;
  return { first: of(years[0]!), last: of(years.at(-1)!) };
}
