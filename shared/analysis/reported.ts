/**
 * Puts what falls outside the years of a plan into words: after a difference, or as a column (M28).
 */
import { say } from '../i18n/words';
import type { MeansResult } from '../means/types';
import { saySignedMoney } from '../wording/money';

/** True if lines have costs or receipts before the first year too. */
function hasBefore({ lines, years }: MeansResult): boolean {
  return [...lines.values()].some(({ outside }) =>
    [...outside.years.keys()].some((year) => year < years[0]!),
  );
}

const paramsOf = ({ years }: MeansResult): { first: number; year: number } => ({
  first: years[0]!,
  year: years.at(-1)!,
});

/**
 * "dont + 63 999,50 € reportés après 2028"; '' if there is nothing. If lines also have costs before
 * the plan's years, the words do not separate before from after.
 */
export function outsideWords(cents: number, means: readonly MeansResult[]): string {
  if (cents === 0) return '';
  const params = { ...paramsOf(means[0]!), amount: saySignedMoney(cents) };
  if (means.some(hasBefore)) return say('analysis.outsideBoth', params);
  return say(cents > 0 ? 'analysis.outsideLater' : 'analysis.outsideLess', params);
}

/** "après 2028", or "hors de 2026-2028"; null if none of these plans has anything outside. */
export function outsideHead(means: readonly MeansResult[]): string | null {
  const isNothing = ({ outside }: MeansResult): boolean =>
    outside.operating + outside.investment + outside.receipts + outside.fctva === 0;
  if (means.every(isNothing)) return null;
  return say(
    means.some(hasBefore) ? 'analysis.beyondYears' : 'analysis.afterYears',
    paramsOf(means[0]!),
  );
}

/** An amount followed by those words, if any. */
export function withOutside(amount: string, words: string): string {
  return words === '' ? amount : `${amount} (${words})`;
}
