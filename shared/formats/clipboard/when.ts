/** Reads when a step takes place from the columns for it: words, start, end, certainty and kind. */
import { say } from '../../i18n/words';
import { isProblem, problem, type Problem } from '../../model/problem';
import type { Period } from '../../model/period';
import { normalise } from '../../model/periods/normalise';
import { readPeriod, type PeriodContext, type PeriodReading } from '../../model/periods/read';
import { onOneDay, type Step } from '../../model/step';
import { certaintyNamed, cellText } from './cellWords';
import { wordsFor } from '../../wording/periods';

/** The cells of a row that give the dates together. */
interface WhenCells {
  readonly period?: string;
  readonly start?: string;
  readonly end?: string;
  readonly certainty?: string;
}

/**
 * The typed words if they read back to the same dates in the same form anywhere, else words that
 * do.
 */
export function writePeriod(period: Period | null): string {
  if (period === null) return '';
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

/**
 * The words for the date: those of the period's column, else made of the start's and the end's;
 * undefined without such a column.
 */
function periodWords(cells: WhenCells): string | undefined {
  const [words, start, end] = [cellText(cells.period), cellText(cells.start), cellText(cells.end)];
  if (words === undefined && start === undefined && end === undefined) return undefined;
  if (words) return words;
  if (start && end) return say('wording.daysWithin', { start, end });
  if (start) return say('wording.fromWords', { words: start });
  return end ? say('wording.byWords', { words: end }) : '';
}

function readWords(words: string, context: PeriodContext): PeriodReading | null | Problem {
  if (words === '' || normalise(words).text === '') return null;
  const reading = readPeriod(words, context);
  return isProblem(reading) || reading.period.start !== null || reading.period.end !== null
    ? reading
    : null;
}

/**
 * The period the row gives, certainty and kind taken into account; undefined: the row says nothing
 * of it. `known`: the step that the row is about, null for a new one.
 */
export function readWhen(
  cells: WhenCells,
  context: PeriodContext,
  known: Step | null,
  kind: Step['kind'],
): { period: Period | null | undefined; yearGuessed: number | null } | Problem {
  const words = periodWords(cells);
  const reading = words === undefined ? undefined : readWords(words, context);
  if (isProblem(reading)) return reading;
  const word = cellText(cells.certainty);
  const certainty = word ? certaintyNamed(word) : undefined;
  if (word && !certainty) return problem('table.pasteBadCertainty', { text: word });
  let period = reading === undefined ? undefined : (reading?.period ?? null);
  const before = period === undefined ? known?.period : period;
  if (certainty && before && before.certainty !== certainty) period = { ...before, certainty };
  if (kind === 'milestone') {
    const long = period === undefined && kind !== known?.kind ? known?.period : period;
    if (long && onOneDay(long) !== long) period = onOneDay(long);
  }
  return { period, yearGuessed: reading?.yearGuessed ?? null };
}
