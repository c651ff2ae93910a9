/** Finds the day of the meeting in its pasted minutes. */
import type { IsoDate } from '../../model/dates';
import type { PeriodContext } from '../../model/periods/read';
import { findDates } from './dates';
import { isNextMeeting, namesTheMeeting } from './signs';

/** "Rennes, le", or nothing. */
const BEFORE_DAY = /^(?:[\p{L} -]{0,40}, ?)?(?:le )?$/u;
/** The number of lines at the top that may contain it. */
const FIRST_LINES = 12;

/**
 * The day with its year in the first lines: "Compte rendu du COPIL du 12 mars 2025", "Date :
 * 12/03/2025", "Rennes, le 12 mars 2025"; null if there is none.
 */
export function ownDateOf(text: string, context: PeriodContext): IsoDate | null {
  const at = { ...context, reference: null, notBefore: null };
  for (const line of text.split('\n', FIRST_LINES)) {
    const plain = line.replace(/^#+/, '').trim();
    if (/^[-*•]/.test(plain) || isNextMeeting(plain)) continue;
    const [date] = findDates(plain, at);
    if (!date || date.yearGuessed !== null || date.period.start !== date.period.end) continue;
    const isAlone = plain.length === date.end && BEFORE_DAY.test(plain.slice(0, date.start));
    if (isAlone || namesTheMeeting(plain)) return date.period.start;
  }
  return null;
}
