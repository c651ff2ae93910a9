/** Refuses an edit by which funders would pay more than a line costs. */
import { current, type Draft } from 'mutative';
import { evaluate } from '../evaluate';
import { overFundedProblem, overPaid } from '../means/countedTwice';
import type { MeansResult } from '../means/types';
import type { Plan } from '../model/plan';
import type { Problem } from '../model/problem';
import type { Id } from '../model/record';

/** The lines and the funding that an edit wrote. */
export interface Touched {
  readonly lineIds: readonly Id[];
  readonly fundingId?: Id;
}

/**
 * A Problem where, once what was written is as the draft has it, the fundings of a line add up to
 * more than it costs (M22). What was so before, and is no worse, is let be: a plan that holds it
 * must be mendable.
 */
export function overFunded(
  plan: Plan,
  draft: Draft<Plan>,
  scenarioId: Id,
  touched: Touched,
): Problem | undefined {
  if (touched.fundingId === undefined && !matters(draft as Plan, touched.lineIds)) return undefined;
  const after = evaluate(current(draft) as Plan, { scenarioId }).means;
  const before = evaluate(plan, { scenarioId }).means;
  return worseIn(before, after, touched);
}

/** Without fundings there is nothing to check. */
function matters({ fundings }: Plan, lineIds: readonly Id[]): boolean {
  return lineIds.length > 0 && Object.keys(fundings).length > 0;
}

function worseIn(
  before: MeansResult,
  after: MeansResult,
  { lineIds, fundingId }: Touched,
): Problem | undefined {
  for (const lineId of new Set([
    ...lineIds,
    ...(after.fundings.get(fundingId ?? '')?.byLine.keys() ?? []),
  ])) {
    const over = overPaid(after, lineId);
    if (over === 0 || over <= overPaid(before, lineId)) continue;
    const place =
      fundingId === undefined
        ? { collection: 'meansLines', id: lineId, field: 'unitAmount' }
        : { collection: 'fundings', id: fundingId, field: 'rate' };
    return overFundedProblem(after, lineId, place);
  }
  return undefined;
}
