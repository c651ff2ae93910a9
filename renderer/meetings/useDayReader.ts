import type { IsoDate } from '../../shared/model/dates';
import { contextFrom, contextRound } from '../../shared/model/periods/context';
import { readPeriod, type PeriodContext } from '../../shared/model/periods/read';
import { isProblem } from '../../shared/model/problem';
import { sayDate } from '../../shared/wording/dates';
import { sayRefusal, takenWords } from '../../shared/wording/readings';
import { useApp } from '../core/AppContext';

/** A day typed as words, as it is read. */
export interface DayRead {
  /** The last day said; null where nothing is typed, or nothing is read. */
  readonly day: IsoDate | null;
  /** Why it is no day; null where it is one, or nothing. */
  readonly refusal: string | null;
  /** The day with its year, and what the words left to be taken; null where there is none. */
  readonly said: string | null;
}

/**
 * Reads days typed as words in a meeting: one without its year is the first on or after the
 * meeting, or today. `known`: the day that is put right, near which it is instead.
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
