/** Finds the lines that cause a broken limit (M25). */
import type { FundingStatus, Limit } from '../model/means';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import type { Breach } from './breaches';
import { COMPOSITION, type Composition } from './composition';
import { fctvaParts } from './formula';
import type { LineResult, MeansResult } from './types';

/** The part of a line: cents, or thousandths of an ETPT. */
export interface BreachSource {
  readonly lineId: Id;
  readonly amount: number;
}

/**
 * The lines that add up to the limited total in the year of the breach (or over all years), largest
 * first. For an own share, their parts are the contributions of funders.
 */
export function sourcesOf(
  { budget }: Pick<Plan, 'budget'>,
  means: MeansResult,
  { limit: { kind }, year }: Pick<Breach, 'limit' | 'year'>,
): BreachSource[] {
  const within = (amounts: readonly number[]): number =>
    amounts.reduce(
      (sum, amount, index) => sum + (year === null || means.years[index] === year ? amount : 0),
      0,
    );
  return [...means.lines.values()]
    .map((result): BreachSource => ({
      lineId: result.line.id,
      amount: partOf(kind, means, result, within, () =>
        fctvaParts([result], means.years, budget, year).reduce(
          (sum, { amount }) => sum + amount,
          0,
        ),
      ),
    }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => b.amount - a.amount || (a.lineId < b.lineId ? -1 : 1));
}

function partOf(
  kind: Limit['kind'],
  means: MeansResult,
  result: LineResult,
  within: (amounts: readonly number[]) => number,
  fctvaOf: () => number,
): number {
  const { line, ttc, etpt } = result;
  const funded = (counts: (status: FundingStatus) => boolean): number =>
    [...means.fundings.values()].reduce(
      (sum, { funding, byLine }) =>
        sum + (counts(funding.status) ? within(byLine.get(line.id) ?? []) : 0),
      0,
    );
  if (kind === 'etpt') return within(etpt);
  if (kind === 'ownShare') return funded((status) => status !== 'refused');
  const { sections, receipts, statuses, fctva }: Composition = COMPOSITION[kind];
  if (line.kind === 'receipt') return receipts ? -within(ttc) : 0;
  return sections.includes(line.section)
    ? within(ttc) - funded((status) => statuses.includes(status)) - (fctva ? fctvaOf() : 0)
    : 0;
}
