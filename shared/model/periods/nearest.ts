/** What could be read in a wording that can't be: the longest of its parts that gives a date. */
import { isProblem } from '../problem';
import { withoutEnds } from '../trimming';
import { readPeriod, type PeriodContext, type PeriodReading } from './read';

/** A bound on the work: a part is looked for in so many words. */
const MOST_WORDS = 12;

/** The longest run of words that gives a date, the first of its length; null where none does. */
export function nearestReading(words: string, context: PeriodContext): PeriodReading | null {
  const said = words.trim().split(/\s+/).slice(0, MOST_WORDS);
  for (let count = said.length - 1; count > 0; count -= 1)
    for (let from = 0; from + count <= said.length; from += 1) {
      // The year of what stands before it is no beginning.
      if (from > 0 && /^\d{4}$/.test(said[from]!)) continue;
      const reading = dated(said.slice(from, from + count).join(' '), context);
      if (reading) return reading;
    }
  // "31-avr-2025": the month without its day.
  const month = /^\d{1,2}[-./](.+)$/.exec(words.trim());
  return month && dated(month[1]!, context);
}

function dated(words: string, context: PeriodContext): PeriodReading | null {
  const reading = readPeriod(withoutEnds(words, /[\s,;:.)-]/), context);
  if (isProblem(reading)) return null;
  return reading.period.start === null && reading.period.end === null ? null : reading;
}
