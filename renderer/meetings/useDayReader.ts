import { readPeriod } from '../../shared/model/periods/read';
import { isProblem, type Problem } from '../../shared/model/problem';
import { useApp } from '../core/AppContext';

/** Reads a day typed as words: null where nothing is typed, a Problem where it is no day. */
export function useDayReader(): (text: string) => string | null | Problem {
  const app = useApp();
  return (text) => {
    if (text.trim() === '') return null;
    const reading = readPeriod(text, {
      today: app.context.today(),
      yearHint: null,
      horizon: app.state().plan.horizon,
    });
    return isProblem(reading) ? reading : (reading.period.end ?? reading.period.start);
  };
}
