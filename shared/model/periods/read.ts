/** Reads a period as people say it in French. The rules are numbered in RULES.md; each reading names the one it came from. */
import { addMonths, dayOf, fromDay, partsOf, toDay, type Day, type IsoDate } from '../dates';
import type { Certainty, Length, Period, PeriodForm } from '../period';
import { problem, type Problem } from '../problem';
import { NoSuchDay, readMoment, type Lean, type Moment } from './atoms';
import { normalise } from './normalise';
import { addLength, readLength } from './lengths';
import { readSeries, type SeriesReading } from './series';

/** What a wording leans on: today, the year of the nearest dated row above (null: none), the plan's horizon. */
export interface PeriodContext {
  readonly today: IsoDate;
  readonly yearHint: number | null;
  readonly horizon: { readonly start: IsoDate; readonly end: IsoDate };
}

export interface Ends { readonly start: IsoDate | null; readonly end: IsoDate | null }

export interface PeriodReading {
  readonly period: Period;
  /** "P1" and so on, as RULES.md numbers them. */
  readonly rule: string;
  /** The year taken where none was said, else null. */
  readonly yearGuessed: number | null;
  /** The same wording under each form, for switching in one click. Empty for an undated wording. */
  readonly alternatives: Partial<Record<PeriodForm, Ends>>;
  /** The rounds that the wording may mean, else null. */
  readonly series: SeriesReading | null;
}

/** A span read, with its form; `null` ends are open. */
interface Span { readonly form: PeriodForm; readonly start: Day | null; readonly end: Day | null; readonly inner: Moment; readonly length: Length | null; readonly rule: string; readonly yearSaid: boolean }

