/** Finds the longest readable part of an unreadable wording. */
import { isProblem } from '../problem';
import { withoutEnds } from '../trimming';
import { readPeriod, type PeriodContext, type PeriodReading } from './read';

/** The maximum number of words to try, to limit the work. */
const MOST_WORDS = 12;

/** The longest run of words with a date, and the first of that length; null if there is none. */
export function nearestReading(words: string, context: PeriodContext): PeriodReading | null {
  const parts = words.trim().split(/\s+/).slice(0, MOST_WORDS);
  for (let count = parts.length - 1; count > 0; count -= 1)
    for (let from = 0; from + count <= parts.length; from += 1) {
      // The year of the words before can't start a part.
      if (from > 0 && /^\d{4}$/.test(parts[from]!)) continue;
      const reading = dated(parts.slice(from, from + count).join(' '), context);
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
