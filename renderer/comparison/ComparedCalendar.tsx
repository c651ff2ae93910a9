import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Comparison } from '../../shared/analysis/compare';
import { say } from '../../shared/i18n/words';
import { toDay } from '../../shared/model/dates';
import { useApp, useAppState } from '../core/AppContext';
import { planRange } from '../plan/chartHandle';
import { CHART_WORDS } from '../plan/chartWords';
import type { ChartActs } from '../gantt/acts';
import { GanttView } from '../gantt/GanttView';
import { zoomed } from '../gantt/gestures/useZoom';
import type { ChartLink } from '../gantt/rows';
import { ScrollHandle } from '../gantt/viewport';
import { goToStepOf } from '../plan/goToStepOf';
import { scenarioTitle } from '../scenarios/scenarioActs';
import { comparedRows, lookingActs, type ComparedRows } from './compareRows';
import { letterOf, setComparison } from './useComparison';
import { CalendarHead, CalendarRow } from './CalendarTable';

const ROW_HEIGHT = 44;
const HEAD_HEIGHT = 64;
const NO_LINKS: readonly ChartLink[] = [];
/** The space at each end of the chart, for the words of ghosts and bars. */
const MARGIN = 200;

/**
 * The first scenario's bars with the others as ghosts on the same rows, and the differences in days
 * and in words beside them.
 */
export function ComparedCalendar({ comparison }: { comparison: Comparison }): ReactNode {
  const app = useApp();
  const only = useAppState((state) => state.view.comparison.onlyDifferences);
  const titles = useAppState((state) => state.plan.scenarios);
  const rows = useMemo(() => comparedRows(comparison, only), [comparison, only]);
  const [first, ...others] = comparison.scenarios.map(({ scenarioId }) =>
    scenarioTitle(titles[scenarioId]),
  );
  return (
    <section className="compared-calendar" aria-label={say('comparison.calendarLabel')}>
      <header>
        <p className="small">
          {say('comparison.ghostLegend', {
            first: first ?? '',
            others: others.map((title, index) => `${letterOf(index + 1)} « ${title} »`).join(', '),
          })}{' '}
          <b>{say('comparison.differing', { count: comparison.differences.length })}</b>
        </p>
        <label>
          <input
            type="checkbox"
            checked={only}
            onChange={(event) => setComparison(app, { onlyDifferences: event.target.checked })}
          />{' '}
          {say('comparison.onlyDifferences')}
        </label>
      </header>
      {rows.ids.length === 0 ? (
        <p className="quiet">{say('comparison.noDifference')}</p>
      ) : (
        <Chart comparison={comparison} rows={rows} />
      )}
    </section>
  );
}

interface Place {
  readonly pxPerDay: number;
  /** Null before the first display. */
  readonly leftDay: number | null;
  readonly scrollTop: number;
}

/**
 * The visible part of the chart: its days, its scale, the chosen step, and the functions that
 * change them.
 */
function useLooking(comparison: Comparison): {
  range: { start: number; end: number };
  place: Place;
  focusId: string | null;
  handle: ScrollHandle;
  acts: ChartActs;
} {
  const app = useApp();
  const [place, setPlace] = useState<Place>({ pxPerDay: 0.5, leftDay: null, scrollTop: 0 });
  const [focusId, setFocus] = useState<string | null>(null);
  const handle = useMemo(() => new ScrollHandle(), []);
  const range = useMemo(() => {
    const spans = comparison.scenarios.map(({ evaluation }) => planRange(evaluation));
    return {
      start: Math.min(...spans.map(({ start }) => start)) - MARGIN,
      end: Math.max(...spans.map(({ end }) => end)) + MARGIN,
    };
  }, [comparison]);
  const acts = useMemo(() => {
    const fit = (): void =>
      setPlace((now) => {
        const width = handle.read()?.width ?? 600;
        return {
          ...now,
          leftDay: range.start + 20,
          pxPerDay: zoomed(width / (range.end - range.start + 1 - MARGIN), 1),
        };
      });
    return lookingActs({
      fit,
      zoomTo: (pxPerDay, leftDay) => setPlace((now) => ({ ...now, pxPerDay, leftDay })),
      scrolled: ({ leftDay, scrollTop }) => setPlace((now) => ({ ...now, leftDay, scrollTop })),
      select: setFocus,
      open: (stepId) => goToStepOf(app, comparison.scenarios[0]!.scenarioId, stepId),
    });
  }, [app, handle, range, comparison]);
  // On the first display, fit the whole plan into the width of the chart.
  const unplaced = place.leftDay === null;
  useEffect(() => {
    if (unplaced) acts.fit();
  }, [acts, unplaced]);
  return { range, place, focusId, handle, acts };
}

function Chart({ comparison, rows }: { comparison: Comparison; rows: ComparedRows }): ReactNode {
  const app = useApp();
  const { range, place, focusId, handle, acts } = useLooking(comparison);
  const others = comparison.scenarios.length - 1;
  const tableWidth = Math.round(Math.min(260 + 130 + others * 130, window.innerWidth * 0.55));
  return (
    <GanttView
      count={rows.ids.length}
      rowAt={rows.rowAt}
      indexOf={rows.indexOf}
      links={NO_LINKS}
      ghostsOf={rows.ghostsOf}
      range={range}
      pxPerDay={place.pxPerDay}
      leftDay={place.leftDay}
      scrollTop={place.scrollTop}
      today={toDay(app.context.today())}
      rowHeight={ROW_HEIGHT}
      headHeight={HEAD_HEIGHT}
      tableWidth={tableWidth}
      extraRows={0}
      focusId={focusId}
      handle={handle}
      words={CHART_WORDS}
      acts={acts}
      readOnly
      tableHead={<CalendarHead comparison={comparison} />}
      table={({ first, last }) => (
        <div
          role="table"
          aria-label={say('comparison.calendarLabel')}
          aria-rowcount={rows.ids.length}
        >
          {Array.from({ length: last - first }, (_, at) => (
            <CalendarRow
              key={rows.ids[first + at]}
              rows={rows}
              index={first + at}
              comparison={comparison}
              height={ROW_HEIGHT}
              focused={rows.ids[first + at] === focusId}
            />
          ))}
        </div>
      )}
    />
  );
}
