/** What of a line's money is to be looked at again: VAT that is not given, help over the whole. */
import type { Budget, Funding, MeansLine } from '../model/means';
import type { Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import type { Id } from '../model/record';
import { paidByLine, wholeCost } from './countedTwice';
import { fctvaOfLine } from './totals';
import type { MeansResult } from './types';

/**
 * True of a price that may hold VAT whose rate is not given: TTC, at no rate. "HT 0 %" says that
 * there is none (M29).
 */
export function lacksVat({ kind, pricing, vatRate }: MeansLine): boolean {
  return kind !== 'post' && kind !== 'receipt' && pricing === 'TTC' && vatRate === 0;
}

/** Lines of which a funder pays a part before VAT, and whose VAT is not given (M29). */
export function vatProblems({ actors }: Pick<Plan, 'actors'>, means: MeansResult): Problem[] {
  const found = new Map<Id, Funding>();
  for (const { funding, byLine } of means.fundings.values()) {
    if (funding.base !== 'HT' || funding.status === 'refused') continue;
    for (const id of byLine.keys())
      if (!found.has(id) && lacksVat(means.lines.get(id)!.line)) found.set(id, funding);
  }
  return [...found].map(([id, { funderId, title }]) =>
    problem(
      'problems.vatUnknown',
      { line: means.lines.get(id)!.line.title, funder: actors[funderId]?.title ?? title },
      { severity: 'warning', place: { collection: 'meansLines', id, field: 'vatRate' } },
    ),
  );
}

/** Lines whose fundings and FCTVA together are more than they cost (M30). */
export function overRecoveredProblems(
  { budget }: { readonly budget: Budget },
  means: MeansResult,
): Problem[] {
  return [...paidByLine(means)].flatMap(([id, paid]) => {
    const result = means.lines.get(id)!;
    const { line } = result;
    const cost = wholeCost(result);
    const fctva = fctvaOfLine(result, means.years, budget);
    const over = paid + fctva - cost;
    // Funders who pay too much by themselves are told already (M22).
    if (fctva === 0 || over <= 0 || paid > cost) return [];
    return problem(
      'problems.overRecovered',
      {
        line: line.title,
        paid: { amount: paid, unit: 'cents' },
        fctva: { amount: fctva, unit: 'cents' },
        over: { amount: over, unit: 'cents' },
      },
      { severity: 'warning', place: { collection: 'meansLines', id: line.id, field: 'fctva' } },
    );
  });
}