const UNDATED = /^(?:|-|a caler|a definir|a preciser|a fixer|a determiner|non date|non datee|sans date|plus tard)$/;
const BY = /^(?:d'ici(?: a| au| la| le| les)?|jusqu'(?:a|au|en|aux)(?: la| le)?|au plus tard(?: en| le| a| au| fin)?|pour(?: le| la)?|a|au|avant(?: le| la)?|echeance|limite) (.+)$/;
const FROM = /^(?:des |depuis |a partir (?:de |du |d'|des )|a compter (?:de |du |d'|des )|apres |commence (?:en )?)(?:le |la |l')?(.+)$/;
const AFTER_LENGTH = /^(?:a partir (?:de|du|d')|a compter (?:de|du|d')|des|depuis|a dater (?:de|du)|en|->|:|-|,|soit|,? ?a partir)(?: le| la)? ?(.+)$/;
const SEPARATORS = [' -> ', ' a ', ' au ', " jusqu'a ", " jusqu'au ", " jusqu'en ", ' - ', ' et ', '-', '/'];

/** Reads a wording. Gives the reading, or a Problem: `periods.unreadable`, `periods.noSuchDay`, `problems.endBeforeStart`. */
export function readPeriod(words: string, context: PeriodContext): PeriodReading | Problem {
  if (words.length > 500) return problem('periods.unreadable', { words: `${words.slice(0, 40)}…` });
  const plain = normalise(words);
  if (UNDATED.test(plain.text)) return undated(words);
  const lean = leanOf(context);
  try {
    const series = readSeries(plain.text, lean);
    const span = series ? spanOfSeries(series, lean) : readSpan(plain.text, lean, 0);
    if (!span) return problem('periods.unreadable', { words });
    return finish(words, span, series, plain, lean.year);
  } catch (thrown) {
    if (thrown instanceof NoSuchDay) return problem('periods.noSuchDay', { words });
    throw thrown;
  }
}

function undated(words: string): PeriodReading {
  const period: Period = { words, form: 'within', start: null, end: null, length: null, certainty: 'unsettled' };
  return { period, rule: 'P17', yearGuessed: null, alternatives: {}, series: null };
}

function leanOf({ today, yearHint, horizon }: PeriodContext): Lean & { horizonStart: Day } {
  const horizonStart = toDay(horizon.start);
  const inside = today >= horizon.start && today <= horizon.end;
  return { year: yearHint ?? partsOf(horizonStart).year, now: inside ? toDay(today) : horizonStart, horizonStart };
}

function finish(words: string, span: Span, series: SeriesReading | null, plain: { doubtful: boolean; about: boolean }, year: number): PeriodReading | Problem {
  const { start, end, form, inner } = span;
  if (start !== null && end !== null && start > end) return problem('problems.endBeforeStart', { start: fromDay(start), end: fromDay(end) });
  // Début, mi, fin, a season, "vers", a year that was not said: the words themselves are vague.
  const vague = plain.about || inner.part !== null || inner.rule === 'P9' || !span.yearSaid;
  const certainty: Certainty = plain.doubtful ? 'unsettled' : vague ? 'estimated' : 'firm';
  const date = (day: Day | null): IsoDate | null => (day === null ? null : fromDay(day));
  const period: Period = { words, form, start: date(start), end: date(end), length: span.length, certainty };
  const first = start ?? inner.start;
  const last = end ?? inner.end;
  return {
    period, rule: span.rule, yearGuessed: span.yearSaid ? null : year, series,
    alternatives: { within: { start: date(first), end: date(last) }, by: { start: null, end: date(last) }, from: { start: date(first), end: null } },
  };
}

const within = (moment: Moment): Span => ({ form: 'within', start: moment.start, end: moment.end, inner: moment, length: null, rule: moment.rule, yearSaid: moment.yearSaid });

/** Tries the rules in the order of RULES.md. `depth` bounds a wording inside a wording ("6 mois -> maintenant à juin"). */
function readSpan(text: string, lean: Lean, depth: number): Span | null {
  if (depth > 2 || text === '') return null;
  // "dès 01/03/2024" is open before its slashes part anything.
  return readLengthSpan(text, lean, depth) ?? readMomentSpan(text, lean) ?? readOpen(text, lean) ?? readRange(text, lean);
}

function readMomentSpan(text: string, lean: Lean): Span | null {
  if (/^(?:a|au) /.test(text)) return null;
  const moment = readMoment(text, lean);
  return moment && within(moment);
}

/** "6 mois à partir de janvier 2024" (P14), "6 mois -> maintenant à juin 2024" (P15). */
function readLengthSpan(text: string, lean: Lean, depth: number): Span | null {
  const said = readLength(text);
  if (!said) return null;
  const after = AFTER_LENGTH.exec(said.rest);
  const moment = after && !said.rest.startsWith('->') ? readMoment(after[1]!, lean) : null;
  if (moment) {
    return { form: 'within', start: moment.start, end: addLength(moment.start, said.length), inner: moment, length: said.length, rule: 'P14', yearSaid: moment.yearSaid };
  }
  const inside = readSpan(after?.[1] ?? said.rest, lean, depth + 1);
  if (!inside) return null;
  if (inside.end !== null && (inside.start === null || /maintenant|aujourd'hui/.test(text))) {
    return { ...inside, form: 'within', start: startOfLength(inside.end, said.length), length: said.length, rule: 'P15' };
  }
  return { ...inside, length: said.length, rule: 'P15' };
}

/** The day from which the length leads to `end`. */
function startOfLength(end: Day, length: Length): Day {
  if (length.unit === 'day' || length.unit === 'week') return end + 1 - length.value * (length.unit === 'week' ? 7 : 1);
  return toDay(addMonths(fromDay(end + 1), -length.value * (length.unit === 'year' ? 12 : 1)));
}

/** "du 3 mars au 30 juin 2024", "de mars à juin 2024", "2024-2025" (P13). */
function readRange(text: string, lean: Lean): Span | null {
  const bare = text.replace(/^(?:du |de |d'|entre |depuis |des )/, '');
  for (const separator of SEPARATORS) {
    for (let at = bare.indexOf(separator), tries = 0; at > 0 && tries < 6; at = bare.indexOf(separator, at + 1), tries += 1) {
      const left = bare.slice(0, at).trim();
      const right = bare.slice(at + separator.length).trim();
      const found = readPair(left, right, lean);
      if (found) return found;
    }
  }
  return null;
}

function readPair(left: string, right: string, lean: Lean): Span | null {
  const last = readMoment(right, lean) ?? readMoment(right.replace(/^(?:a|au|la|le|en) /, ''), lean);
  if (!last) return null;
  const nextYear = last.yearSaid ? { ...lean, year: partsOf(last.end).year } : lean;
  const first = readMoment(left, nextYear) ?? borrowMonth(left, right, nextYear);
  if (!first) return null;
  const now = /^(?:maintenant|aujourd'hui|ce jour|actuellement)$/.test(left);
  let start = now && first.start > last.end ? dayOf(partsOf(last.end).year, 1, 1) : first.start;
  let end = last.end;
  // A year said once serves both ends: "octobre à mars 2025" begins in 2024, "octobre 2024 à mars" ends in 2025.
  if (!first.yearSaid && start > end) start = toDay(addMonths(fromDay(start), -12));
  if (!last.yearSaid && first.yearSaid && !now) end = shiftYears(right, lean, partsOf(first.start).year, start) ?? end;
  return { form: 'within', start, end, inner: { ...last, part: last.part ?? first.part }, length: null, rule: 'P13', yearSaid: last.yearSaid || (first.yearSaid && !now) };
}

function shiftYears(right: string, lean: Lean, year: number, start: Day): Day | null {
  const same = readMoment(right, { ...lean, year });
  if (same && same.end >= start) return same.end;
  return readMoment(right, { ...lean, year: year + 1 })?.end ?? null;
}

/** "du 3 au 30 juin 2024": the first day borrows the month of the last. */
function borrowMonth(left: string, right: string, lean: Lean): Moment | null {
  const date = /^(?:le )?(\d{1,2})(?:er)?$/.exec(left);
  const month = /^(?:le )?\d{1,2}(?:er)? ([a-z]+)/.exec(right);
  return date && month ? readMoment(`${date[1]} ${month[1]}`, lean) : null;
}

/** "d'ici fin 2025" (by, P12), "dès mars 2024" (from, P16). */
function readOpen(text: string, lean: Lean): Span | null {
  const from = FROM.exec(text);
  const fromMoment = from && readMoment(from[1]!, lean);
  if (fromMoment) {
    const start = text.startsWith('apres') ? fromMoment.end + 1 : fromMoment.start;
    return { ...within(fromMoment), form: 'from', start, end: null, rule: 'P16' };
  }
  const by = BY.exec(text);
  const rest = by?.[1]!.replace(/^(?:le|la|l'|les|en|au|a) ?/, '') ?? '';
  const moment = by ? (text.startsWith('au plus tard fin') ? readMoment(`fin ${by[1]!}`, lean) : readMoment(by[1]!, lean) ?? readMoment(rest, lean)) : null;
  if (!moment) return null;
  // "avant juin" ends the day before June; "avant fin juin" ends with June.
  const end = text.startsWith('avant') && moment.part !== 'end' ? moment.start - 1 : moment.end;
  return { ...within(moment), form: 'by', start: null, end, rule: 'P12' };
}

function spanOfSeries(series: SeriesReading, lean: Lean): Span {
  const start = toDay(series.firstStart);
  const end = toDay(addMonths(series.firstStart, (series.count - 1) * series.everyMonths + series.lengthMonths)) - 1;
  const inner = readMoment(fromDay(end), lean)!;
  return { form: 'within', start, end, inner, length: null, rule: 'P18', yearSaid: true };
}
