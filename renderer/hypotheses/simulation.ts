/**
 * The simulation: switches hypotheses without recording anything, and keeps or drops the result.
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
 * Switches one hypothesis: it fails if it held, and holds if it failed; switching again restores
 * it.
 */
export function turn(app: App, hypothesisId: Id): void {
  const { evaluation, switches } = app.state();
  const hypothesis = evaluation.plan.hypotheses[hypothesisId];
  if (hypothesis) app.setSwitches(turned(switches, hypothesis));
}

/** Ends the simulation. */
export function stopSimulation(app: App): void {
  app.setSwitches(NO_SWITCHES);
}

/**
 * Makes a scenario of the simulation, shows it and ends the simulation. Returns its id; null if it
 * can't.
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
