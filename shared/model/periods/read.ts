/** Reads French wordings of periods. RULES.md numbers the rules, and each reading names its own. */
import { fromDay, isIsoDate, partsOf, toDay, type Day, type IsoDate } from '../dates';
import type { Certainty, Period, PeriodForm } from '../period';
import { isProblem, problem, type Problem } from '../problem';
import { readLengthFirst, readLengthLast, type ReadRest } from './lengthSpan';
import { Refused, Uncounted, type Lean, type RuleId } from './moment';
import { normalise, type Plain } from './normalise';
import { readOpen, readWhole } from './open';
import { readRange } from './range';
import { knownSchoolYears } from './school';
import { readSeries, type SeriesReading } from './series';
import type { Span } from './span';
import { isWaiting } from './waiting';
import type { SchoolZone } from './zone';

/**
 * The context of a wording: today, the year of the nearest dated row above (null: none), the plan's
 * horizon.
 */
export interface PeriodContext {
  readonly today: IsoDate;
  readonly yearHint: number | null;
  readonly horizon: { readonly start: IsoDate; readonly end: IsoDate };
  /** The start of delays such as "sous 15 jours"; undefined: such words give no date. */
  readonly reference?: IsoDate | null;
  /** A date without a year is the first on or after this day, whatever the hint. */
  readonly notBefore?: IsoDate | null;
  /** The zone of the plan's school holidays. */
  readonly zone?: SchoolZone | null;
}

