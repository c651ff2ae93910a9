/**
 * Finds the dates inside a sentence: the longest wordings that the reading of periods understands.
 */
import type { Message } from '../../model/message';
import type { Period } from '../../model/period';
import { unaccented } from '../../model/periods/normalise';
import {
  keptWords,
  readPeriod,
  type PeriodContext,
  type PeriodReading,
} from '../../model/periods/read';
import type { SeriesReading } from '../../model/periods/series';
import { isProblem, messageOf, type Problem } from '../../model/problem';
import { withoutEnd } from '../../model/trimming';

export interface FoundDate {
  readonly words: string;
  readonly period: Period;
  readonly start: number;
  readonly end: number;
  readonly yearGuessed: number | null;
  readonly series: SeriesReading | null;
  /**
   * A reason to doubt the date: it is outside the plan's horizon, or its words give no day ("31
   * avril 2024"); null without doubt.
   */
  readonly doubt: Message | null;
}

/** Signs after a date that are not part of it. */
const WORDING_END = /[\s.,;:!)–-]/;
/** The maximum number of words in a date. */
const MAX_WORDS = 12;
const MONTH_NAMES =
  'janvier|janv|fevrier|fevr|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|' +
  'octobre|oct|novembre|nov|decembre|dec';
const PERIOD_NAMES =
  'trimestre|semestre|quadrimestre|[ts][1-4]|printemps|automne|hiver|semaine|rentree';
/** A number without any of these is not a date: "22 ordinateurs", "3ème rencontre". */
const CALENDAR = new RegExp(
  String.raw`(?<![\d.,])(?:19|20)\d\d(?!\d)|\b(?:${MONTH_NAMES}|${PERIOD_NAMES})\b|` +
    String.raw`\bete (?:19|20)\d\d|\bl.ete\b|\bfin (?:de l.|d.)annee\b|\d{1,2}\/\d{1,2}|` +
    String.raw`\d{1,2}\.\d{1,2}\.(?:20)?\d\d(?!\d)`,
);

/**
 * Dates only beside a year or a day, or after a word that leads to a date: "sept postes", "lot S2",
 * "Oct. rose" are not dates.
 */
const DOUBTFUL = /^(?:(?:de|du|le|la|les|des) )?(?:sept|oct|dec|nov|[ts][1-4])$/;
const LEADING_WORDS =
  'en|fin|debut|mi|courant|ici|ici le|avant|apres|des|depuis|jusqu a|jusqu en|jusqu au|' +
  'au|du|le|vers|pour';
const LEADS_UP = new RegExp(String.raw`(?:^|[\s(])(?:${LEADING_WORDS})$|[:(>|–-]$`);

/** The number of signs before a date that may contain such a word. */
const LONGEST_LEAD = 24;

const WORKDAYS = 'lundi|mardi|mercredi|jeudi|vendredi';
/** Days counted from the meeting: "sous quinzaine", "pour vendredi", "la semaine prochaine". */
const COUNTED = new RegExp(
  String.raw`\b(?:quinzaine|huitaine|prochaine?|demain)\b|` +
    String.raw`\b(?:sous|dans|ici)\b.{1,12}\b(?:jours?|semaines?|mois|an)\b|` +
    String.raw`\bfin (?:du|de) (?:mois|semaine)\b|\b(?:pour|avant|ici) (?:${WORKDAYS})\b|` +
    String.raw`\b(?:${WORKDAYS}) en (?:huit|quinze)\b|\b(?:noel|paques|toussaint|vacances)\b`,
);

const mayBeDate = (text: string): boolean => {
  const plain = unaccented(text);
  return CALENDAR.test(plain) || COUNTED.test(plain);
};

/** The dates of a text in order, without overlaps. */
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
  return found.filter((date) => !isBackground(date, context));
}

/** "Promis depuis 2018": something that began before the plan is not one of its dates. */
const isBackground = ({ words, period: { start } }: FoundDate, { horizon }: PeriodContext) =>
  start !== null && start < horizon.start && /(?:^| )depuis /i.test(words);

function longestFrom(
  text: string,
  words: readonly { start: number; end: number }[],
  first: number,
  context: PeriodContext,
): FoundDate | null {
  const { start } = words[first]!;
  const furthest = Math.min(words.length, first + MAX_WORDS) - 1;
  // Most words of a long paragraph are far from any date: one test rules them out.
  if (!mayBeDate(text.slice(start, words[furthest]!.end))) return null;
  for (let last = furthest; last >= first; last -= 1) {
    const wording = withoutEnd(text.slice(start, words[last]!.end), WORDING_END);
    // A date does not go on after a colon: "Atelier A : octobre".
    if (
      !/^[\p{L}\p{N}(]/u.test(wording) ||
      /:(?!\d)/.test(wording) ||
      !mayBeDate(wording) ||
      isSomethingElse(wording, text.slice(0, start), text.slice(start + wording.length))
    )
      continue;
    const found = foundIn(wording, readPeriod(wording, context), context);
    if (found) return { ...found, words: wording, start, end: start + wording.length };
  }
  return null;
}

/**
 * The date of a wording; null without one. Refused words stay whole, as a shorter reading would
 * mean something else.
 */
function foundIn(
  wording: string,
  reading: PeriodReading | Problem,
  { horizon }: PeriodContext,
): Omit<FoundDate, 'words' | 'start' | 'end'> | null {
  if (isProblem(reading))
    return reading.code === 'periods.unreadable'
      ? null
      : { period: keptWords(wording), yearGuessed: null, series: null, doubt: messageOf(reading) };
  const { period, yearGuessed, series } = reading;
  if (period.start === null && period.end === null) return null;
  const doubt = isInside(period, horizon)
    ? null
    : { code: 'periods.outsideHorizon', params: { horizon: { ...horizon } } };
  return { period, yearGuessed, series, doubt };
}

/**
 * True if an apparent date is a number or a name in its place: "sept postes", "2024 ordinateurs".
 */
function isSomethingElse(wording: string, before: string, after: string): boolean {
  const near = before.slice(-LONGEST_LEAD);
  const leads = LEADS_UP.test(unaccented(near.replace(/[’'-]/g, ' ')).trimEnd());
  const isCounted = /^ \p{Ll}+[sx](?!\p{L})/u.test(after);
  if (DOUBTFUL.test(unaccented(wording)))
    return isCounted || (!leads && !(near.trim() === '' && /^\s*[:–-]/.test(after)));
  return /^\d{4}$/.test(wording) && !leads && isCounted;
}

/** True if a part of it, or its deadline, is in the plan's years. */
function isInside({ start, end }: Period, horizon: PeriodContext['horizon']): boolean {
  return (end ?? horizon.start) >= horizon.start && (start ?? end!) <= horizon.end;
}

/** The date of a line: the last one without doubt, else the last. */
export function dateOf(dates: readonly FoundDate[]): FoundDate | null {
  return dates.findLast(({ doubt }) => doubt === null) ?? dates.at(-1) ?? null;
}

/** Whether one of the dates has nothing against it. */
export const inside = (dates: readonly FoundDate[]): boolean =>
  dates.some(({ doubt }) => doubt === null);
