/** `--scenario`: a scenario by id or title. */
import { unaccented } from '../../shared/model/periods/normalise';
import type { Plan } from '../../shared/model/plan';
import { problem, type Problem } from '../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import { textOption, type Given } from './command';

/**
 * The scenario that the option names; the base without the option. Problem: `cli.unknownScenario`.
 */
export function scenarioAsked(plan: Plan, given: Given): Id | Problem {
  const text = textOption(given, 'scenario');
  return text === undefined ? plan.baseScenarioId : scenarioNamed(plan, text);
}

/**
 * The scenario with an id or a title (without regard to case and accents). Problem:
 * `cli.unknownScenario` if there is none, `cli.severalScenarios` if there are several.
 */
export function scenarioNamed(plan: Plan, text: string): Id | Problem {
  if (Object.hasOwn(plan.scenarios, text)) return text;
  const named = Object.values(plan.scenarios).filter(
    ({ title }) => unaccented(title.trim()) === unaccented(text.trim()),
  );
  if (named.length === 1) return named[0]!.id;
  const known = named.length > 1 ? named : Object.values(plan.scenarios).sort(bySiblingOrder);
  return problem(named.length > 1 ? 'cli.severalScenarios' : 'cli.unknownScenario', {
    id: text,
    ids: known.map(({ id, title }) => `${title} (${id})`).join(', '),
  });
}
