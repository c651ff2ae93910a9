import { useDeferredValue, type ReactNode } from 'react';
import type { Evaluation } from '../../shared/evaluate';
import { say } from '../../shared/i18n/words';
import { UnsettledCount } from '../hypotheses/Counts';
import { useAfterPaint } from '../ui/useAfterPaint';
import { useAppState } from '../core/AppContext';
import { rowsOf } from './steps';
import { isFiltering } from '../../shared/analysis/filter';
import { undatedIds } from './undated';

/** The number of steps, of visible ones, and of undated ones. */
export function Counts(): ReactNode {
  const latest = useAppState((state) => state.evaluation);
  const shown = useAppState((state) =>
    isFiltering(state.view.filter) ? rowsOf(state).ids.length : null,
  );
  // Counting goes through the whole plan, so do it after the next frame and show the edit first.
  const painted = useAfterPaint();
  const evaluation = useDeferredValue<Evaluation | null>(painted ? latest : null);
  if (evaluation === null) return <span className="foot-counts" />;
  const count = evaluation.tree.order.length;
  const undated = undatedIds(evaluation).length;
  return (
    <span className="foot-counts">
      {shown === null ? say('app.steps', { count }) : say('app.filteredCount', { shown, count })}
      {undated > 0 ? ` · ${say('app.undatedCount', { count: undated })}` : ''}
      <UnsettledCount />
    </span>
  );
}
