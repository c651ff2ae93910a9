import { flushSync } from 'react-dom';
import type { Id } from '../../shared/model/record';
import { rowsOf } from './steps';
import { chart, ROW_HEIGHT } from './chartHandle';
import { NO_FILTER } from '../../shared/analysis/filter';
import type { App } from '../core/store';

/** Unfolds the groups that hide the step, and drops the filter if it hides the step. */
function uncover(app: App, id: Id): void {
  if (rowsOf(app.state()).indexOf.has(id)) return;
  const { plan, view } = app.state();
  const folded = { ...view.folded };
  for (
    let at = plan.steps[id]?.parentId ?? null;
    at !== null;
    at = plan.steps[at]?.parentId ?? null
  )
    folded[at] = false;
  app.setView({ folded });
  if (!rowsOf(app.state()).indexOf.has(id)) app.setView({ filter: NO_FILTER });
}

/** Selects a step, brings its row and its dates into view, and moves the table's keyboard to it. */
export function goToStep(app: App, id: Id): void {
  // The rows must exist before scrolling to them.
  flushSync(() => {
    app.setView({ screen: 'plan' });
    uncover(app, id);
    app.select([id]);
  });
  const index = rowsOf(app.state()).indexOf.get(id);
  const resolved = app.state().evaluation.steps.get(id);
  if (index === undefined || !resolved) return;
  const start = resolved.start ?? resolved.end;
  chart.reveal(index, ROW_HEIGHT, start === null ? null : { start, end: resolved.end ?? start });
  document.querySelector<HTMLElement>('[data-rows="table"]')?.focus({ preventScroll: true });
}
