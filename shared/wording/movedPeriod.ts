/**
 * Periods moved: by a drag, by months, by days. The words are rewritten; how sure they are is kept.
 */
import { addMonths, fromDay, isIsoDate, shiftMonths, toDay, type IsoDate } from '../model/dates';
import { formOf, type Period } from '../model/period';
import { wordsFor } from './periods';

/**
 * The period on new days: same form where it can be, words rewritten, certainty kept ("estimée"
 * where there was no date).
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
  // Past the last year that dates may have, it stays where it is.
  const possible =
    (start !== null || end !== null) &&
    [start, end].every((date) => date === null || isIsoDate(date));
  return possible ? movedPeriod(period, { start, end }, milestone) : period;
}

/** The period so many calendar months later; an end on a month's last day stays on one. */
export function laterByMonths(period: Period, months: number, milestone: boolean): Period {
  return months === 0
    ? period
    : moved(
        period,
        (date, isEnd) => (isEnd ? shiftMonths(date, months, true) : addMonths(date, months)),
        milestone,
      );
}

/** The period so many days later. */
export function laterByDays(period: Period, days: number, milestone: boolean): Period {
  return days === 0 ? period : moved(period, (date) => fromDay(toDay(date) + days), milestone);
}
