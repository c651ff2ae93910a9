/**
 * Money that the plan counts twice, or may count wrong, in any scenario (M21, M22, M29, M30): for
 * the check of a file and the means grid.
 */
import { evaluate, type Evaluation } from '../evaluate';
import {
  overFundedProblem,
  paidByLine,
  repetitionProblem,
  repetitionsIn,
  wholeCost,
} from '../means/countedTwice';
import { overRecoveredProblems, vatProblems } from '../means/doubts';
import type { Plan } from '../model/plan';
import { problem, messageOf, type Problem } from '../model/problem';
import { bySiblingOrder } from '../model/record';

/** The problems of one evaluation. */
export function moneyProblemsOf({ plan, means }: Pick<Evaluation, 'plan' | 'means'>): Problem[] {
  const over = [...paidByLine(means)]
    .filter(([id, paid]) => paid > wholeCost(means.lines.get(id)!))
    .map(([id]) => overFundedProblem(means, id, { collection: 'meansLines', id }));
  return [
    ...repetitionsIn(plan, means).map((one) => repetitionProblem(plan, means, one)),
    ...over,
    ...vatProblems(plan, means),
    ...overRecoveredProblems(plan, means),
  ];
}

/**
 * The problems of the base, then the additional ones of each scenario, with its name; includes
 * archived scenarios.
 */
export function moneyProblems(plan: Plan): Problem[] {
  const base = moneyProblemsOf(evaluate(plan, { scenarioId: plan.baseScenarioId }));
  const keyOf = ({ code, place }: Problem): string => `${code} ${place?.id}`;
  const known = new Set(base.map(keyOf));
  const others = Object.values(plan.scenarios)
    .filter(({ id }) => id !== plan.baseScenarioId)
    .sort(bySiblingOrder)
    .flatMap((scenario) =>
      moneyProblemsOf(evaluate(plan, { scenarioId: scenario.id }))
        .filter((one) => !known.has(keyOf(one)))
        .map((one) =>
          problem(
            'problems.inScenario',
            { scenario: scenario.title, text: messageOf(one) },
            { severity: one.severity, ...(one.place ? { place: one.place } : {}) },
          ),
        ),
    );
  return [...base, ...others];
}
