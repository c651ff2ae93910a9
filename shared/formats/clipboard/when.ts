/** Reads the dates of a step from its columns: words, start, end, certainty and kind. */
import { say } from '../../i18n/words';
import { isProblem, problem, type Problem } from '../../model/problem';
import type { Period } from '../../model/period';
import { nameKey, normalise } from '../../model/periods/normalise';
import {
  keptWords,
  readPeriod,
  type PeriodContext,
  type PeriodReading,
} from '../../model/periods/read';
import { onOneDay, type Step } from '../../model/step';
import { certaintyNamed, cellText } from './cellWords';
import { machineDay } from './machineDays';
import { wordsFor } from '../../wording/periods';

/** The cells of a row that together give the dates. */
interface WhenCells {
  readonly period?: string;
  readonly start?: string;
  readonly end?: string;
  readonly certainty?: string;
}

/** The typed words if reading them anywhere gives the same dates and form, else words that do. */
export function writePeriod(period: Period | null): string {
  if (period === null) return '';
  if (period.start === null && period.end === null) return period.words;
  const same = ['2001-02-03', '2033-11-12'].every((today) => {
    const reading = readPeriod(period.words, {
      today,
      yearHint: null,
      horizon: { start: today, end: today },
    });
    return (
      !isProblem(reading) &&
      (['form', 'start', 'end'] as const).every((field) => reading.period[field] === period[field])
    );
  });
  return same ? period.words : wordsFor(period);
}

const readsAs = (words: string, context: PeriodContext): PeriodReading | null => {
  const reading = readPeriod(words, context);
  return isProblem(reading) ? null : reading;
};

/** True for a single day, the usual content of a column of starts or ends. */
function isDay(cell: string, context: PeriodContext): boolean {
  const period = readsAs(cell, context)?.period;
  return period !== undefined && period.start !== null && period.start === period.end;
}

/** A start and an end as one wording: their own if they are equal, or if no range is readable. */
function joined(start: string, end: string, context: PeriodContext): string {
  if (nameKey(start) === nameKey(end) && !isDay(start, context)) return start;
  const range = say('wording.daysWithin', { start, end });
  return readsAs(range, context) || isDay(start, context) ? range : `${start} → ${end}`;
}

/**
 * The words for the dates: the period's column, else start and end; undefined without any of these.
 * A start or an end that is not a day is a period of its own, word for word.
 */
function periodWords(
  { period: words, start, end }: WhenDays,
  context: PeriodContext,
): string | undefined {
  if (words === undefined && start === undefined && end === undefined) return undefined;
  if (words) return words;
  if (start && end) return joined(start, end, context);
  if (start) return isDay(start, context) ? say('wording.fromWords', { words: start }) : start;
  if (end) return isDay(end, context) ? say('wording.byWords', { words: end }) : end;
  return '';
}

function readWords(words: string, context: PeriodContext): PeriodReading | null | Problem {
  return words === '' || normalise(words).text === '' ? null : readPeriod(words, context);
}

/** The cells for the dates: undefined without the column, null or "" where it says nothing. */
type WhenDays = Partial<Record<'period' | 'start' | 'end', string | null>>;

/** The cells with days as people write them, and the numbers that were days. */
function withoutMachineDays(cells: WhenCells): { days: WhenDays; serials: string[] } {
  const days: WhenDays = {};
  const serials: string[] = [];
  for (const column of ['period', 'start', 'end'] as const) {
    const text = cellText(cells[column]);
    if (text === undefined) continue;
    const read = text === null ? null : machineDay(text);
    days[column] = read?.words ?? null;
    if (read?.serial) serials.push(read.serial);
  }
  return { days, serials };
}

/** An unreadable cell, and the reason. */
export interface WhenFault {
  readonly column: 'period' | 'certainty';
  readonly text: string;
  readonly reason: Problem;
}

export interface WhenReading {
  /** The period with certainty and kind applied; undefined if the row says nothing about it. */
  readonly period: Period | null | undefined;
  readonly yearGuessed: number | null;
  /** Numbers that were read as days of Excel's. */
  readonly serials: readonly string[];
  readonly faults: readonly WhenFault[];
}

/** A milestone has one day, the last of a longer period. */
function fitted(
  period: Period | null | undefined,
  kind: Step['kind'],
  known: Step | null,
): Period | null | undefined {
  if (kind !== 'milestone') return period;
  const long = period === undefined && kind !== known?.kind ? known?.period : period;
  return long && onOneDay(long) !== long ? onOneDay(long) : period;
}

/**
 * The period of the row. `known`: the step that the row is about, null for a new one. Keeps
 * unreadable words as an unsettled period; for an existing step with dates only if `keepWords`.
 */
export function readWhen(
  cells: WhenCells,
  context: PeriodContext,
  known: Step | null,
  kind: Step['kind'],
  keepWords: boolean,
): WhenReading {
  const faults: WhenFault[] = [];
  const { days, serials } = withoutMachineDays(cells);
  const words = periodWords(days, context);
  const reading = words === undefined ? undefined : readWords(words, context);
  let period: Period | null | undefined;
  if (isProblem(reading)) {
    faults.push({ column: 'period', text: words!, reason: reading });
    const dated = known?.period?.start ?? known?.period?.end ?? null;
    period = dated === null || keepWords ? keptWords(words!) : undefined;
  } else period = reading === undefined ? undefined : (reading?.period ?? null);
  const certaintyText = cellText(cells.certainty);
  const certainty = certaintyText ? certaintyNamed(certaintyText) : undefined;
  if (certaintyText && !certainty)
    faults.push({
      column: 'certainty',
      text: certaintyText,
      reason: problem('table.pasteBadCertainty', { text: certaintyText }),
    });
  const before = period === undefined ? known?.period : period;
  const dated = before && (before.start !== null || before.end !== null);
  if (certainty && dated && before.certainty !== certainty) period = { ...before, certainty };
  return {
    period: fitted(period, kind, known),
    yearGuessed: isProblem(reading) ? null : (reading?.yearGuessed ?? null),
    serials,
    faults,
  };
}
