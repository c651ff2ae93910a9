import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { DragShapes } from './DragShapes';
import { forgetWidths } from './geometry';
import { Fades } from './Fades';
import { Ghosts } from './Ghosts';
import { fillOf, startEngine, type BarEngine } from './frappe/WindowedGantt';
import type { GanttViewProps } from './props';
import { indexLinks, linksInView } from './linkPath';
import { Links } from './Links';
import { previewed } from './preview';
import { RowShapes } from './RowShapes';
import type { RowRange } from '../ui/grid/rows';
import type { ChartRow } from './rows';
import type { Scale } from './scale';
import { useChartGestures } from './useChartGestures';

interface Props extends Omit<GanttViewProps, 'range'> {
  readonly slot: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly scale: Scale;
  readonly chartWidth: number;
  readonly height: number;
  readonly range: RowRange;
  readonly backdrop: ReactNode;
}

interface Placed {
  readonly row: ChartRow;
  readonly index: number;
}

/** The chart itself: backdrop, frappe-gantt's bars, our shapes, and the gestures on them. */
export function ChartSlot(props: Props): ReactNode {
  const {
    slot,
    scale,
    rowHeight,
    chartWidth,
    height,
    range,
    rowAt,
    indexOf,
    links,
    tableWidth,
    words,
    ghostsOf,
  } = props;
  const gestures = useChartGestures(props);
  const { drag, hover } = gestures;
  const bars = useRef<HTMLDivElement>(null);
  const seen = useMemo(() => {
    const placed: Placed[] = [];
    for (let index = range.first; index < range.last; index += 1)
      placed.push({ row: rowAt(index), index });
    return placed;
  }, [range, rowAt]);
  const shown = useMemo(() => previewed(seen, drag), [seen, drag]);
  useBars(bars, shown, scale, rowHeight);
  const blocks = useMemo(() => indexLinks(links, indexOf), [links, indexOf]);
  const placed = useMemo(() => linksInView(blocks, range), [blocks, range]);
  const shownAt = useMemo(() => {
    const by = new Map(shown.map((at) => [at.index, at.row]));
    return (index: number): ChartRow => by.get(index) ?? rowAt(index);
  }, [shown, rowAt]);
  return (
    <div
      ref={slot}
      className="chart-slot"
      style={{ left: tableWidth, width: chartWidth, height }}
      tabIndex={0}
      role="application"
      aria-label={words.chart}
      data-rows="chart"
      data-cursor={gestures.cursor}
      {...gestures.handlers}
    >
      {props.backdrop}
      <div className="row-lights" aria-hidden="true">
        {hover && !hover.row.selected ? (
          <i className="row-light" data-kind="hover" style={{ top: hover.index * rowHeight }} />
        ) : null}
        {seen.map(({ row, index }) =>
          row.selected ? (
            <i key={row.id} className="row-light" style={{ top: index * rowHeight }} />
          ) : null,
        )}
      </div>
      {ghostsOf ? (
        <svg className="ghost-layer" aria-hidden="true">
          {seen.map(({ row, index }) => {
            const ghosts = ghostsOf(row);
            return ghosts.length === 0 ? null : (
              <Ghosts
                key={row.id}
                row={row}
                ghosts={ghosts}
                index={index}
                rowHeight={rowHeight}
                scale={scale}
              />
            );
          })}
        </svg>
      ) : null}
      <div className="bars-layer" ref={bars} aria-hidden="true" />
      <svg className="front-layer" aria-hidden="true">
        <Fades keys={fadesOf(shown)} />
        {shown.map(({ row, index }) =>
          row.kind === 'empty' || (row.kind === 'bar' && !row.conflict && !row.doubt) ? null : (
            <RowShapes key={row.id} row={row} index={index} rowHeight={rowHeight} scale={scale} />
          ),
        )}
        <Links
          placed={placed}
          rowAt={shownAt}
          rowHeight={rowHeight}
          scale={scale}
          selectedId={gestures.linkId}
        />
        <DragShapes
          drag={drag}
          hover={hover}
          rowAt={rowAt}
          indexOf={indexOf}
          rowHeight={rowHeight}
          scale={scale}
        />
      </svg>
      {gestures.tip ? (
        <div
          className="drag-tip"
          data-refused={drag?.kind === 'link' && drag.refusal !== null}
          style={gestures.tip.style}
        >
          {gestures.tip.text}
        </div>
      ) : null}
    </div>
  );
}

function useBars(
  host: RefObject<HTMLDivElement | null>,
  shown: readonly Placed[],
  scale: Scale,
  rowHeight: number,
): void {
  const engine = useRef<BarEngine | null>(null);
  const [font, setFont] = useState(0);
  useLayoutEffect(() => {
    engine.current = startEngine(host.current!, rowHeight);
    return () => {
      engine.current?.destroy();
      engine.current = null;
    };
  }, [host, rowHeight, font]);
  useLayoutEffect(() => {
    engine.current?.show(shown, scale);
  }, [shown, scale, font, rowHeight]);
  // Labels are placed by measured widths: measured again once the bundled font is there.
  useEffect(() => {
    if (document.fonts.check("13px 'Source Sans 3'")) return;
    void document.fonts.ready.then(() => {
      forgetWidths();
      setFont((n) => n + 1);
    });
  }, []);
}

/** The gradients that the rows in view ask for, as one text so that it compares. */
function fadesOf(shown: readonly Placed[]): string {
  const keys = new Set<string>();
  for (const { row } of shown) {
    const fade =
      row.kind === 'bar' || row.kind === 'summary' ? /^url\(#fade-(.*)\)$/.exec(fillOf(row)) : null;
    if (fade) keys.add(fade[1]!);
  }
  return [...keys].sort().join(' ');
}
