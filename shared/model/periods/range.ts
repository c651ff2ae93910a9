/**
 * From one moment to another: "du 3 mars au 30 juin 2024", "de mars à juin 2024", "2024-2025". Rule
 * P13.
 */
import { dayOf, partsOf } from '../dates';
import { readMoment } from './atoms';
import { NOW, ORDINAL_OF, PARTS } from './lexicon';
import { Refused, type Lean, type Moment } from './moment';
import type { Span } from './span';

const OF = "(?:de |du |d')";
const HEAD = new RegExp(
  String.raw`^(?:du |de |d'|entre |depuis |des |a partir ${OF}|a compter ${OF}|annees |` +
    '(?:pour|sur|pendant|durant|dans) (?:la |les )?(?:periode|annees) (?:de |du )?)',
);
/** "les 1, 2 et 3 octobre": consecutive days. */
const LISTED = /^(?:les? )?(\d{1,2}(?:(?:, ?| et )\d{1,2})+) (?=[a-z])/;
/** The clearest first: a hyphen or a slash separates two moments only if nothing else does. */
const SEPARATORS = [
  ' -> ',
  " jusqu'a ",
  " jusqu'au ",
  " jusqu'en ",
  ' jusque ',
  ' a ',
  ' au ',
  ' aux ',
  ' - ',
  ' / ',
  ' et ',
  '-',
  '/',
] as const;
/**
 * The number of places to try for each separator: "mi-mars-mi-juin" needs its second hyphen, and no
 * wording its seventh.
 */
const TRIES = 6;

/** Reads a range; null for any other wording. Throws a refusal if that is the only obstacle. */
export function readRange(given: string, lean: Lean): Span | null {
  const between = given.startsWith('entre ');
  const text = given
    .replace(HEAD, '')
    .replace(LISTED, (all, days: string) => {
      const list = days.split(/\D+/).map(Number);
      return list.every((day, index) => day === list[0]! + index)
        ? `${list[0]} - ${list.at(-1)} `
        : all;
    })
    .replace(/^(\d{4}) ?([/-]) ?(\d{2})$/, (all, year: string, sign: string, short: string) =>
      +short > 12 ? `${year}${sign}${year.slice(0, 2)}${short}` : all,
    );
  let refused: unknown = null;
  for (const separator of SEPARATORS) {
    for (
      let index = text.indexOf(separator), tries = 0;
      index > 0 && tries < TRIES;
      index = text.indexOf(separator, index + 1), tries += 1
    ) {
      try {
        const pair = readPair(
          text.slice(0, index).trim(),
          text.slice(index + separator.length).trim(),
          lean,
        );
        if (pair && (separator !== ' et ' || between || pair.next)) return pair.span;
      } catch (thrown) {
        if (!(thrown instanceof Refused)) throw thrown;
        refused ??= thrown;
      }
    }
  }
  if (refused !== null) throw refused;
  return null;
}

/** The range between two wordings; `next`: the second starts where the first ends. */
function readPair(left: string, right: string, lean: Lean): { span: Span; next: boolean } | null {
  const last =
    readMoment(right, lean) ??
    (/^semaines? \d+$/.test(left) ? readMoment(`semaine ${right}`, lean) : null);
  if (!last) return null;
  if (NOW.test(left)) return { span: fromNow(last, lean), next: false };
  const ends = readEnds(left, right, last, lean);
  if (!ends) return null;
  const [from, to] = ends;
  const span: Span = {
    form: 'within',
    start: from.start,
    end: to.end,
    inner: { start: from.start, end: to.end },
    length: null,
    rule: 'P13',
    hasYear: from.hasYear || to.hasYear,
    vague: from.vague || to.vague,
  };
  return { span, next: from.end + 1 === to.start };
}

/** If now is already after the end in the words, starts on the first day of the end's year. */
function fromNow(last: Moment, lean: Lean): Span {
  const start = lean.now > last.end ? dayOf(partsOf(last.end).year, 1, 1) : lean.now;
  return {
    form: 'within',
    start,
    end: last.end,
    inner: { start, end: last.end },
    length: null,
    rule: 'P13',
    hasYear: last.hasYear,
    vague: last.vague,
  };
}

/**
 * Reads both ends. A single year serves both: "octobre à mars 2025" begins in 2024, "octobre 2024 à
 * mars" ends in 2025.
 */
function readEnds(
  left: string,
  right: string,
  last: Moment,
  lean: Lean,
): readonly [Moment, Moment] | null {
  const year = last.hasYear ? partsOf(last.end).year : lean.year;
  const first = readMoment(left, { ...lean, year });
  if (!first) {
    const borrowed = borrow(left, right, { ...lean, year });
    return borrowed && [borrowed, last];
  }
  if (first.hasYear && last.hasYear) return [first, last];
  if (first.hasYear)
    return [first, followed(first, right, partsOf(first.start).year, lean) ?? last];
  if (!wraps(first, last)) return [first, last];
  if (last.hasYear) return [readMoment(left, { ...lean, year: year - 1 }) ?? first, last];
  return [first, readMoment(right, { ...lean, year: year + 1 }) ?? last];
}

/** The last moment, in the year of the first or the year after. */
function followed(first: Moment, right: string, year: number, lean: Lean): Moment | null {
  const same = readMoment(right, { ...lean, year });
  return same && !wraps(first, same) ? same : readMoment(right, { ...lean, year: year + 1 });
}

/**
 * True if the end is before the start, or the same ("mars à mars 2025"): then a new year is between
 * them.
 */
const wraps = (first: Moment, last: Moment): boolean =>
  first.start > last.end || (first.start === last.start && first.end === last.end);

/**
 * "du 3 au 30 juin 2024", "1er et 2e trimestres 2024", "début à fin juin": the first moment takes
 * the missing words from the last.
 */
function borrow(left: string, right: string, lean: Lean): Moment | null {
  const word = left.replace(/^(?:le |la |les |l')/, '');
  const head = /^(?:le |la |les |l')?[a-z0-9]+/.exec(right)?.[0] ?? right;
  const tail = right.slice(head.length);
  const partial = /^\d{1,2}$/.test(word) || ORDINAL_OF.has(word) || PARTS.has(word);
  return partial && tail !== '' ? readMoment(`${word}${tail}`, lean) : null;
}
