/**
 * Moments written in digits: "15/09/2024", "2024-09-15", "03/2024", "2024-03", "03/25". Rules P1,
 * P7 and P8.
 */
import { endOfMonth } from '../dates';
import { dayFrom, oneDay, someDays, type Lean, type Moment } from './moment';

function month(year: number, number: number): Moment {
  const start = dayFrom(year, number, 1);
  return someDays(start, endOfMonth(start), true, 'P1');
}

/** Reads dates in digits; null if the text is something else. Throws NoSuchDay and OutOfRange. */
export function readDigits(text: string, lean: Lean): Moment | null {
  const iso = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (iso) return oneDay(dayFrom(+iso[1]!, +iso[2]!, +iso[3]!), true, 'P8');
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (french) return oneDay(dayFrom(+french[3]!, +french[2]!, +french[1]!), true, 'P7');
  const ofYear = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (ofYear && isMonth(ofYear[1]!)) return month(+ofYear[2]!, +ofYear[1]!);
  const yearFirst = /^(\d{4})[/.-](\d{1,2})$/.exec(text);
  if (yearFirst && isMonth(yearFirst[2]!)) return month(+yearFirst[1]!, +yearFirst[2]!);
  const short = /^(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (!short) return null;
  // "03/25" can only be March 2025; "03/05" is the third of May.
  if (isMonth(short[1]!) && +short[2]! > 12 && short[2]!.length === 2)
    return month(2000 + +short[2]!, +short[1]!);
  return oneDay(dayFrom(lean.year, +short[2]!, +short[1]!), false, 'P7');
}

const isMonth = (text: string): boolean => +text >= 1 && +text <= 12;
