import { flushSync } from 'react-dom';
import type { Id } from '../../shared/model/record';
import type { App } from '../core/store';
import { goToStep } from './goToStep';

/** Goes to a step in the calendar of a scenario. */
export function goToStepOf(app: App, scenarioId: Id, stepId: Id): void {
  flushSync(() => {
    app.openPanel(null);
    app.setScenario(scenarioId);
  });
  goToStep(app, stepId);
}
