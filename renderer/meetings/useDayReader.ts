import type { IsoDate } from '../../shared/model/dates';
import { contextFrom, contextRound } from '../../shared/model/periods/context';
import { readPeriod, type PeriodContext } from '../../shared/model/periods/read';
import { isProblem } from '../../shared/model/problem';
import { sayDate } from '../../shared/wording/dates';
import { sayRefusal, takenWords } from '../../shared/wording/readings';
import { useApp } from '../core/AppContext';

/** The reading of a day typed in words. */
export interface DayRead {
  /** The last day of the words; null if they are empty or unreadable. */
  readonly day: IsoDate | null;
  /** The reason for a refusal; null if there is none. */
  readonly refusal: string | null;
  /** The day with its year, and the assumptions of the reading; null if there is none. */
  readonly said: string | null;
}

/**
 * Reads days typed in words in a meeting. One without a year is the first on or after the meeting,
 * or today. `known`: the day to correct; then it is the nearest to that.
 */
export function useDayReader(
  meetingDay: IsoDate | null,
  known: IsoDate | null = null,
): (text: string) => DayRead {
  const app = useApp();
  return (text) => {
    const { plan } = app.state();
    const today = app.context.today();
    const context =
      known === null ? contextFrom(plan, today, meetingDay) : contextRound(plan, today, known);
    return dayIn(text, context);
  };
}

function dayIn(text: string, context: PeriodContext): DayRead {
  if (text.trim() === '') return { day: null, refusal: null, said: null };
  const reading = readPeriod(text, context);
  if (isProblem(reading))
    return { day: null, refusal: sayRefusal(reading, text, context), said: null };
  const day = reading.period.end ?? reading.period.start;
  const said =
    day === null ? null : [sayDate(day), takenWords(reading)].filter(Boolean).join(' · ');
  return { day, refusal: null, said };
}
