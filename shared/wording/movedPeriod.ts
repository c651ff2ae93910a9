/** Periods moved by a drag, by months or by days. Rewrites the words and keeps the certainty. */
import { addMonths, fromDay, isIsoDate, shiftMonths, toDay, type IsoDate } from '../model/dates';
import { formOf, type Period } from '../model/period';
import { wordsFor } from './periods';

/**
 * The period on new days: the same form if possible, new words, the same certainty ("estimée" if
 * there was no date).
 */
export function movedPeriod(
  before: Period | null,
  { start, end }: { start: IsoDate | null; end: IsoDate | null },
  milestone: boolean,
): Period {
  const certainty =
    before === null || (before.start === null && before.end === null)
      ? 'estimated'
      : before.certainty;
  if (milestone && !(before?.form === 'by' && start === null)) {
    const date = end ?? start;
    return {
      words: wordsFor({ form: 'within', start: date, end: date }),
      form: 'within',
      start: date,
      end: date,
      length: null,
      certainty,
    };
  }
  const form = formOf(start, end);
  return { words: wordsFor({ form, start, end }), form, start, end, length: null, certainty };
}

function moved(
  period: Period,
  move: (date: IsoDate, isEnd: boolean) => IsoDate,
  milestone: boolean,
): Period {
  const start = period.start === null ? null : move(period.start, false);
  const end = period.end === null ? null : move(period.end, true);
  // Beyond the last possible year, it does not move.
  const possible =
    (start !== null || end !== null) &&
    [start, end].every((date) => date === null || isIsoDate(date));
  return possible ? movedPeriod(period, { start, end }, milestone) : period;
}

/** The period moved by calendar months; an end on the last day of a month stays on a last day. */
export function laterByMonths(period: Period, months: number, milestone: boolean): Period {
  return months === 0
    ? period
    : moved(
        period,
        (date, isEnd) => (isEnd ? shiftMonths(date, months, true) : addMonths(date, months)),
        milestone,
      );
}

/** The period moved by days. */
export function laterByDays(period: Period, days: number, milestone: boolean): Period {
  return days === 0 ? period : moved(period, (date) => fromDay(toDay(date) + days), milestone);
}
