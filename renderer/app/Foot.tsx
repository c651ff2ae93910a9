import { useDeferredValue, type ReactNode } from 'react';
import type { Evaluation } from '../../shared/evaluate';
import { say, sayLabel } from '../../shared/i18n/words';
import { useAfterPaint } from '../ui/useAfterPaint';
import { useApp, useAppState } from './AppContext';
import { rowsOf } from './actions/steps';
import { isFiltering } from './state';
import { undatedIds } from './undated';
import { ZoomBar } from './ZoomBar';

/** Counts at the left, the last edit and its undo in the middle, the scale at the right. */
export function Foot(): ReactNode {
  return (
    <footer className="foot">
      <Counts />
      <LastEdit />
      <ZoomBar />
    </footer>
  );
}

function Counts(): ReactNode {
  const latest = useAppState((state) => state.evaluation);
  const shown = useAppState((state) => (isFiltering(state.view.filter) ? rowsOf(state).ids.length : null));
  // Counting goes through the whole plan: after the frame that an edit is waiting for.
  const painted = useAfterPaint();
  const evaluation = useDeferredValue<Evaluation | null>(painted ? latest : null);
  if (evaluation === null) return <span className="foot-counts" />;
  const count = evaluation.tree.order.length;
  const undated = undatedIds(evaluation).length;
  return (
    <span className="foot-counts">
      {shown === null ? say('app.steps', { count }) : say('app.filteredCount', { shown, count })}
      {undated > 0 ? ` · ${say('app.undatedCount', { count: undated })}` : ''}
    </span>
  );
}

function LastEdit(): ReactNode {
  const app = useApp();
  const notice = useAppState((state) => state.notice);
  const last = useAppState((state) => state.history.past.at(-1));
  const writer = useAppState((state) => state.role === 'writer');
  if (notice) return <span className="foot-last" data-kind={notice.kind}>{notice.text}</span>;
  if (!last) return <span className="foot-last" />;
  return (
    <span className="foot-last">
      {say('app.lastEdit', { label: sayLabel(last.label) })} {writer ? <button type="button" className="link-button" onClick={() => app.undo()}>{say('app.undo')}</button> : null}
    </span>
  );
}
