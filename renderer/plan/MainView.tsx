import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { toDay } from '../../shared/model/dates';
import type { Plan } from '../../shared/model/plan';
import { GanttView } from '../gantt/GanttView';
import { StepTable } from './table/StepTable';
import { StepTableHeader } from './table/StepTableHeader';
import { overriddenIn } from '../scenarios/overridden';
import { useAfterPaint } from '../ui/useAfterPaint';
import { useApp, useAppState } from '../core/AppContext';
import { rowsOf } from './steps';
import { chartActs } from './chartActs';
import { chart, chartRange, ROW_HEIGHT } from './chartHandle';
import { ChartRows } from './chartRows';
import { CHART_WORDS } from './chartWords';
import { DetailsPanel } from './details/DetailsPanel';
import { Tray } from './Tray';
import { useGhosts } from '../versions/useGhosts';
import { fitPlan } from './zoom';

const NO_DEPENDENCIES: Plan['dependencies'] = {};
const HEAD_HEIGHT = 64;

/**
 * The plan: the step table and the chart on the same rows, the undated steps below, the details on
 * the right.
 */
export function MainView(): ReactNode {
  const detailsOpen = useAppState((state) => state.view.detailsOpen);
  return (
    <main className="main-view" aria-label={say('app.mainLabel')}>
      <div className="plan-view">
        <PlanChart />
        <Tray />
      </div>
      {detailsOpen ? (
        <aside className="details-slot" aria-label={say('app.detailsLabel')}>
          <DetailsPanel />
        </aside>
      ) : null}
    </main>
  );
}

function PlanChart(): ReactNode {
  const app = useApp();
  const evaluation = useAppState((state) => state.evaluation);
  const rows = useAppState(rowsOf);
  const selection = useAppState((state) => state.selection);
  const view = useAppState((state) => state.view);
  const readOnly = useAppState((state) => state.role === 'reader');
  const acts = useMemo(() => chartActs(app), [app]);
  const overridden = useAppState((state) => overriddenIn(state, 'steps'));
  const made = useRef(new ChartRows()).current;
  const selected = useMemo(() => new Set(selection.ids), [selection.ids]);
  const rowAt = useMemo(
    () => (index: number) =>
      made.rowOf(rows.ids[index]!, evaluation, selected, overridden.has(rows.ids[index]!)),
    [made, rows, evaluation, selected, overridden],
  );
  // Indexing tens of thousands of links by rows can wait for the first frame.
  const painted = useAfterPaint();
  const dependencies = painted ? evaluation.plan.dependencies : NO_DEPENDENCIES;
  const links = useMemo(() => Object.values(dependencies), [dependencies]);
  const ghostsOf = useGhosts();
  const range = chartRange(evaluation);
  useFirstFit();
  useReveal();
  const tableWidth = Math.min(view.tableWidth, Math.max(180, window.innerWidth * 0.55));
  return (
    <GanttView
      count={rows.ids.length}
      rowAt={rowAt}
      indexOf={rows.indexOf}
      links={links}
      ghostsOf={ghostsOf}
      range={range}
      pxPerDay={view.pxPerDay}
      leftDay={view.leftDay}
      scrollTop={view.scrollTop}
      today={toDay(app.context.today())}
      rowHeight={ROW_HEIGHT}
      headHeight={HEAD_HEIGHT}
      tableWidth={tableWidth}
      extraRows={1}
      focusId={selection.focusId}
      handle={chart}
      words={CHART_WORDS}
      acts={acts}
      readOnly={readOnly}
      table={(shown) => (
        <StepTable
          rows={rows}
          first={shown.first}
          last={shown.last}
          rowHeight={ROW_HEIGHT}
          width={tableWidth}
        />
      )}
      tableHead={<StepTableHeader width={tableWidth} height={HEAD_HEIGHT} />}
    />
  );
}

/** A plan that opens for the first time is shown whole. */
function useFirstFit(): void {
  const app = useApp();
  useEffect(() => {
    if (app.state().view.leftDay === null) fitPlan(app);
  }, [app]);
}

/** Keeps the keyboard's row in view. */
function useReveal(): void {
  const app = useApp();
  const focusId = useAppState((state) => state.selection.focusId);
  useEffect(() => {
    const index = focusId === null ? undefined : rowsOf(app.state()).indexOf.get(focusId);
    if (index !== undefined) chart.reveal(index, ROW_HEIGHT, null);
  }, [app, focusId]);
}
