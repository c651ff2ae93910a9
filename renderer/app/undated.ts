/** The steps that wait in "À caler": those with nothing under them and no date. */
import type { Evaluation } from '../../shared/evaluate';
import type { Id } from '../../shared/model/record';

let last: { tree: Evaluation['tree']; steps: unknown; ids: readonly Id[] } | null = null;

/** Their ids, in the plan's order. The list is the same object while the plan's steps are. */
export function undatedIds({ plan, tree }: Evaluation): readonly Id[] {
  if (last && last.tree === tree && last.steps === plan.steps) return last.ids;
  const ids = tree.order.filter((id) => {
    const { period, status } = plan.steps[id]!;
    return (period === null || (period.start === null && period.end === null)) && status !== 'cancelled' && tree.childIdsOf(id).length === 0;
  });
  last = { tree, steps: plan.steps, ids };
  return ids;
}