export interface Ends {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

export interface PeriodReading {
  readonly period: Period;
  /** The number of the rule in RULES.md, as "P1". */
  readonly rule: RuleId;
  /** The assumed year if the words give none, else null. */
  readonly yearGuessed: number | null;
  /** The day of reference, if the words count from one ("dans un mois"), else null. */
  readonly countedFrom: IsoDate | null;
  /**
   * The dates of the wording in each possible form, for switching with one click. Empty for an
   * undated wording.
   */
  readonly alternatives: Partial<Record<PeriodForm, Ends>>;
  /** The rounds that the wording may mean, else null. */
  readonly series: SeriesReading | null;
}

/** The maximum length of a wording, which also limits the work. */
const LONGEST = 500;
const UNDATED = new RegExp(
  '^(?:[-> ]+|(?:sans|pas de) date|date inconnue|date indeterminee|plus tard|' +
    'non (?:date|defini|fixe|determine|precise)e?)$',
);

/**
 * Reads a wording. Returns the reading, or a Problem: `periods.unreadable`, `periods.noSuchDay`,
 * `periods.outOfRange`, `periods.uncounted`, `periods.noZone`, `periods.noSchoolYear`,
 * `problems.endBeforeStart`.
 */
export function readPeriod(words: string, context: PeriodContext): PeriodReading | Problem {
  const plain = words.length > LONGEST ? null : normalise(words);
  if (!plain || plain.text.length > LONGEST)
    return problem('periods.unreadable', { words: `${words.slice(0, 40)}…` });
  if (isUndated(words, plain)) return undated(words, 'P17');
  if (isWaiting(plain.text)) return undated(words, 'P24');
  const whole = readDated(words, plain.text, plain, context);
  if ('period' in whole || plain.aside === null) return whole;
  const aside = readDated(words, plain.aside, plain, context);
  // "mois en cours (septembre 2026)": prefers written dates to counted ones.
  const isCounted = isProblem(aside)
    ? aside.code === 'periods.uncounted'
    : aside.countedFrom !== null;
  const inside = isCounted ? readDated(words, plain.inside!, plain, context) : aside;
  if ('period' in inside) return inside;
  if ('period' in aside) return aside;
  return whole.code === 'periods.unreadable' ? aside : whole;
}

/**
 * True if the words are empty, or only mean "not settled": rule P17. "vers" alone means something
 * unreadable.
 */
function isUndated(words: string, { text, doubtful }: Plain): boolean {
  return text === '' ? doubtful || !/[\p{L}\p{N}~≈]/u.test(words) : UNDATED.test(text);
}

function undated(words: string, rule: 'P17' | 'P24'): PeriodReading {
  return {
    period: keptWords(words),
    rule,
    yearGuessed: null,
    countedFrom: null,
    alternatives: {},
    series: null,
  };
}

/** A period of unreadable words, unchanged: the step goes to "À caler". */
export function keptWords(words: string): Period {
  return {
    words: words.slice(0, LONGEST),
    form: 'within',
    start: null,
    end: null,
    length: null,
    certainty: 'unsettled',
  };
}

/** The number of years to try on both sides for a date without one: enough for a 29 February. */
const YEARS_AHEAD = 8;
/** For something that has begun. */
const PAST = /^depuis /;

/**
 * Reads normalised words. A date without a year is in the first year on or after `notBefore`; after
 * "depuis", in the last year before it.
 */
function readDated(
  words: string,
  text: string,
  plain: Plain,
  context: PeriodContext,
): PeriodReading | Problem {
  const since = context.notBefore ?? null;
  if (since === null) {
    const year = context.yearHint ?? partsOf(toDay(context.horizon.start)).year;
    return readText(words, text, plain, context, year);
  }
  const begun = PAST.test(text);
  const [first, step] = begun ? [1, -1] : [-1, 1];
  const around = partsOf(toDay(since)).year + first;
  let refused: Problem | null = null;
  for (let away = 0; away <= YEARS_AHEAD; away += 1) {
    const read = readText(words, text, plain, context, around + away * step);
    if (isProblem(read)) {
      if (read.code !== 'periods.noSuchDay') return read;
      refused ??= read;
    } else if (read.yearGuessed === null || isOnSide(read, since, begun)) return read;
  }
  return refused ?? problem('periods.unreadable', { words });
}

function isOnSide({ period, alternatives }: PeriodReading, since: IsoDate, begun: boolean) {
  const { start, end } = alternatives.within ?? period;
  return begun ? (start ?? end!) <= since : (end ?? start!) >= since;
}

function readText(
  words: string,
  text: string,
  plain: Plain,
  context: PeriodContext,
  year: number,
): PeriodReading | Problem {
  const { today, horizon, zone = null, reference = null } = context;
  const isInside = today >= horizon.start && today <= horizon.end;
  let countedFrom: IsoDate | null = null;
  const lean: Lean = {
    year,
    zone,
    now: toDay(isInside ? today : horizon.start),
    reference() {
      if (reference === null) throw new Uncounted(text);
      countedFrom = reference;
      return toDay(reference);
    },
  };
  try {
    const rounds = readSeries(text, lean);
    const span = rounds?.span ?? readSpan(text, lean, 0);
    return span
      ? finish(words, span, rounds?.series ?? null, plain, { year, countedFrom })
      : problem('periods.unreadable', { words });
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    return problem(thrown.code, { words, ...knownSchoolYears() });
  }
}

/**
 * The rules in order: an open end before a range, so that "dès 01/03/2024" is not split at its
 * slashes.
 */
const RULES: readonly ((text: string, lean: Lean, readRest: ReadRest) => Span | null)[] = [
  readLengthFirst,
  readWhole,
  readOpen,
  readRange,
  readLengthLast,
];

const PLANNED =
  'prevu|prolonge|decale|reporte|repousse|avance|envisage|fixe|programme|planifie|attendu';
/** "prévue en avril", "prolongée jusqu'au", "-> du 3 au 30 juin": words before the date. */
const LEADING = new RegExp(
  String.raw`^(?:-> (?=du |de |le )|(?:(?:est|sont|sera|seront) )?(?:${PLANNED})(?:e?s?) )`,
);

/** `depth` limits wordings inside wordings ("6 mois -> maintenant à juin"). */
function readSpan(text: string, lean: Lean, depth: number): Span | null {
  if (depth > 2 || text === '') return null;
  const readRest: ReadRest = (rest, within) => readSpan(rest, within, depth + 1);
  for (const rule of RULES) {
    const span = rule(text, lean, readRest);
    if (span) return span;
  }
  const bare = text.replace(LEADING, '');
  return bare === text ? null : readSpan(bare, lean, depth + 1);
}

const dateOf = (day: Day | null): IsoDate | null => (day === null ? null : fromDay(day));
const inPlan = (date: IsoDate | null): boolean => date === null || isIsoDate(date);

function finish(
  words: string,
  span: Span,
  series: SeriesReading | null,
  { doubtful, about }: Plain,
  { year, countedFrom }: { year: number; countedFrom: IsoDate | null },
): PeriodReading | Problem {
  const [start, end] = [dateOf(span.start), dateOf(span.end)];
  if (!inPlan(start) || !inPlan(end)) return problem('periods.outOfRange', { words });
  if (start !== null && end !== null && start > end)
    return problem('problems.endBeforeStart', { start, end });
  const dated: Certainty = about || span.vague || !span.hasYear ? 'estimated' : 'firm';
  const certainty = doubtful ? 'unsettled' : dated;
  const period: Period = { words, form: span.form, start, end, length: span.length, certainty };
  return {
    period,
    rule: span.rule,
    yearGuessed: span.hasYear ? null : year,
    countedFrom,
    series,
    alternatives: formsOf(span),
  };
}

/** The moment in each form; only in its own if the others would mean something else. */
function formsOf({ form, start, end, inner }: Span): PeriodReading['alternatives'] {
  if (inner === null) return { [form]: { start: dateOf(start), end: dateOf(end) } };
  const [first, last] = [dateOf(start ?? inner.start), dateOf(end ?? inner.end)];
  const forms = {
    within: { start: first, end: last },
    by: { start: null, end: last },
    from: { start: first, end: null },
  };
  return Object.fromEntries(
    Object.entries(forms).filter(([, ends]) => inPlan(ends.start) && inPlan(ends.end)),
  );
}
