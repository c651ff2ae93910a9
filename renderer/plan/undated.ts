/** The steps in "À caler": without sub-steps and without dates. */
import type { Evaluation } from '../../shared/evaluate';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import type { Step } from '../../shared/model/step';

interface Counted {
  readonly tree: Evaluation['tree'];
  readonly steps: Plan['steps'];
  readonly ids: readonly Id[];
}

let last: Counted | null = null;

function isUndated({ tree }: Evaluation, step: Step | undefined): boolean {
  if (!step || step.status === 'cancelled') return false;
  return (
    (step.period === null || (step.period.start === null && step.period.end === null)) &&
    tree.childIdsOf(step.id).length === 0
  );
}

/** Their ids in the plan's order; the same list object if an edit does not change it. */
export function undatedIds(evaluation: Evaluation): readonly Id[] {
  const {
    plan: { steps },
    tree,
    since,
  } = evaluation;
  if (last?.tree === tree && last.steps === steps) return last.ids;
  const before = last?.tree === tree && since?.steps === last.steps ? last : null;
  const same =
    before !== null &&
    since!.ids.every(
      (id) => isUndated(evaluation, before.steps[id]) === isUndated(evaluation, steps[id]),
    );
  last = {
    tree,
    steps,
    ids: same ? before.ids : tree.order.filter((id) => isUndated(evaluation, steps[id])),
  };
  return last.ids;
}
