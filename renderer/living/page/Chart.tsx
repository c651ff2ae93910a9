import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Evaluation } from '../../../shared/evaluate';
import { toDay, type Day, type IsoDate } from '../../../shared/model/dates';
import type { Id } from '../../../shared/model/record';
import { chartRange, planRange, ROW_HEIGHT } from '../../plan/chartHandle';
import { ChartRows } from '../../plan/chartRows';
import { CHART_WORDS } from '../../plan/chartWords';
import type { RowsShown } from '../../plan/rows';
import type { ChartActs } from '../../gantt/acts';
import { GanttView } from '../../gantt/GanttView';
import type { ChartRow } from '../../gantt/rows';
import { useWidth } from '../../ui/useResized';
import type { LivingAct, LivingState } from './state';
import { StepRows } from './StepRows';
import { handle } from './zoom';

const HEAD_HEIGHT = 64;
/** Pixels to the left of the first day, for the flag of today. */
const MARGIN = 40;
/** Pixels to the right of the last day, for the words beside a bar. */
const LABELS = 130;
/** A table narrower than this has no column of periods; the bars show them too. */
const NARROW = 330;
const WORDS = { ...CHART_WORDS, chart: say('living.chart') };

/** The acts of the chart: choosing a step and zooming. Nothing can be moved. */
function readingActs(act: (act: LivingAct) => void): ChartActs {
  const nothing = (): void => undefined;
  return {
    takenWith: () => [],
    describe: () => '',
    describeProgress: () => '',
    describeLink: () => '',
    canLink: () => '',
    move: nothing,
    progress: nothing,
    create: nothing,
    link: nothing,
    relink: nothing,
    unlink: nothing,
    scrolled: nothing,
    announce: nothing,
    select: (id) => act({ kind: 'focus', id }),
    open: (id) => act({ kind: 'focus', id }),
    zoomTo: (pxPerDay, leftDay) => act({ kind: 'zoom', pxPerDay, leftDay }),
    fit: () => act({ kind: 'zoom', pxPerDay: null, leftDay: null }),
  };
}

interface Props {
  readonly evaluation: Evaluation;
  readonly rows: RowsShown;
  readonly state: LivingState;
  readonly today: IsoDate;
  readonly act: (act: LivingAct) => void;
}

/** Table and calendar on the same rows, only the visible ones. */
export function Chart({ evaluation, rows, state, today, act }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const tableWidth = Math.round(Math.min(460, Math.max(180, width * 0.42)));
  const { range, pxPerDay, leftDay } = useScale(evaluation, state, width - tableWidth);
  const periods = tableWidth >= NARROW;
  const acts = useMemo(() => readingActs(act), [act]);
  const rowAt = useRowAt(evaluation, rows, state.focusId);
  const links = useMemo(
    () => Object.values(evaluation.plan.dependencies),
    [evaluation.plan.dependencies],
  );
  useEffect(() => {
    const index = state.focusId === null ? undefined : rows.indexOf.get(state.focusId);
    if (index !== undefined) handle.reveal(index, ROW_HEIGHT, null);
  }, [state.focusId, rows]);
  return (
    <div className="living-chart" ref={box}>
      {rows.ids.length > 0 ? null : (
        <p className="living-none quiet">
          {say(evaluation.steps.size === 0 ? 'living.empty' : 'living.noMatch')}
        </p>
      )}
      {width === 0 ? null : (
        <GanttView
          count={rows.ids.length}
          rowAt={rowAt}
          indexOf={rows.indexOf}
          links={links}
          range={range}
          pxPerDay={pxPerDay}
          leftDay={leftDay}
          scrollTop={0}
          today={toDay(today)}
          rowHeight={ROW_HEIGHT}
          headHeight={HEAD_HEIGHT}
          tableWidth={tableWidth}
          extraRows={0}
          focusId={state.focusId}
          handle={handle}
          words={WORDS}
          acts={acts}
          readOnly
          table={(inView) => (
            <StepRows
              range={inView}
              rows={rows}
              evaluation={evaluation}
              state={state}
              periods={periods}
              act={act}
            />
          )}
          tableHead={<TableHead periods={periods} />}
        />
      )}
    </div>
  );
}

/** The calendar, extended to fill this many days of the window. */
function filling({ start, end }: { start: Day; end: Day }, days: number): { start: Day; end: Day } {
  return { start, end: Math.max(end, start + Math.ceil(days)) };
}

/** The whole plan in the available width, until the user zooms in. */
function useScale(
  evaluation: Evaluation,
  state: Pick<LivingState, 'pxPerDay' | 'leftDay'>,
  room: number,
): { range: { start: Day; end: Day }; pxPerDay: number; leftDay: number | null } {
  const { start, end } = planRange(evaluation);
  const fitted = Math.max(
    0.05,
    (room - MARGIN - Math.min(LABELS, room * 0.25)) / (end - start + 1),
  );
  const pxPerDay = state.pxPerDay ?? fitted;
  const range = useMemo(
    () => filling(chartRange(evaluation), room / pxPerDay),
    [evaluation, room, pxPerDay],
  );
  return {
    range,
    pxPerDay,
    leftDay: state.pxPerDay === null ? start - MARGIN / fitted : state.leftDay,
  };
}

function useRowAt(
  evaluation: Evaluation,
  rows: RowsShown,
  focusId: Id | null,
): (index: number) => ChartRow {
  const made = useRef(new ChartRows()).current;
  const selected = useMemo(() => new Set(focusId === null ? [] : [focusId]), [focusId]);
  return useMemo(
    () => (index: number) => made.rowOf(rows.ids[index]!, evaluation, selected, false),
    [made, rows, evaluation, selected],
  );
}

function TableHead({ periods }: { periods: boolean }): ReactNode {
  return (
    <div className="table-head" style={{ height: HEAD_HEIGHT }} aria-hidden="true">
      <span className="head-cell living-title">{say('living.step')}</span>
      {periods ? <span className="head-cell living-period">{say('living.period')}</span> : null}
    </div>
  );
}
