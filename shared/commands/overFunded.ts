/** Refuses funders who together would pay more than a line costs. */
import { current, type Draft } from 'mutative';
import { evaluate } from '../evaluate';
import type { Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import type { Id } from '../model/record';

/** A Problem where, once this funding is as the draft has it, the fundings of a line it helps add up to more than the line costs (TTC, over all years). Those refused count nothing. */
export function overFunded(draft: Draft<Plan>, scenarioId: Id, fundingId: Id): Problem | undefined {
  const { means } = evaluate(current(draft) as Plan, { scenarioId });
  for (const lineId of means.fundings.get(fundingId)?.byLine.keys() ?? []) {
    const result = means.lines.get(lineId);
    if (!result || result.total === 0) continue;
    let paid = 0;
    for (const { byLine } of means.fundings.values()) for (const cents of byLine.get(lineId) ?? []) paid += cents;
    if (paid > result.total) return problem('problems.overFunded', { line: result.line.title, percent: Math.ceil((paid / result.total) * 100) }, { place: { collection: 'fundings', id: fundingId, field: 'rate' } });
  }
  return undefined;
}
