import { useMemo, useRef, type ReactNode, type RefObject } from 'react';
import type { RowRange } from '../ui/grid/rows';
import { DragShapes } from './DragShapes';
import { Fades } from './Fades';
import { fillOf } from './frappe/WindowedGantt';
import { Ghosts } from './Ghosts';
import { indexLinks, linksInView } from './linkPath';
import { Links } from './Links';
import { previewed, type PlacedRow } from './preview';
import type { GanttViewProps } from './props';
import type { ChartRow } from './rows';
import { RowShapes } from './RowShapes';
import type { Scale } from './scale';
import { useBars } from './useBars';
import { useChartGestures, type ChartGestures } from './useChartGestures';

interface Props extends Omit<GanttViewProps, 'range'> {
  readonly slot: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly scale: Scale;
  readonly chartWidth: number;
  readonly height: number;
  readonly range: RowRange;
  readonly backdrop: ReactNode;
}

/** The chart itself: backdrop, frappe-gantt's bars, our shapes, and their gestures. */
export function ChartSlot(props: Props): ReactNode {
  const { slot, scale, rowHeight, range, rowAt, tableWidth } = props;
  const gestures = useChartGestures(props);
  const { drag, hover, tip } = gestures;
  const bars = useRef<HTMLDivElement>(null);
  const seen = useMemo(() => {
    const placed: PlacedRow[] = [];
    for (let index = range.first; index < range.last; index += 1)
      placed.push({ row: rowAt(index), index });
    return placed;
  }, [range, rowAt]);
  const shown = useMemo(() => previewed(seen, drag), [seen, drag]);
  useBars(bars, shown, scale, rowHeight);
  return (
    <div
      ref={slot}
      className="chart-slot"
      style={{ left: tableWidth, width: props.chartWidth, height: props.height }}
      tabIndex={0}
      role="application"
      aria-label={props.words.chart}
      data-rows="chart"
      data-cursor={gestures.cursor}
      {...gestures.handlers}
    >
      {props.backdrop}
      <RowLights seen={seen} hover={hover} rowHeight={rowHeight} />
      <GhostLayer seen={seen} given={props} />
      <div className="bars-layer" ref={bars} aria-hidden="true" />
      <FrontLayer shown={shown} given={props} gestures={gestures} />
      {tip ? (
        <div
          className="drag-tip"
          data-refused={drag?.kind === 'link' && drag.refusal !== null}
          style={tip.style}
        >
          {tip.text}
        </div>
      ) : null}
    </div>
  );
}

/** The selected rows and the one under the pointer. */
function RowLights({
  seen,
  hover,
  rowHeight,
}: {
  seen: readonly PlacedRow[];
  hover: ChartGestures['hover'];
  rowHeight: number;
}): ReactNode {
  return (
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
  );
}

/** Behind the bars: the ghosts of the compared state. */
function GhostLayer({ seen, given }: { seen: readonly PlacedRow[]; given: Props }): ReactNode {
  const { ghostsOf, rowHeight, scale } = given;
  if (!ghostsOf) return null;
  return (
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
  );
}

/** In front of the bars: milestones, groups, soft ends, links, and the preview of a drag. */
function FrontLayer({
  shown,
  given,
  gestures,
}: {
  shown: readonly PlacedRow[];
  given: Props;
  gestures: ChartGestures;
}): ReactNode {
  const { rowAt, indexOf, links, range, rowHeight, scale } = given;
  const blocks = useMemo(() => indexLinks(links, indexOf), [links, indexOf]);
  const placed = useMemo(() => linksInView(blocks, range), [blocks, range]);
  const shownAt = useMemo(() => {
    const by = new Map(shown.map(({ index, row }) => [index, row]));
    return (index: number): ChartRow => by.get(index) ?? rowAt(index);
  }, [shown, rowAt]);
  return (
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
        drag={gestures.drag}
        hover={gestures.hover}
        rowAt={rowAt}
        indexOf={indexOf}
        rowHeight={rowHeight}
        scale={scale}
      />
    </svg>
  );
}

/** The gradients for the visible rows, as one text so that React can compare it. */
function fadesOf(shown: readonly PlacedRow[]): string {
  const keys = new Set<string>();
  for (const { row } of shown) {
    const fade =
      row.kind === 'bar' || row.kind === 'summary' ? /^url\(#fade-(.*)\)$/.exec(fillOf(row)) : null;
    if (fade) keys.add(fade[1]!);
  }
  return [...keys].sort().join(' ');
}
