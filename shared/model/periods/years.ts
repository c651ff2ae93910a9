/** The year in a moment, and the two years of a winter or a school year. */
import { dayOf } from '../dates';
import { MONTH_OF } from './lexicon';
import { isPlanYear, someDays, type Moment } from './moment';
import { withoutEnd } from '../trimming';

/** Splits off a year at either end ("T4 2024", "2024 T4", "juin 24", "T4-24"). */
export function yearOf(text: string): { body: string; year: number | null } {
  const last = /^(.*?)(?:^|[\s/,-])(\d{4})$/.exec(text);
  if (last)
    return {
      body: withoutEnd(last[1]!, /[\s/,-]/).replace(/(?:^| )(?:de|en)$/, ''),
      year: +last[2]!,
    };
  const first = /^(\d{4})[\s/,:-]+([^\s/,:-].*)$/.exec(text);
  if (first) return { body: first[2]!, year: +first[1]! };
  const two = /^(|.*?[ -])([a-z]{3,}|[tsq] ?[1-4])(\.?)[ '/-]'?(\d{2})$/.exec(text);
  if (two && (MONTH_OF.has(two[2]!) || /\d$/.test(two[2]!)))
    return { body: `${two[1]}${two[2]}${two[3]}`, year: 2000 + +two[4]! };
  return { body: text, year: null };
}

/**
 * "hiver 2024-2025" and "rentrée 2024-2025" (P9), "année scolaire 2024-2025" (1 September to 31
 * August, P20). Null for anything else.
 */
export function readTwoYears(text: string): Moment | null {
  const match =
    /^(hiver|annee scolaire|saison|rentree(?: scolaire)?) (\d{4}) ?[/-] ?(\d{4}|\d{2})$/.exec(text);
  if (!match) return null;
  const [first, second] = [+match[2]!, +match[3]! < 100 ? 2000 + +match[3]! : +match[3]!];
  if (second !== first + 1 || !isPlanYear(first) || !isPlanYear(second)) return null;
  if (match[1]!.startsWith('rentree'))
    return { ...someDays(dayOf(first, 9, 1), dayOf(first, 10, 0), true, 'P9'), vague: true };
  if (match[1] !== 'hiver') return someDays(dayOf(first, 9, 1), dayOf(second, 9, 0), true, 'P20');
  return { ...someDays(dayOf(first, 12, 1), dayOf(second, 3, 0), true, 'P9'), vague: true };
}
