/** The limits that a scenario breaks, and by how much. Rules M17 and M18. */
import type { Limit } from '../model/means';
import type { Plan } from '../model/plan';
import { WHOLE } from '../model/step';
import type { MeansResult, MeansTotals } from './types';

export interface Breach {
  readonly limit: Limit;
  /** The year it is broken in; null for the own share of the whole. */
  readonly year: number | null;
  /**
   * What there is and what the limit asks: cents, thousandths of an ETPT, or ppm of the expense for
   * an own share.
   */
  readonly value: number;
  readonly asked: number;
  /** How far beyond (or short of) the limit; always above 0. */
  readonly by: number;
}

/** What a limit bears on. */
function valueOf(limit: Limit, totals: MeansTotals): number {
  switch (limit.kind) {
    case 'netAssured':
      return totals.netAssured;
    case 'netIfGranted':
      return totals.netIfGranted;
    case 'investment':
      return totals.investment;
    case 'etpt':
      return totals.etpt;
    case 'ownShare':
      return ownShare(totals);
  }
}

/**
 * What of the expenses would be left to the owner if all that is asked were granted, in ppm; the
 * whole where nothing is spent.
 */
export function ownShare({ operating, investment, fundings }: MeansTotals): number {
  const expenses = operating + investment;
  return expenses === 0
    ? WHOLE
    : Math.floor(
        ((expenses - fundings.granted - fundings.asked - fundings.toAsk) * WHOLE) / expenses,
      );
}

/**
 * The limits broken, in the order of the years; a limit without a year is looked at in each (an own
 * share: over the whole).
 */
export function breachesOf(limits: Plan['limits'], means: MeansResult): Breach[] {
  return Object.values(limits)
    .flatMap((limit) => {
      const spans: { year: number | null; totals: MeansTotals }[] =
        limit.year === null && limit.kind === 'ownShare'
          ? [{ year: null, totals: means.total }]
          : means.totals
              .filter(({ year }) => limit.year === null || limit.year === year)
              .map((totals) => ({ year: totals.year, totals }));
      return spans.flatMap(({ year, totals }): Breach[] => {
        const value = valueOf(limit, totals);
        const by = limit.kind === 'ownShare' ? limit.amount - value : value - limit.amount;
        return by > 0 ? [{ limit, year, value, asked: limit.amount, by }] : [];
      });
    })
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || (a.limit.id < b.limit.id ? -1 : 1));
}
