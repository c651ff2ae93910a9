/**
 * Reads a period as people say it in French. The rules are numbered in RULES.md; each reading names
 * the one it came from.
 */
import { fromDay, isIsoDate, partsOf, toDay, type Day, type IsoDate } from '../dates';
import type { Certainty, Period, PeriodForm } from '../period';
import { problem, type Problem } from '../problem';
import { readLengthFirst, readLengthLast, type ReadRest } from './lengthSpan';
import { NoSuchDay, OutOfRange, type Lean, type RuleId } from './moment';
import { normalise, type Plain } from './normalise';
import { readOpen, readWhole } from './open';
import { readRange } from './range';
import { readSeries, type SeriesReading } from './series';
import type { Span } from './span';

/**
 * What a wording leans on: today, the year of the nearest dated row above (null: none), the plan's
 * horizon.
 */
export interface PeriodContext {
  readonly today: IsoDate;
  readonly yearHint: number | null;
  readonly horizon: { readonly start: IsoDate; readonly end: IsoDate };
}

export interface Ends {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

export interface PeriodReading {
  readonly period: Period;
  /** "P1" and so on, as RULES.md numbers them. */
  readonly rule: RuleId;
  /** The year it took where the words give none, else null. */
  readonly yearGuessed: number | null;
  /**
   * The same wording under each form that makes sense, for switching in one click. Empty for an
   * undated wording.
   */
  readonly alternatives: Partial<Record<PeriodForm, Ends>>;
  /** The rounds that the wording may mean, else null. */
  readonly series: SeriesReading | null;
}

/** Longer than any wording; a bound on the work, too. */
const LONGEST = 500;
const UNDATED =
  /^(?:[-> ]+|(?:sans|pas de) date|date inconnue|date indeterminee|plus tard|non (?:date|defini|fixe|determine|precise)e?)$/;

/**
 * Reads a wording. Gives the reading, or a Problem: `periods.unreadable`, `periods.noSuchDay`,
 * `periods.outOfRange`, `problems.endBeforeStart`.
 */
export function readPeriod(words: string, context: PeriodContext): PeriodReading | Problem {
  const plain = words.length > LONGEST ? null : normalise(words);
  if (!plain || plain.text.length > LONGEST)
    return problem('periods.unreadable', { words: `${words.slice(0, 40)}…` });
  if (isUndated(words, plain)) return undated(words);
  const lean = leanOf(context);
  let refused: Problem | null = null;
  for (const text of plain.aside === null ? [plain.text] : [plain.text, plain.aside]) {
    const read = readText(words, text, plain, lean);
    if ('period' in read) return read;
    if (read.code !== 'periods.unreadable') refused ??= read;
  }
  return refused ?? problem('periods.unreadable', { words });
}

/**
 * Whether the words are empty, or only mean that nothing is settled: rule P17. "vers" alone means
 * something that it can't read.
 */
function isUndated(words: string, { text, doubtful }: Plain): boolean {
  return text === '' ? doubtful || !/[\p{L}\p{N}~≈]/u.test(words) : UNDATED.test(text);
}

function undated(words: string): PeriodReading {
  return {
    period: keptWords(words),
    rule: 'P17',
    yearGuessed: null,
    alternatives: {},
    series: null,
  };
}

/** Words that give no date, kept as they are: the step waits in "À caler". */
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

function leanOf({ today, yearHint, horizon }: PeriodContext): Lean {
  const inside = today >= horizon.start && today <= horizon.end;
  return {
    year: yearHint ?? partsOf(toDay(horizon.start)).year,
    now: toDay(inside ? today : horizon.start),
  };
}

function readText(words: string, text: string, plain: Plain, lean: Lean): PeriodReading | Problem {
  try {
    const rounds = readSeries(text, lean);
    const span = rounds?.span ?? readSpan(text, lean, 0);
    return span
      ? finish(words, span, rounds?.series ?? null, plain, lean.year)
      : problem('periods.unreadable', { words });
  } catch (thrown) {
    if (thrown instanceof NoSuchDay) return problem('periods.noSuchDay', { words });
    if (thrown instanceof OutOfRange) return problem('periods.outOfRange', { words });
    throw thrown;
  }
}

/**
 * The rules, in the order they are tried: an open end before a range, so that "dès 01/03/2024" is
 * not parted at its slashes.
 */
const RULES: readonly ((text: string, lean: Lean, readRest: ReadRest) => Span | null)[] = [
  readLengthFirst,
  readWhole,
  readOpen,
  readRange,
  readLengthLast,
];

/** `depth` bounds a wording inside a wording ("6 mois -> maintenant à juin"). */
function readSpan(text: string, lean: Lean, depth: number): Span | null {
  if (depth > 2 || text === '') return null;
  const readRest: ReadRest = (rest, within) => readSpan(rest, within, depth + 1);
  for (const rule of RULES) {
    const span = rule(text, lean, readRest);
    if (span) return span;
  }
  return null;
}

const dateOf = (day: Day | null): IsoDate | null => (day === null ? null : fromDay(day));
const inPlan = (date: IsoDate | null): boolean => date === null || isIsoDate(date);

function finish(
  words: string,
  span: Span,
  series: SeriesReading | null,
  { doubtful, about }: Plain,
  year: number,
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
    series,
    alternatives: formsOf(span),
  };
}

/** The moment in each form; only in its own form where the others would mean something else. */
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
