/** `--fails`, any number of times: assumes that a hypothesis fails, given by id or title. */
import { holdsIn, type Switches } from '../../shared/hypotheses/failing';
import { say } from '../../shared/i18n/words';
import { unaccented } from '../../shared/model/periods/normalise';
import type { Plan } from '../../shared/model/plan';
import { isProblem, problem, type Problem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import { textOptions, type Given, type Io } from './command';
import { oneLine } from './text';

export const FAILS = { fails: { type: 'string', multiple: true } } as const;

/** The what-if that the options ask for. Problem: `cli.unknownHypothesis`. */
export function switchesAsked(plan: Plan, given: Given): Switches | Problem {
  const asked = textOptions(given, 'fails').map((text) => hypothesisNamed(plan, text));
  const unknown = asked.find(isProblem);
  return unknown ?? { fail: asked as Id[], hold: [] };
}

function hypothesisNamed({ hypotheses }: Plan, text: string): Id | Problem {
  if (Object.hasOwn(hypotheses, text)) return text;
  const named = Object.values(hypotheses).filter(
    ({ title }) => unaccented(title.trim()) === unaccented(text.trim()),
  );
  if (named.length === 1) return named[0]!.id;
  if (Object.keys(hypotheses).length === 0) return problem('cli.noHypotheses', { text });
  return problem(named.length > 1 ? 'cli.severalHypotheses' : 'cli.unknownHypothesis', {
    text,
    known: (named.length > 1 ? named : Object.values(hypotheses))
      .map(({ id, title }) => `${title} (${id})`)
      .join(', '),
  });
}

/**
 * Lists on standard error the failing hypotheses that apply in no scenario: their failure changes
 * nothing.
 */
export function tellIdle(plan: Plan, { fail }: Switches, scenarioIds: readonly Id[], io: Io): void {
  for (const id of fail) {
    const hypothesis = plan.hypotheses[id];
    if (hypothesis && !scenarioIds.some((scenarioId) => holdsIn(plan, hypothesis, scenarioId)))
      io.err(
        oneLine(
          say('cli.idleHypothesis', {
            title: hypothesis.title,
            scenario: scenarioIds
              .map((scenarioId) => plan.scenarios[scenarioId]?.title ?? '')
              .join(' », « '),
          }),
        ),
      );
  }
}
