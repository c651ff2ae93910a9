/** One moment as it is said ("juin 2024", "T4 2024", "mi-2025", "15/09/2024"), read into its first and last day. */
import { dayOf, isIsoDate, partsOf, toDay, type Day } from '../dates';

/** A moment read. `month`, `date`: what a shorter moment before it may borrow ("du 3 au 30 juin 2024"). */
export interface Moment {
  readonly start: Day;
  readonly end: Day;
  /** The year was said (or could be worked out), not guessed. */
  readonly yearSaid: boolean;
  /** True where a day was said, not a month or more. */
  readonly exact: boolean;
  /** The qualifier said (début, mi, fin), which a series repeats. */
  readonly part: 'start' | 'middle' | 'end' | null;
  readonly rule: string;
}

/** What a moment may lean on: the year to take where none is said, and which day "maintenant" is. */
export interface Lean { readonly year: number; readonly now: Day }

/** Thrown inside the folder for a day that the calendar does not have ("31 avril"); `readPeriod` turns it into a Problem. */
export class NoSuchDay extends Error {}

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan'], ['fevrier', 'fevr', 'fev'], ['mars', 'mar'], ['avril', 'avr'], ['mai'], ['juin'], ['juillet', 'juil'], ['aout', 'aou'],
  ['septembre', 'sept', 'sep'], ['octobre', 'oct'], ['novembre', 'nov'], ['decembre', 'dec'],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const ORDINAL_OF = new Map([['premier', 1], ['1er', 1], ['1ere', 1], ['1', 1], ['deuxieme', 2], ['second', 2], ['2e', 2], ['2eme', 2], ['2nd', 2], ['2', 2],
  ['troisieme', 3], ['3e', 3], ['3eme', 3], ['3', 3], ['quatrieme', 4], ['4e', 4], ['4eme', 4], ['4', 4], ['dernier', -1]]);
const SEASONS = new Map([['printemps', 3], ['ete', 6], ['automne', 9], ['hiver', 12]]);
const PARTS = new Map([['debut', 'start'], ['mi', 'middle'], ['milieu', 'middle'], ['fin', 'end']] as const);

interface Months { readonly from: number; readonly count: number; readonly rule: string }

