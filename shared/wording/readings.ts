/** Explains why a wording gives no date, with a readable part; and the assumptions of a reading. */
import { say } from '../i18n/words';
import type { Problem } from '../model/problem';
import { nearestReading } from '../model/periods/nearest';
import type { PeriodContext, PeriodReading } from '../model/periods/read';
import { sayDate, sayDates } from './dates';
import { sayProblem } from './problems';

/** Problems whose own words say what to write. */
const TELLING = new Set(['periods.uncounted', 'periods.noZone', 'periods.noSchoolYear']);

/** The refusal of a wording as sentences: the reason, then the readable part, or examples. */
export function sayRefusal(refused: Problem, words: string, context: PeriodContext): string {
  if (TELLING.has(refused.code)) return sayProblem(refused);
  const near = nearestReading(words, context)?.period;
  const isUnreadable = refused.code === 'periods.unreadable';
  if (!near)
    return isUnreadable ? sayProblem(refused) : `${sayProblem(refused)} ${say('periods.examples')}`;
  const reason = isUnreadable ? say('periods.unreadableAs', { words }) : sayProblem(refused);
  const read = say('periods.near', { words: near.words, dates: sayDates(near.start, near.end) });
  return `${reason} ${read}`;
}

/** The assumptions of a reading: the year, the day of reference. */
export function takenWords({
  yearGuessed,
  countedFrom,
}: Pick<PeriodReading, 'yearGuessed' | 'countedFrom'>): string {
  return [
    yearGuessed === null ? '' : say('periods.yearGuessed', { year: yearGuessed }),
    countedFrom === null ? '' : say('periods.countedFrom', { date: sayDate(countedFrom) }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
