import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Evaluation } from '../../../shared/evaluate';
import { toDay, type IsoDate } from '../../../shared/model/dates';
import { chartRange, planRange, ROW_HEIGHT } from '../../app/chartHandle';
import { ChartRows } from '../../app/chartRows';
import { CHART_WORDS } from '../../app/chartWords';
import type { RowsShown } from '../../app/rows';
import type { ChartActs } from '../../gantt/acts';
import { GanttView } from '../../gantt/GanttView';
import type { LivingAct, LivingState } from './state';
import { StepRows } from './StepRows';
import { handle } from './zoom';

const HEAD_HEIGHT = 64;
/** Pixels left of the first day: the flag of today may stand there. */
const MARGIN = 40;
const WORDS = { ...CHART_WORDS, chart: say('living.chart') };

/** What the chart may ask here: to choose a step and to look closer. Nothing can be moved. */
function readingActs(act: (act: LivingAct) => void): ChartActs {
  const nothing = (): void => undefined;
  return {
    takenWith: () => [], describe: () => '', describeProgress: () => '', describeLink: () => '', canLink: () => '',
    move: nothing, progress: nothing, create: nothing, link: nothing, relink: nothing, unlink: nothing, scrolled: nothing, announce: nothing,
    select: (id) => act({ kind: 'focus', id }), open: (id) => act({ kind: 'focus', id }),
    zoomTo: (pxPerDay, leftDay) => act({ kind: 'zoom', pxPerDay, leftDay }), fit: () => act({ kind: 'zoom', pxPerDay: null, leftDay: null }),
  };
}

interface Props { readonly evaluation: Evaluation; readonly rows: RowsShown; readonly state: LivingState; readonly today: IsoDate; readonly act: (act: LivingAct) => void }

/** Table and calendar on the same rows, those in view alone. */
export function Chart({ evaluation, rows, state, today, act }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const tableWidth = Math.round(Math.min(460, Math.max(200, width * 0.42)));
  const { start, end } = planRange(evaluation);
  const fitted = Math.max(0.1, (width - tableWidth - MARGIN - 130) / (end - start + 1));
  const acts = useMemo(() => readingActs(act), [act]);
  const made = useRef(new ChartRows()).current;
  const selected = useMemo(() => new Set(state.focusId === null ? [] : [state.focusId]), [state.focusId]);
  const rowAt = useMemo(() => (index: number) => made.rowOf(rows.ids[index]!, evaluation, selected, false), [made, rows, evaluation, selected]);
  const links = useMemo(() => Object.values(evaluation.plan.dependencies), [evaluation.plan.dependencies]);
  useEffect(() => {
    const index = state.focusId === null ? undefined : rows.indexOf.get(state.focusId);
    if (index !== undefined) handle.reveal(index, ROW_HEIGHT, null);
  }, [state.focusId, rows]);
  return (
    <div className="living-chart" ref={box}>
      {width === 0 ? null : (
        <GanttView count={rows.ids.length} rowAt={rowAt} indexOf={rows.indexOf} links={links} range={chartRange(evaluation)} pxPerDay={state.pxPerDay ?? fitted} leftDay={state.pxPerDay === null ? start - MARGIN / fitted : state.leftDay}
          scrollTop={0} today={toDay(today)} rowHeight={ROW_HEIGHT} headHeight={HEAD_HEIGHT} tableWidth={tableWidth} extraRows={0} focusId={state.focusId} handle={handle} words={WORDS} acts={acts} readOnly
          table={(range) => <StepRows range={range} rows={rows} evaluation={evaluation} state={state} act={act} />}
          tableHead={<div className="table-head" style={{ height: HEAD_HEIGHT }} aria-hidden="true"><span className="head-cell living-title">{say('living.step')}</span><span className="head-cell living-period">{say('living.period')}</span></div>} />
      )}
    </div>
  );
}

/** The width there is, followed as the window changes; 0 until measured. */
function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current!;
    setWidth(element.clientWidth);
    const resized = new ResizeObserver(() => setWidth(element.clientWidth));
    resized.observe(element);
    return () => resized.disconnect();
  }, [box]);
  return width;
}
