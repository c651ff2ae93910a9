/** Money that the plan counts twice, in any scenario, for the check of a file (M21, M22). */
import { evaluate, type Evaluation } from '../evaluate';
import {
  overFundedProblem,
  overPaid,
  repetitionProblem,
  repetitionsIn,
} from '../means/countedTwice';
import type { Plan } from '../model/plan';
import { problem, told, type Problem } from '../model/problem';
import { bySiblingOrder } from '../model/record';

/** The problems of one evaluation. */
export function moneyProblemsOf({ plan, means }: Pick<Evaluation, 'plan' | 'means'>): Problem[] {
  const over = [...means.lines.values()]
    .filter(({ line }) => overPaid(means, line.id) > 0)
    .map(({ line }) =>
      overFundedProblem(means, line.id, {
        collection: 'meansLines',
        id: line.id,
      }),
    );
  return [...repetitionsIn(plan, means).map((one) => repetitionProblem(plan, means, one)), ...over];
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
            { scenario: scenario.title, text: told(one) },
            one.place ? { place: one.place } : {},
          ),
        ),
    );
  return [...base, ...others];
}
