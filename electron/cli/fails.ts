/** `--fails`, as often as wished: hypotheses taken as failing, by their id or their title. */
import { type Switches } from '../../shared/hypotheses/failing';
import { unaccented } from '../../shared/model/periods/normalise';
import type { Plan } from '../../shared/model/plan';
import { isProblem, problem, type Problem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import { textOptions, type Given } from './command';

export const FAILS = { fails: { type: 'string', multiple: true } } as const;

/** The what-if that the options ask for. Problem: `cli.unknownHypothesis`. */
export function switchesAsked(plan: Plan, given: Given): Switches | Problem {
  const asked = textOptions(given, 'fails').map((text) => hypothesisNamed(plan, text));
  const unknown = asked.find(isProblem);
  return unknown ?? { fail: asked as Id[], hold: [] };
}

function hypothesisNamed(plan: Plan, text: string): Id | Problem {
  if (Object.hasOwn(plan.hypotheses, text)) return text;
  const named = Object.values(plan.hypotheses).filter(({ title }) => unaccented(title.trim()) === unaccented(text.trim()));
  if (named.length === 1) return named[0]!.id;
  return problem('cli.unknownHypothesis', { text, known: Object.values(plan.hypotheses).map(({ id, title }) => `${title} (${id})`).join(', ') });
}
