/** Refuses an edit that would make the plan count money twice. */
import { current, type Draft } from 'mutative';
import { evaluate } from '../evaluate';
import {
  overFundedProblem,
  overPaid,
  repetitionProblem,
  repetitionsIn,
  type Repetition,
} from '../means/countedTwice';
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
 * A Problem if, after the edit in the draft, the fundings of a line exceed its cost (M22) or a
 * receipt repeats a funding (M21). Accepts what the plan already had and the edit does not worsen:
 * the user must be able to repair such a plan.
 */
export function countedTwice(
  plan: Plan,
  draft: Draft<Plan>,
  scenarioId: Id,
  touched: Touched,
): Problem | undefined {
  if (touched.fundingId === undefined && !matters(draft as Plan, touched.lineIds)) return undefined;
  const after = evaluate(current(draft) as Plan, { scenarioId });
  const before = evaluate(plan, { scenarioId });
  return overFunded(before.means, after.means, touched) ?? repeated(before, after, touched);
}

/** Without fundings there is nothing to check. */
function matters({ fundings }: Plan, lineIds: readonly Id[]): boolean {
  return lineIds.length > 0 && Object.keys(fundings).length > 0;
}

function overFunded(
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

const keyOf = ({ receipt, funding }: Repetition): string =>
  `${receipt.line.id} ${funding.funding.id}`;

function repeated(
  before: { plan: Plan; means: MeansResult },
  after: { plan: Plan; means: MeansResult },
  { lineIds, fundingId }: Touched,
): Problem | undefined {
  const written = new Set(lineIds);
  const found = repetitionsIn(after.plan, after.means).filter(
    ({ receipt, funding }) =>
      written.has(receipt.line.id) ||
      funding.funding.id === fundingId ||
      [...funding.byLine.keys()].some((id) => written.has(id)),
  );
  if (found.length === 0) return undefined;
  const known = new Set(repetitionsIn(before.plan, before.means).map(keyOf));
  const first = found.find((one) => !known.has(keyOf(one)));
  return first && repetitionProblem(after.plan, after.means, first);
}
