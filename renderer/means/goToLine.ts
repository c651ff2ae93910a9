import { flushSync } from 'react-dom';
import type { Id } from '../../shared/model/record';
import type { App } from '../core/store';
import { awaitLine, selectLines } from './meansState';

/** Goes to a line in the means of a scenario and moves the keyboard to it. */
export function goToLine(app: App, scenarioId: Id, lineId: Id): void {
  // A closing dialog gives the focus back, so it must be gone before the line takes the focus.
  flushSync(() => {
    app.openPanel(null);
    app.setScenario(scenarioId);
    app.setView({ screen: 'means' });
    selectLines([]);
  });
  awaitLine(lineId);
  requestAnimationFrame(() => focusGrid(app));
}

/** Gives the grid the focus when it exists, as its view may still be loading. */
function focusGrid(app: App): void {
  const grid = document.querySelector<HTMLElement>('[data-grid="means"]');
  if (!grid && app.state().view.screen === 'means') {
    requestAnimationFrame(() => focusGrid(app));
    return;
  }
  awaitLine(null);
  grid?.focus({ preventScroll: true });
}
