/**
 * The direct effects of failed hypotheses on one step, without links (H17): cheap enough to compute
 * for each row.
 */
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { canMove } from '../model/step';
import { bothDelays, combine, NO_DELAY, type Combined } from './combine';
import { restsOnHypothesis } from './rests';

export interface Outcome {
  readonly cut: boolean;
  readonly atRisk: boolean;
  readonly months: number;
}

/** The combined effects of some hypotheses. `plan` has the scenario's overrides applied. */
export function combinedOf(plan: Plan, failing: readonly Id[]): Combined {
  return combine(failing.flatMap((id) => restsOnHypothesis(plan, id).effects));
}

/** The outcome of these effects for a step: its own and those of its ancestors (H7, H9, H10). */
export function outcomeOf(plan: Plan, { cut, delays, atRisk }: Combined, stepId: Id): Outcome {
  const step = plan.steps[stepId];
  let [gone, risky, delay] = [false, false, NO_DELAY];
  const seen = new Set<Id>();
  for (
    let current: Id | null = stepId;
    current !== null && !seen.has(current);
    current = plan.steps[current]?.parentId ?? null
  ) {
    seen.add(current);
    gone ||= cut.has(current);
    risky ||= atRisk.has(current);
    delay = bothDelays(delay, delays.get(current) ?? NO_DELAY);
  }
  return {
    cut: gone,
    atRisk: risky,
    months: canMove(step) ? delay.longest + delay.more : 0,
  };
}
