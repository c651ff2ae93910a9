/** Where a broken limit comes from, line by line (M25). */
import type { Limit } from '../model/means';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import type { Breach } from './breaches';
import { fctvaParts } from './formula';
import type { FundingResult, LineResult, MeansResult } from './types';

/** A line's part: cents, or thousandths of an ETPT. */
export interface BreachSource { readonly lineId: Id; readonly amount: number }

/** The lines that make what a limit bears on in the year it is broken in (over all years where none), largest part first. Their parts are the whole of it; under an own share they are what funders bring. */
export function sourcesOf({ budget }: Pick<Plan, 'budget'>, means: MeansResult, { limit: { kind }, year }: Pick<Breach, 'limit' | 'year'>): BreachSource[] {
  const within = (amounts: readonly number[]): number => amounts.reduce((sum, amount, index) => sum + (year === null || means.years[index] === year ? amount : 0), 0);
  return [...means.lines.values()].map((result): BreachSource => ({ lineId: result.line.id, amount: partOf(kind, means, result, within, () => fctvaParts([result], means.years, budget, year).reduce((sum, { amount }) => sum + amount, 0)) }))
    .filter(({ amount }) => amount !== 0).sort((a, b) => b.amount - a.amount || (a.lineId < b.lineId ? -1 : 1));
}

function partOf(kind: Limit['kind'], means: MeansResult, result: LineResult, within: (amounts: readonly number[]) => number, fctva: () => number): number {
  const { line, ttc, etpt } = result;
  const funded = (counts: (status: FundingResult['funding']['status']) => boolean): number => (
    [...means.fundings.values()].reduce((sum, { funding, byLine }) => sum + (counts(funding.status) ? within(byLine.get(line.id) ?? []) : 0), 0));
  switch (kind) {
    case 'etpt': return within(etpt);
    case 'investment': return line.kind !== 'receipt' && line.section === 'investment' ? within(ttc) : 0;
    case 'ownShare': return funded((status) => status !== 'refused');
    case 'netAssured': case 'netIfGranted': {
      if (line.kind === 'receipt') return -within(ttc);
      return within(ttc) - funded((status) => status === 'granted' || (kind === 'netIfGranted' && status !== 'refused')) - fctva();
    }
  }
}
