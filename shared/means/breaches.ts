/** Finds the limits that a scenario breaks, and by how much (M17, M18). */
import type { Limit } from '../model/means';
import type { Plan } from '../model/plan';
import { WHOLE } from '../model/step';
import type { MeansResult, MeansTotals } from './types';

export interface Breach {
  readonly limit: Limit;
  /** The year of the breach; null for the own share, which covers all years. */
  readonly year: number | null;
  /**
   * The actual value and the limit: cents, thousandths of an ETPT, or ppm of the expenses for an
   * own share.
   */
  readonly value: number;
  readonly asked: number;
  /** The distance from the limit, always above 0. */
  readonly by: number;
}

/** The total that a limit restricts. */
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
 * The share of the expenses that the owner would pay if every funder granted its part, in ppm; the
 * whole if there are no expenses.
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
 * The broken limits by year. A limit without a year applies to each year; an own share applies to
 * all years together.
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
