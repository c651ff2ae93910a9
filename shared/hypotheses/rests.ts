/** What depends on a hypothesis, and which hypotheses a step depends on (H13). */
import type { Effect, Hypothesis } from '../model/hypothesis';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { holdsIn } from './failing';

/** The items that depend on one hypothesis: only included ones that exist. */
export interface Rests {
  readonly stepIds: readonly Id[];
  readonly lineIds: readonly Id[];
  readonly fundingIds: readonly Id[];
  readonly effects: readonly Effect[];
}

interface Index {
  readonly effects: Plan['effects'];
  readonly lines: Plan['meansLines'];
  readonly fundings: Plan['fundings'];
  readonly byHypothesis: ReadonlyMap<Id, Rests>;
  readonly byStep: ReadonlyMap<Id, readonly Id[]>;
}

const memory = new WeakMap<Plan['hypotheses'], Index>();

function indexOf(plan: Plan): Index {
  const known = memory.get(plan.hypotheses);
  if (
    known &&
    known.effects === plan.effects &&
    known.lines === plan.meansLines &&
    known.fundings === plan.fundings
  )
    return known;
  const effects = new Map<Id, Effect[]>();
  for (const effect of Object.values(plan.effects))
    effects.set(effect.hypothesisId, [...(effects.get(effect.hypothesisId) ?? []), effect]);
  const byHypothesis = new Map<Id, Rests>();
  const byStep = new Map<Id, Id[]>();
  for (const hypothesis of Object.values(plan.hypotheses)) {
    const rests = gather(plan, hypothesis, effects.get(hypothesis.id) ?? []);
    byHypothesis.set(hypothesis.id, rests);
    for (const id of rests.stepIds) byStep.set(id, [...(byStep.get(id) ?? []), hypothesis.id]);
  }
  const index = {
    effects: plan.effects,
    lines: plan.meansLines,
    fundings: plan.fundings,
    byHypothesis,
    byStep,
  };
  memory.set(plan.hypotheses, index);
  return index;
}

const named = (effects: readonly Effect[], target: 'fundingId' | 'lineId' | 'stepId'): Id[] =>
  effects.flatMap((effect) => effect[target] ?? []);

function gather(plan: Plan, hypothesis: Hypothesis, effects: readonly Effect[]): Rests {
  const fundingIds = new Set(
    named(effects, 'fundingId').filter((id) => plan.fundings[id]?.included),
  );
  // A funding for all lines of a section does not point to any of them.
  const funded = [...fundingIds].flatMap((id) => {
    const { scope, lineIds } = plan.fundings[id]!;
    return scope === 'listed' ? Object.keys(lineIds) : [];
  });
  const lineIds = new Set(
    [...Object.keys(hypothesis.lineIds), ...named(effects, 'lineId'), ...funded].filter(
      (id) => plan.meansLines[id]?.included,
    ),
  );
  const ofLines = [...lineIds].flatMap((id) => {
    const { stepIds, followsStepId } = plan.meansLines[id]!;
    return [...Object.keys(stepIds), ...(followsStepId === null ? [] : [followsStepId])];
  });
  const stepIds = new Set([
    ...Object.keys(hypothesis.stepIds),
    ...named(effects, 'stepId'),
    ...ofLines,
  ]);
  return {
    stepIds: [...stepIds],
    lineIds: [...lineIds],
    fundingIds: [...fundingIds],
    effects,
  };
}

const NOTHING: Rests = {
  stepIds: [],
  lineIds: [],
  fundingIds: [],
  effects: [],
};

/**
 * The dependents of a hypothesis: its own steps and lines, the targets of its effects, the lines of
 * the fundings at stake, and the steps of all these lines.
 */
export function restsOnHypothesis(plan: Plan, hypothesisId: Id): Rests {
  return indexOf(plan).byHypothesis.get(hypothesisId) ?? NOTHING;
}

/**
 * The hypotheses that apply in the scenario and that a step depends on. `plan` has the scenario's
 * overrides applied.
 */
export function restsOn(plan: Plan, scenarioId: Id, stepId: Id): Hypothesis[] {
  return (indexOf(plan).byStep.get(stepId) ?? [])
    .map((id) => plan.hypotheses[id]!)
    .filter((hypothesis) => holdsIn(plan, hypothesis, scenarioId));
}
