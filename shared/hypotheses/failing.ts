/**
 * Finds the hypotheses that fail: refuted ones, and those that a what-if switches (H1 to H4 of
 * RULES.md).
 */
import type { Hypothesis } from '../model/hypothesis';
import type { Plan } from '../model/plan';
import { bySiblingOrder, type Id } from '../model/record';
import { lineOf } from '../scenarios/overlay';

/**
 * A what-if, which the plan does not keep: hypotheses made to fail and hypotheses made to hold,
 * whatever their status.
 */
export interface Switches {
  readonly fail: readonly Id[];
  readonly hold: readonly Id[];
}

export const NO_SWITCHES: Switches = { fail: [], hold: [] };

/**
 * True if a hypothesis applies in a scenario: in all (H1), in those it names, and in scenarios
 * derived from those, except from the base.
 */
export function holdsIn(
  plan: Plan,
  { scenarioIds }: Pick<Hypothesis, 'scenarioIds'>,
  scenarioId: Id,
): boolean {
  if (Object.keys(scenarioIds).length === 0 || Object.hasOwn(scenarioIds, scenarioId)) return true;
  return lineOf(plan, scenarioId).some(({ id }) => Object.hasOwn(scenarioIds, id));
}

/**
 * The hypotheses that apply in a scenario, in the order of the register. `plan` has the scenario's
 * overrides applied.
 */
export function hypothesesOf(plan: Plan, scenarioId: Id): Hypothesis[] {
  return Object.values(plan.hypotheses)
    .filter((hypothesis) => holdsIn(plan, hypothesis, scenarioId))
    .sort(bySiblingOrder);
}

/**
 * Ids of the hypotheses that fail in a scenario, in order of id: refuted ones not made to hold, and
 * those made to fail. `plan` has the scenario's overrides applied.
 */
export function failingIn(
  plan: Plan,
  scenarioId: Id,
  { fail, hold }: Switches = NO_SWITCHES,
): Id[] {
  const failing: Id[] = [];
  for (const id in plan.hypotheses) {
    const hypothesis = plan.hypotheses[id]!;
    const fails = fail.includes(id) || (hypothesis.status === 'refuted' && !hold.includes(id));
    if (fails && holdsIn(plan, hypothesis, scenarioId)) failing.push(id);
  }
  return failing.sort();
}

/**
 * The what-if after the user switches one hypothesis: it fails if it held (or holds if it failed).
 * Switching it again restores the first state.
 */
export function turned(
  { fail, hold }: Switches,
  { id, status }: Pick<Hypothesis, 'id' | 'status'>,
): Switches {
  const without = (ids: readonly Id[]): Id[] => ids.filter((other) => other !== id);
  const fails = fail.includes(id) || (status === 'refuted' && !hold.includes(id));
  if (status === 'refuted')
    return {
      fail: without(fail),
      hold: fails ? [...without(hold), id] : without(hold),
    };
  return { fail: fails ? without(fail) : [...fail, id], hold: without(hold) };
}

/** True if the what-if changes nothing. */
export function isIdle({ fail, hold }: Switches): boolean {
  return fail.length === 0 && hold.length === 0;
}
