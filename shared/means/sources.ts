/** Traces a broken limit to its lines (M25). */
import type { FundingStatus, Limit } from '../model/means';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import type { Breach } from './breaches';
import { COMPOSITION, type Composition } from './composition';
import { fctvaParts } from './formula';
import type { LineResult, MeansResult } from './types';

/** A line's part: cents, or thousandths of an ETPT. */
export interface BreachSource {
  readonly lineId: Id;
  readonly amount: number;
}

/**
 * The lines that make what a limit bears on in the year it is broken in (over all years where
 * none), largest part first. Their parts are the whole of it; under an own share they are what
 * funders bring.
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
