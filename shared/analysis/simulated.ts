/** The values that a simulation changes, and their words. */
import type { Evaluation } from '../evaluate';
import { say } from '../i18n/words';
import type { Hypothesis } from '../model/hypothesis';
import type { Id } from '../model/record';
import type { Switches } from '../hypotheses/failing';

/** The statement shown: the given one, or the word for a hypothesis without one. */
export function hypothesisTitle(hypothesis: Pick<Hypothesis, 'title'> | undefined): string {
  return hypothesis?.title.trim() || say('hypotheses.untitled');
}

/**
 * One hypothesis that the simulation turns; `idle` where the scenario shown does not make it, so
 * that nothing comes of it there.
 */
export interface Simulated {
  readonly id: Id;
  readonly title: string;
  readonly fails: boolean;
  readonly idle: boolean;
}

/** The hypotheses turned, in the order in which they were. */
export function simulatedOf({
  evaluation,
  switches,
}: {
  readonly evaluation: Evaluation;
  readonly switches: Switches;
}): readonly Simulated[] {
  const {
    plan,
    failure: { failing },
  } = evaluation;
  const one =
    (fails: boolean) =>
    (id: Id): Simulated => ({
      id,
      title: hypothesisTitle(plan.hypotheses[id]),
      fails,
      idle: fails && !failing.includes(id),
    });
  return [...switches.fail.map(one(true)), ...switches.hold.map(one(false))];
}

/** What is simulated, in words: "« Aide de la CAF » échoue · « Recrutement » tient". */
export function saySimulated(simulated: readonly Simulated[]): string {
  return simulated
    .map(({ title, fails, idle }) =>
      say(
        idle
          ? 'hypotheses.simulationIdle'
          : fails
            ? 'hypotheses.simulationFails'
            : 'hypotheses.simulationHolds',
        { title },
      ),
    )
    .join(' · ');
}
