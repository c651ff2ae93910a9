/** The values that a simulation changes, and their words. */
import type { Evaluation } from '../evaluate';
import { say } from '../i18n/words';
import type { Hypothesis } from '../model/hypothesis';
import type { Id } from '../model/record';
import type { Switches } from '../hypotheses/failing';

/** The statement to show: its own, or a default if it has none. */
export function hypothesisTitle(hypothesis: Pick<Hypothesis, 'title'> | undefined): string {
  return hypothesis?.title.trim() || say('hypotheses.untitled');
}

/**
 * A hypothesis that the simulation switches; `idle` if it does not apply in the current scenario,
 * so that it has no effect there.
 */
export interface Simulated {
  readonly id: Id;
  readonly title: string;
  readonly fails: boolean;
  readonly idle: boolean;
}

/** The switched hypotheses, in the order in which the user switched them. */
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

/** The simulation in words: "« Aide de la CAF » échoue · « Recrutement » tient". */
export function saySimulated(simulated: readonly Simulated[]): string {
  return simulated
    .map(({ title, fails, idle }) => {
      if (idle) return say('hypotheses.simulationIdle', { title });
      return say(fails ? 'hypotheses.simulationFails' : 'hypotheses.simulationHolds', { title });
    })
    .join(' · ');
}
