/**
 * "Si cela échoue, alors": what the failure of one hypothesis does, effect by effect, then along
 * the links, then in total.
 */
import { evaluate } from '../evaluate';
import { failingIn, NO_SWITCHES, type Switches } from '../hypotheses/failing';
import { restsOnHypothesis } from '../hypotheses/rests';
import type { Effect } from '../model/hypothesis';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { overlay } from '../scenarios/overlay';
import { stepEffect, type StepEffect } from './stepEffect';
import { impactOf, type Impact } from './tornado';

export interface Consequences {
  /** The effects, each with the title of its target (empty if it is gone). */
  readonly effects: readonly {
    readonly effect: Effect;
    readonly title: string;
  }[];
  /** Steps that links push later, in days. */
  readonly pushed: readonly {
    readonly stepId: Id;
    readonly title: string;
    readonly days: number;
  }[];
  /** Steps that their parent's cut or delay takes along. */
  readonly under: readonly {
    readonly stepId: Id;
    readonly title: string;
    readonly months: number | null;
  }[];
  /**
   * The difference between the hypothesis holding and failing, with everything else as on screen.
   */
  readonly impact: Impact;
  /** The steps that this difference moves, cuts or adds. */
  readonly steps: StepEffect;
}

/**
 * What the failure of a hypothesis does in a scenario, with the other hypotheses as in the what-if.
 */
export function consequencesOf(
  plan: Plan,
  hypothesisId: Id,
  { scenarioId, switches = NO_SWITCHES }: { scenarioId: Id; switches?: Switches },
): Consequences {
  const laid = overlay(plan, scenarioId);
  const others = failingIn(laid, scenarioId, switches).filter((id) => id !== hypothesisId);
  const hold = Object.keys(plan.hypotheses);
  const held = evaluate(plan, { scenarioId, switches: { fail: others, hold } });
  const failed = evaluate(plan, {
    scenarioId,
    switches: { fail: [...others, hypothesisId], hold },
  });
  const { effects } = restsOnHypothesis(laid, hypothesisId);
  const named = new Set(effects.flatMap(({ stepId }) => stepId ?? []));
  const titleOf = (id: Id): string => laid.steps[id]?.title ?? '';
  const struck = ({ fundingId, lineId, stepId }: Effect): string => {
    if (fundingId !== null) return laid.fundings[fundingId]?.title ?? '';
    return lineId !== null ? (laid.meansLines[lineId]?.title ?? '') : titleOf(stepId ?? '');
  };
  const cut = [...failed.failure.cut]
    .filter((id) => !held.failure.cut.has(id))
    .map((stepId) => ({ stepId, title: titleOf(stepId), months: null }));
  const delayed = [...failed.failure.delayed]
    .filter(([id, { months }]) => held.failure.delayed.get(id)?.months !== months)
    .map(([stepId, { months }]) => ({
      stepId,
      title: titleOf(stepId),
      months,
    }));
  return {
    effects: effects.map((effect) => ({ effect, title: struck(effect) })),
    pushed: [...failed.schedule.moves]
      .filter(([id, { days }]) => days > 0 && held.schedule.moves.get(id)?.days !== days)
      .map(([stepId, { days }]) => ({ stepId, title: titleOf(stepId), days })),
    under: [...cut, ...delayed].filter(({ stepId }) => !named.has(stepId)),
    impact: impactOf(held, failed),
    steps: stepEffect(held, failed),
  };
}
