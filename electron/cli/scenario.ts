/** `--scenario`: by its id or its title. */
import { unaccented } from '../../shared/model/periods/normalise';
import type { Plan } from '../../shared/model/plan';
import { problem, type Problem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import { textOption, type Given } from './command';

/** The scenario that the option names; the base without the option. Problem: `cli.unknownScenario`. */
export function scenarioAsked(plan: Plan, given: Given): Id | Problem {
  const text = textOption(given, 'scenario');
  return text === undefined ? plan.baseScenarioId : scenarioNamed(plan, text);
}

/** The scenario of an id or a title (case and accents aside). Problem: `cli.unknownScenario` where none has that name, or several have. */
export function scenarioNamed(plan: Plan, text: string): Id | Problem {
  if (Object.hasOwn(plan.scenarios, text)) return text;
  const named = Object.values(plan.scenarios).filter(({ title }) => unaccented(title.trim()) === unaccented(text.trim()));
  if (named.length === 1) return named[0]!.id;
  return problem('cli.unknownScenario', { id: text, ids: Object.values(plan.scenarios).map(({ id, title }) => `${title} (${id})`).join(', ') });
}
