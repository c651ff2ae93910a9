/**
 * Moments made of months ("juin", "T4", "1er semestre", "été", a year) and their parts ("fin juin",
 * "début 2025", a fortnight).
 */
import { dayOf } from '../dates';
import { MONTH_OF, ORDINAL_OF, PARTS, SEASONS, type Part } from './lexicon';
import { someDays, type Moment, type RuleId } from './moment';

/**
 * The months of a named part of a year, counted from its January (0); negative for months of the
 * year before.
 */
export interface Months {
  readonly from: number;
  readonly count: number;
  readonly rule: RuleId;
}

const FILLERS = /^(?:le |la |les |l'|du |de |d'|en |au |mois de |mois d')+/;

function monthsOf(body: string): Months | null {
  const name = body
    .replace(FILLERS, '')
    .replace(/ (?:de l'|de l |d')?(?:annee|an)$/, '')
    .replace(/\.$/, '');
  if (/^(?:|annees?|an|exercices?)$/.test(name)) return { from: 0, count: 12, rule: 'P5' };
  const month = MONTH_OF.get(name);
  if (month !== undefined) return { from: month - 1, count: 1, rule: 'P1' };
  if (/^rentree(?: scolaire| de septembre)?$/.test(name)) return { from: 8, count: 1, rule: 'P9' };
  const season = SEASONS.get(name);
  // The year of a winter is the one in which it ends: "hiver 2025" begins in December 2024.
  if (season !== undefined) return { from: season === 12 ? -1 : season - 1, count: 3, rule: 'P9' };
  return numbered(name);
}

/** "T4", "4T", "S1", "4e trimestre", "trimestre 4", "dernier semestre". Rules P2 and P3. */
function numbered(name: string): Months | null {
  const short = /^([tqs]) ?([1-4])$/.exec(name) ?? swapped(/^([1-4]) ?([ts])$/.exec(name));
  const long =
    swapped(/^(\S+) (trimestre|trim|semestre|sem)\.?s?$/.exec(name)) ??
    /^(trimestre|trim|semestre)\.? (\S+)$/.exec(name);
  const [unit, number] = [short?.[1] ?? long?.[1] ?? '', short?.[2] ?? long?.[2] ?? ''];
  const half = unit.startsWith('s');
  const count = half ? 6 : 3;
  const ordinal = ORDINAL_OF.get(number);
  if (ordinal === undefined) return null;
  const index = ordinal === -1 ? 12 / count : ordinal;
  return index * count > 12 ? null : { from: (index - 1) * count, count, rule: half ? 'P3' : 'P2' };
}

function swapped(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match && [match[0], match[2], match[1]];
}

/**
 * Début, mi or fin of some months: of a year 3 + 6 + 3 months, of anything shorter its thirds. Rule
 * P4.
 */
function partOf({ from, count }: Months, part: Part): Months {
  const third = count === 12 ? 3 : count / 3;
  if (part === 'start') return { from, count: third, rule: 'P4' };
  if (part === 'end') return { from: from + count - third, count: third, rule: 'P4' };
  return { from: from + third, count: count - 2 * third, rule: 'P4' };
}

/** The days `from` to `to` of a month; 0 for `to` means the last. */
function daysOf(
  year: number,
  month: number,
  [from, to]: readonly [number, number],
  hasYear: boolean,
  rule: RuleId,
): Moment {
  return someDays(
    dayOf(year, month, from),
    to === 0 ? dayOf(year, month + 1, 0) : dayOf(year, month, to),
    hasYear,
    rule,
  );
}

const THIRDS = { start: [1, 10], middle: [11, 20], end: [21, 0] } as const;

/** "première quinzaine de juin": the 1st to the 15th; the second is the rest. Rule P19. */
function readFortnight(body: string, year: number, hasYear: boolean): Moment | null {
  const match = /^(\S+) quinzaine (.+)$/.exec(body);
  const which = match ? ORDINAL_OF.get(match[1]!) : undefined;
  const months = match && monthsOf(match[2]!);
  if (which === undefined || which > 2 || months?.count !== 1) return null;
  return daysOf(year, months.from + 1, which === 1 ? [1, 15] : [16, 0], hasYear, 'P19');
}

/** Reads the words beside a year; `body` is empty for a year alone. Null if no rule matches. */
export function readMonths(body: string, year: number, hasYear: boolean): Moment | null {
  const fortnight = readFortnight(body, year, hasYear);
  if (fortnight) return fortnight;
  const qualified = /^(debut|mi|milieu|fin)(?:[ -]|$)(.*)$/.exec(
    body.replace(/^(?:tout |toute )/, ''),
  );
  const part = qualified ? PARTS.get(qualified[1]!)! : null;
  // "fin" alone is not a moment, but "fin" with a year is.
  if (!hasYear && (body === '' || qualified?.[2] === '')) return null;
  const months = monthsOf(qualified ? qualified[2]!.replace(/^- ?/, '') : body);
  return months && monthsIn(months, part, year, hasYear);
}

/** The days of some months of a year, or of a part of them. */
export function monthsIn(
  months: Months,
  part: Part | null,
  year: number,
  hasYear: boolean,
): Moment {
  if (part !== null && months.count === 1)
    return { ...daysOf(year, months.from + 1, THIRDS[part], hasYear, 'P4'), part, vague: true };
  const { from, count, rule } = part === null ? months : partOf(months, part);
  return {
    ...someDays(dayOf(year, from + 1, 1), dayOf(year, from + count + 1, 0), hasYear, rule),
    part,
    vague: part !== null || months.rule === 'P9',
  };
}
