import { useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import { Backdrop } from './Backdrop';
import { ChartSlot } from './ChartSlot';
import type { GanttViewProps } from './props';
import type { Scale } from './scale';
import { TimeHeader } from './TimeHeader';
import { useWindow } from './useWindow';
import { useZoom } from './gestures/useZoom';
import './gantt.css';
import './bars.css';
import './links.css';

/** The step table and the chart on the same rows, in one scroller. */
export function GanttView(props: GanttViewProps): ReactNode {
  const { count, range, pxPerDay, rowHeight, tableWidth, extraRows, acts, words, today } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const slot = useRef<HTMLDivElement>(null);
  const scale = useMemo<Scale>(() => ({ origin: range.start, pxPerDay }), [range.start, pxPerDay]);
  const chartWidth = Math.ceil((range.end - range.start + 1) * pxPerDay);
  const height = Math.max((count + extraRows) * rowHeight, 120);
  const shown = useWindow({ ...props, scroller, scale, chartWidth, onSettled: acts.scrolled });
  useZoom(scroller, slot, scale, tableWidth, acts);
  return (
    <div className="gantt-scroller" ref={scroller} style={sizesOf(props)}>
      <div className="gantt-canvas" style={{ width: tableWidth + chartWidth }}>
        <div className="gantt-head">
          <div className="gantt-corner" style={{ width: tableWidth }}>
            {props.tableHead}
          </div>
          <div className="time-head-slot" style={{ width: chartWidth }}>
            <TimeHeader scale={scale} from={shown.from} to={shown.to} today={today} words={words} />
          </div>
        </div>
        <div className="gantt-body" style={{ height: height }}>
          <div className="table-slot" style={{ width: tableWidth }}>
            {props.table(shown.rows)}
          </div>
          <ChartSlot
            {...props}
            slot={slot}
            scroller={scroller}
            scale={scale}
            chartWidth={chartWidth}
            height={height}
            range={shown.rows}
            backdrop={
              <Backdrop
                scale={scale}
                from={shown.from}
                to={shown.to}
                today={today}
                height={height}
              />
            }
          />
        </div>
      </div>
    </div>
  );
}

function sizesOf({ tableWidth, rowHeight, headHeight }: GanttViewProps): CSSProperties {
  return {
    '--table-width': `${tableWidth}px`,
    '--row-height': `${rowHeight}px`,
    '--header-height': `${headHeight}px`,
  } as CSSProperties;
}
