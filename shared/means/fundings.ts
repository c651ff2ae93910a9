/** What each funder brings, shared over the lines it covers and their years (M12). */
import type { Funding } from '../model/means';
import type { Id } from '../model/record';
import { WHOLE } from '../model/step';
import { product, ratio, roundRatio, shareOut } from '../model/exact';
import type { FundingResult, LineResult } from './types';

/** The lines that a funding covers: expenses only. */
export function linesOf(funding: Funding, lines: ReadonlyMap<Id, LineResult>): LineResult[] {
  if (funding.scope === 'all')
    return [...lines.values()].filter(
      ({ line }) => line.kind !== 'receipt' && line.section === funding.section,
    );
  return Object.keys(funding.lineIds).flatMap((id) => {
    const found = lines.get(id);
    return found && found.line.kind !== 'receipt' ? [found] : [];
  });
}

/** The amounts of a line by year that a funding counts on, what is outside the horizon last. */
export function baseOf({ base }: Funding, { ttc, ht, outside }: LineResult): number[] {
  return base === 'HT' ? [...ht, outside.ht] : [...ttc, outside.ttc];
}

const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0);

/**
 * What a funding would bring on a base in cents without its ceiling (M12): its rate of it, or its
 * amount.
 */
export function uncappedOf({ status, mode, rate, amount }: Funding, base: number): number {
  if (status === 'refused' || base <= 0) return 0;
  return mode === 'rate'
    ? roundRatio(product(ratio(base), ratio(rate, WHOLE)))
    : Math.min(amount, base);
}

/** The whole that a funding brings on a base in cents (M12). */
export function wholeOf(funding: Funding, base: number): number {
  const whole = uncappedOf(funding, base);
  return funding.ceiling === null ? whole : Math.min(whole, funding.ceiling);
}

/** Computes a funding on the lines it covers. */
export function computeFunding(
  funding: Funding,
  covered: readonly LineResult[],
  years: readonly number[],
): FundingResult {
  const bases = covered.map((line) => baseOf(funding, line).map((amount) => Math.max(0, amount)));
  const totals = bases.map(sum);
  const shares = shareOut(wholeOf(funding, sum(totals)), totals);
  const byLine = new Map<Id, readonly number[]>();
  const perYear = years.map(() => 0);
  let outside = 0;
  covered.forEach(({ line }, index) => {
    const parts =
      shares[index] === 0 ? bases[index]!.map(() => 0) : shareOut(shares[index]!, bases[index]!);
    outside += parts.at(-1)!;
    const own = parts.slice(0, -1);
    own.forEach((part, at) => {
      perYear[at]! += part;
    });
    byLine.set(line.id, own);
  });
  return { funding, byLine, years: perYear, total: sum(perYear), outside };
}
