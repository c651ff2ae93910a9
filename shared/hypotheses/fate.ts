/**
 * What the failure of some hypotheses does to one step by its effects alone, links apart (H17):
 * cheap enough to be asked of each row drawn.
 */
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import type { Step } from '../model/step';
import { combine, type Combined } from './combine';
import { restsOnHypothesis } from './rests';
import { laterByMonths } from '../wording/movedPeriod';

export interface Fate {
  readonly cut: boolean;
  readonly atRisk: boolean;
  readonly months: number;
}

/** The effects of some hypotheses together. `plan` is the plan as the scenario has it. */
export function combinedOf(plan: Plan, failing: readonly Id[]): Combined {
  return combine(failing.flatMap((id) => restsOnHypothesis(plan, id).effects));
}

/** What these effects do to a step: its own and those of what it stands under (H7, H9, H10). */
export function fateOf(plan: Plan, { cut, delays, atRisk }: Combined, stepId: Id): Fate {
  const step = plan.steps[stepId];
  let fate = { cut: false, atRisk: false, longest: 0, more: 0 };
  const seen = new Set<Id>();
  for (
    let at: Id | null = stepId;
    at !== null && !seen.has(at);
    at = plan.steps[at]?.parentId ?? null
  ) {
    seen.add(at);
    const delay = delays.get(at);
    fate = {
      cut: fate.cut || cut.has(at),
      atRisk: fate.atRisk || atRisk.has(at),
      longest: Math.max(fate.longest, delay?.longest ?? 0),
      more: fate.more + (delay?.more ?? 0),
    };
  }
  const moves =
    step !== undefined &&
    step.status !== 'done' &&
    step.period !== null &&
    (step.period.start !== null || step.period.end !== null);
  return { cut: fate.cut, atRisk: fate.atRisk, months: moves ? fate.longest + fate.more : 0 };
}

/** The step with its period as that delay leaves it. */
export function delayedBy(step: Step, months: number): Step {
  return months === 0 || step.period === null
    ? step
    : { ...step, period: laterByMonths(step.period, months, step.kind === 'milestone') };
}
