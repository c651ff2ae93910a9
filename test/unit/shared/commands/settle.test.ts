/**
 * A hypothesis settled in a meeting: the current scenario follows, others keep their own status.
 */
import { expect, it } from 'vitest';
import { execute, type Command } from '../../../../shared/commands/command';
import { duplicateScenario } from '../../../../shared/commands/scenarios';
import { settleHypothesis } from '../../../../shared/commands/settle';
import { keepWhatIf } from '../../../../shared/commands/whatIf';
import { evaluate } from '../../../../shared/evaluate';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { overlay } from '../../../../shared/scenarios/overlay';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { testContext } from '../../arbitraries';

const PLAN = acte3Plan('plan-1');
/** One that applies in every scenario. */
const CAF = Object.values(PLAN.hypotheses).find(
  ({ scenarioIds }) => Object.keys(scenarioIds).length === 0,
)!.id;

function done<P>(plan: Plan, command: Command<P>, payload: P): Plan {
  const edit = execute(plan, command, payload, testContext());
  if (isProblem(edit)) throw new Error(edit.code);
  return edit.plan;
}

/**
 * Two scenarios in which it fails, the second made from the first, and one derived from the first.
 */
const KEPT = done(
  done(PLAN, keepWhatIf, {
    id: 'refused',
    title: 'Si la CAF refuse',
    scenarioId: PLAN.baseScenarioId,
    switches: { fail: [CAF], hold: [] },
  }),
  duplicateScenario,
  { scenarioId: 'refused', id: 'copy', title: 'Copie' },
);
const DERIVED: Plan = {
  ...KEPT,
  scenarios: {
    ...KEPT.scenarios,
    child: { ...KEPT.scenarios['copy']!, id: 'child', parentId: 'refused', overrides: {} },
  },
};
const statusIn = (plan: Plan, scenarioId: string): string =>
  overlay(plan, scenarioId).hypotheses[CAF]!.status;

it('changes the plan and the current scenario, whose totals follow; another keeps its own', () => {
  expect(evaluate(KEPT, { scenarioId: 'refused' }).failure.failing).toContain(CAF);
  const settled = done(KEPT, settleHypothesis, {
    scenarioId: 'refused',
    id: CAF,
    status: 'confirmed',
  });
  expect([PLAN.baseScenarioId, 'refused', 'copy'].map((id) => statusIn(settled, id))).toEqual([
    'confirmed',
    'confirmed',
    'refuted',
  ]);
  expect(evaluate(settled, { scenarioId: 'refused' }).failure.failing).not.toContain(CAF);
});

it('removes the override that the current scenario inherits', () => {
  const settled = done(DERIVED, settleHypothesis, {
    scenarioId: 'child',
    id: CAF,
    status: 'confirmed',
  });
  expect(['child', 'refused', 'copy'].map((id) => statusIn(settled, id))).toEqual([
    'confirmed',
    'confirmed',
    'refuted',
  ]);
});

it('follows the scenario’s parents even if the plan has that status already', () => {
  const status = PLAN.hypotheses[CAF]!.status;
  expect(
    statusIn(done(KEPT, settleHypothesis, { scenarioId: 'refused', id: CAF, status }), 'refused'),
  ).toBe(status);
});

it('refuses a missing hypothesis or scenario', () => {
  for (const payload of [
    { scenarioId: 'refused', id: 'gone', status: 'confirmed' as const },
    { scenarioId: 'gone', id: CAF, status: 'confirmed' as const },
  ])
    expect(isProblem(execute(KEPT, settleHypothesis, payload, testContext()))).toBe(true);
});
