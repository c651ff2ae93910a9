/**
 * The simulation: hypotheses turned without recording anything, and what to do with what is seen
 * then.
 */
import { keepWhatIf } from '../../shared/commands/whatIf';
import { NO_SWITCHES, turned } from '../../shared/hypotheses/failing';
import { simulatedOf } from '../../shared/analysis/simulated';
import { say } from '../../shared/i18n/words';
import { isProblem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import type { AppState } from '../core/state';
import type { App } from '../core/store';
import { freeTitle } from '../scenarios/scenarioActs';

/**
 * Turns one hypothesis: it fails where it held, it holds where it failed; turned again it is as the
 * plan says.
 */
export function turn(app: App, hypothesisId: Id): void {
  const { evaluation, switches } = app.state();
  const hypothesis = evaluation.plan.hypotheses[hypothesisId];
  if (hypothesis) app.setSwitches(turned(switches, hypothesis));
}

/** Everything as the plan says again. */
export function stopSimulation(app: App): void {
  app.setSwitches(NO_SWITCHES);
}

/**
 * A scenario in which what is simulated is so; shown at once, the simulation over. Gives its id, or
 * null where it can't be.
 */
export function keepSimulation(app: App): Id | null {
  const { plan, scenarioId, switches } = app.state();
  const id = app.context.newId();
  const kept = app.dispatch(keepWhatIf, {
    id,
    title: freeTitle(plan, titleOf(app.state())),
    scenarioId,
    switches: { fail: [...switches.fail], hold: [...switches.hold] },
  });
  if (isProblem(kept)) return null;
  app.setSwitches(NO_SWITCHES);
  app.setScenario(id);
  return id;
}

function titleOf(state: AppState): string {
  const simulated = simulatedOf(state).filter(({ idle }) => !idle);
  const [first, ...others] = simulated.filter(({ fails }) => fails);
  if (!first) return say('hypotheses.keptTitleHeld', { title: simulated[0]?.title ?? '' });
  return others.length === 0
    ? say('hypotheses.keptTitle', { title: first.title })
    : say('hypotheses.keptTitleMore', { title: first.title, count: others.length });
}
