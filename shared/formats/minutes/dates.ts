/**
 * Finds the dates inside a sentence: the longest wordings that the reading of periods understands.
 */
import { addMonths } from '../../model/dates';
import type { Period } from '../../model/period';
import { unaccented } from '../../model/periods/normalise';
import { readPeriod, type PeriodContext } from '../../model/periods/read';
import type { SeriesReading } from '../../model/periods/series';
import { isProblem } from '../../model/problem';
import { withoutEnd } from '../../model/trimming';

export interface FoundDate {
  readonly words: string;
  readonly period: Period;
  readonly start: number;
  readonly end: number;
  readonly yearGuessed: number | null;
  readonly series: SeriesReading | null;
}

/** More words than any date takes. */
const MAX_WORDS = 12;
/** Without one of these a number is no date: "22 ordinateurs", "3ème rencontre". */
const CALENDAR =
  /(?<![\d.,])(?:19|20)\d\d(?!\d)|\b(?:janvier|janv|fevrier|fevr|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre|nov|decembre|dec|trimestre|semestre|quadrimestre|[ts][1-4]|printemps|automne|hiver|semaine|rentree)\b|\bete (?:19|20)\d\d|\bl.ete\b|\bfin (?:de l.|d.)annee\b|\d{1,2}\/\d{1,2}|\d{1,2}\.\d{1,2}\.(?:20)?\d\d(?!\d)/;

/**
 * These are dates only beside a year or a day, or where a date is led up to: "sept postes", "lot
 * S2", "Oct. rose" are none.
 */
const DOUBTFUL = /^(?:(?:de|du|le|la|les|des) )?(?:sept|oct|dec|nov|[ts][1-4])$/;
const LEADS_UP =
  /(?:^|[\s(])(?:en|fin|debut|mi|courant|ici|ici le|avant|apres|des|depuis|jusqu a|jusqu en|jusqu au|au|du|le|vers|pour)$|[:(>|–-]$/;

/** Signs that hold any of these words, with what stands before them. */
const LONGEST_LEAD = 24;

/**
 * The dates of a text, in its order, none over another. Those that end a year or more before the
 * plan, or begin as long after it, are not of it.
 */
export function findDates(text: string, context: PeriodContext): FoundDate[] {
  const words = [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: FoundDate[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const date = longestFrom(text, words, first, context);
    if (!date) continue;
    found.push(date);
    while (first + 1 < words.length && words[first + 1]!.start < date.end) first += 1;
  }
  return found;
}

function longestFrom(
  text: string,
  words: readonly { start: number; end: number }[],
  first: number,
  context: PeriodContext,
): FoundDate | null {
  const { start } = words[first]!;
  const furthest = Math.min(words.length, first + MAX_WORDS) - 1;
  // Most words of a long paragraph are far from any date: one test rules them out.
  if (!CALENDAR.test(unaccented(text.slice(start, words[furthest]!.end)))) return null;
  for (let last = furthest; last >= first; last -= 1) {
    const wording = withoutEnd(text.slice(start, words[last]!.end), /[\s.,;:!)–-]/);
    // Nothing of one date stands behind a colon: "Atelier A : octobre".
    if (
      !/^[\p{L}\p{N}(]/u.test(wording) ||
      /:(?!\d)/.test(wording) ||
      !CALENDAR.test(unaccented(wording)) ||
      isSomethingElse(wording, text.slice(0, start), text.slice(start + wording.length))
    )
      continue;
    const reading = readPeriod(wording, context);
    if (isProblem(reading) || !isOfPlan(reading.period, context)) continue;
    return {
      words: wording,
      period: reading.period,
      start,
      end: start + wording.length,
      yearGuessed: reading.yearGuessed,
      series: reading.series,
    };
  }
  return null;
}

/**
 * Whether what reads as a date is a number or a name where it stands: "sept postes", "2024
 * ordinateurs".
 */
function isSomethingElse(wording: string, before: string, after: string): boolean {
  const near = before.slice(-LONGEST_LEAD);
  const leads = LEADS_UP.test(unaccented(near.replace(/[’'-]/g, ' ')).trimEnd());
  const isCounted = /^ \p{Ll}+[sx](?!\p{L})/u.test(after);
  if (DOUBTFUL.test(unaccented(wording)))
    return isCounted || (!leads && !(near.trim() === '' && /^\s*[:–-]/.test(after)));
  return /^\d{4}$/.test(wording) && !leads && isCounted;
}

function isOfPlan({ start, end }: Period, { horizon }: PeriodContext): boolean {
  if (start === null && end === null) return false;
  return (
    (end ?? start!) >= addMonths(horizon.start, -12) &&
    (start ?? end!) <= addMonths(horizon.end, 12)
  );
}
