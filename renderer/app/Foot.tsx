import { type ReactNode } from 'react';
import { say, sayLabel } from '../../shared/i18n/words';
import { useApp, useAppState } from './AppContext';
import { rowsOf } from './actions/steps';
import { isFiltering } from './state';
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
  const count = useAppState((state) => state.evaluation.tree.order.length);
  const shown = useAppState((state) => (isFiltering(state.view.filter) ? rowsOf(state).ids.length : null));
  const undated = useAppState((state) => undatedCount(state.evaluation));
  return (
    <span className="foot-counts">
      {shown === null ? say('app.steps', { count }) : say('app.filteredCount', { shown, count })}
      {undated > 0 ? ` · ${say('app.undatedCount', { count: undated })}` : ''}
    </span>
  );
}

const counted = new WeakMap<object, number>();

function undatedCount({ steps }: { steps: ReadonlyMap<string, { start: number | null; end: number | null }> }): number {
  const known = counted.get(steps);
  if (known !== undefined) return known;
  let count = 0;
  for (const { start, end } of steps.values()) if (start === null && end === null) count += 1;
  counted.set(steps, count);
  return count;
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