/** Months of a named part of a year, counted from January of that year (0 is January; an earlier year is negative). */
function monthsOf(body: string): Months | null {
  const name = body.replace(/^(?:le |la |les |l'|du |de |d'|en |au |a |mois de |mois d')+/, '').replace(/\.$/, '');
  if (name === '' || /^(?:annee|an|exercice)$/.test(name)) return { from: 0, count: 12, rule: 'P5' };
  const month = MONTH_OF.get(name);
  if (month !== undefined) return { from: month - 1, count: 1, rule: 'P1' };
  if (name === 'rentree') return { from: 8, count: 1, rule: 'P9' };
  const season = SEASONS.get(name);
  // Winter is named by the year in which it ends: "hiver 2025" begins in December 2024.
  if (season !== undefined) return { from: season === 12 ? -1 : season - 1, count: 3, rule: 'P9' };
  const short = /^([tqs]) ?([1-4])$/.exec(name);
  const long = /^(\w+) (trimestre|trim|semestre|sem)$/.exec(name) ?? swapped(/^(trimestre|trim|semestre) (\w+)$/.exec(name));
  const half = short ? short[1] === 's' : long?.[2]?.startsWith('s') ?? false;
  const count = half ? 6 : 3;
  const said = short ? Number(short[2]) : ORDINAL_OF.get(long?.[1] ?? '');
  if (said === undefined) return null;
  const index = said === -1 ? 12 / count : said;
  return index * count > 12 ? null : { from: (index - 1) * count, count, rule: half ? 'P3' : 'P2' };
}

function swapped(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match && [match[0], match[2], match[1]];
}

/** Début, mi or fin of so many months: of a year 3 + 6 + 3, of anything shorter its thirds. Rule P4. */
function partOf(months: Months, part: 'start' | 'middle' | 'end'): Months {
  const third = months.count === 12 ? 3 : months.count / 3;
  if (part === 'start') return { from: months.from, count: third, rule: 'P4' };
  if (part === 'end') return { from: months.from + months.count - third, count: third, rule: 'P4' };
  return { from: months.from + third, count: months.count - 2 * third, rule: 'P4' };
}

function day(year: number, month: number, date: number): Day {
  const full = year < 100 ? 2000 + year : year;
  const iso = `${String(full).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  if (!isIsoDate(iso)) throw new NoSuchDay(iso);
  return toDay(iso);
}

const oneDay = (at: Day, yearSaid: boolean, rule: string): Moment => ({ start: at, end: at, yearSaid, exact: true, part: null, rule });

function readNumbers(text: string, lean: Lean): Moment | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return oneDay(day(+iso[1]!, +iso[2]!, +iso[3]!), true, 'P8');
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (french) return oneDay(day(+french[3]!, +french[2]!, +french[1]!), true, 'P7');
  const month = /^(\d{1,2})[/.](\d{4})$/.exec(text) ?? swapped(/^(\d{4})-(\d{1,2})$/.exec(text));
  if (month && +month[1]! >= 1 && +month[1]! <= 12) return { start: day(+month[2]!, +month[1]!, 1), end: dayOf(+month[2]!, +month[1]! + 1, 0), yearSaid: true, exact: false, part: null, rule: 'P1' };
  const short = /^(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (short) return oneDay(day(lean.year, +short[2]!, +short[1]!), false, 'P7');
  return null;
}

/** The year said at either end, taken off the rest. */
function yearOf(text: string): { body: string; year: number | null } {
  const last = /^(.*?)(?:^|[\s/-]|de |d')(\d{4})$/.exec(text);
  if (last) return { body: last[1]!.replace(/[\s/-]+$/, '').replace(/ (?:de|d'|en)$/, ''), year: +last[2]! };
  const first = /^(\d{4})[\s/-]+(.+)$/.exec(text);
  if (first) return { body: first[2]!, year: +first[1]! };
  const two = /^(?:.*\s)?([a-z]{3,}\.?) '?(\d{2})$/.exec(text);
  if (two && MONTH_OF.has(two[1]!.replace(/\.$/, ''))) return { body: text.replace(/ '?\d{2}$/, ''), year: 2000 + +two[2]! };
  return { body: text, year: null };
}

function readWeek(body: string, year: number, yearSaid: boolean): Moment | null {
  const week = /^(?:la )?(?:semaine |sem\.? |s ?)(\d{1,2})$/.exec(body);
  if (!week || (body.startsWith('s') && !body.startsWith('se') && +week[1]! < 3)) return null;
  if (+week[1]! < 1 || +week[1]! > 53) throw new NoSuchDay(body);
  const fourth = dayOf(year, 1, 4);
  const start = fourth - partsOf(fourth).weekday + 1 + (+week[1]! - 1) * 7;
  return { start, end: start + 6, yearSaid, exact: false, part: null, rule: 'P10' };
}

/** Reads one moment; null where no rule knows it. Throws NoSuchDay for "31 avril 2024". */
export function readMoment(given: string, lean: Lean): Moment | null {
  const text = given.trim().replace(/^(?:le|les|la|au|en|du|pendant|durant|sur) /, '').replace(/^l'/, '');
  if (/^(?:maintenant|aujourd'hui|ce jour|actuellement)$/.test(text)) return { ...oneDay(lean.now, true, 'P11') };
  const numbers = readNumbers(text, lean);
  if (numbers) return numbers;
  const { body, year: said } = yearOf(text);
  const year = said ?? lean.year;
  const yearSaid = said !== null;
  if (year < 1900 || year > 2199) return null;
  if (body === '' && !yearSaid) return null;
  const dated = /^(\d{1,2})(?:er|e)? ([a-z]+)\.?$/.exec(body);
  const month = dated ? MONTH_OF.get(dated[2]!) : undefined;
  if (dated && month !== undefined) return oneDay(day(year, month, +dated[1]!), yearSaid, 'P6');
  const week = readWeek(body, year, yearSaid);
  if (week) return week;
  const qualified = /^(debut|mi|milieu|fin)(?: |-|$)(.*)$/.exec(body);
  const part = qualified ? PARTS.get(qualified[1] as 'debut')! : null;
  if (qualified && !yearSaid && qualified[2] === '') return null;
  const months = monthsOf(qualified ? qualified[2]!.replace(/^-? ?(?:de |du |d'|de l'|de la )*/, '') : body);
  if (!months) return null;
  if (part !== null && months.count === 1) return thirdOfMonth(year, months.from + 1, part, yearSaid);
  const taken = part === null ? months : partOf(months, part);
  return { start: dayOf(year, taken.from + 1, 1), end: dayOf(year, taken.from + taken.count + 1, 0), yearSaid, exact: false, part, rule: taken.rule };
}

/** Début is the 1st to the 10th, mi the 11th to the 20th, fin the 21st to the last. Rule P4. */
function thirdOfMonth(year: number, month: number, part: 'start' | 'middle' | 'end', yearSaid: boolean): Moment {
  const [from, to] = { start: [1, 10], middle: [11, 20], end: [21, 0] }[part] as [number, number];
  return { start: dayOf(year, month, from), end: to === 0 ? dayOf(year, month + 1, 0) : dayOf(year, month, to), yearSaid, exact: false, part, rule: 'P4' };
}
