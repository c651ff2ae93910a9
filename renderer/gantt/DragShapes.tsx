import { type ReactNode } from 'react';
import { BAR_HEIGHT, boxOf, type Box } from './geometry';
import { DOT } from './gestures/hit';
import type { Drag } from './gestures/state';
import type { ChartRow, RowIndex } from './rows';
import { xOf, type Scale } from './scale';

interface Props {
  readonly drag: Drag | null;
  readonly hover: { row: ChartRow; index: number } | null;
  readonly rowAt: (index: number) => ChartRow;
  readonly indexOf: RowIndex;
  readonly rowHeight: number;
  readonly scale: Scale;
}

/**
 * The shapes during a drag besides the bar: its former place, a bar or a link being drawn, and the
 * dots where links start.
 */
export function DragShapes({ drag, hover, ...ground }: Props): ReactNode {
  const { rowHeight, scale } = ground;
  if (drag === null)
    return hover ? (
      <Dots {...hover} middle={middleOf(hover.index, rowHeight)} scale={scale} />
    ) : null;
  if (drag.kind === 'dates') return <Taken drag={drag} {...ground} />;
  if (drag.kind === 'link') return <PulledLink drag={drag} {...ground} />;
  if (drag.kind === 'progress') return null;
  return (
    <rect
      className="drawn"
      x={xOf(scale, drag.start)}
      width={(drag.end - drag.start + 1) * scale.pxPerDay}
      y={middleOf(drag.index, rowHeight) - BAR_HEIGHT / 2}
      height={BAR_HEIGHT}
      rx={3}
    />
  );
}

type Ground = Omit<Props, 'drag' | 'hover'>;

const middleOf = (index: number, rowHeight: number): number => (index + 0.5) * rowHeight;

/** The former places of the bars being moved. */
function Taken({
  drag,
  indexOf,
  rowHeight,
  scale,
}: Ground & { drag: Drag & { kind: 'dates' } }): ReactNode {
  return drag.taken.map(({ id, milestone, start, end }) => {
    const index = indexOf.get(id);
    if (index === undefined) return null;
    const box = boxOf({ kind: milestone ? 'milestone' : 'bar', start, end }, scale);
    return (
      box && (
        <rect
          key={id}
          className="ghost"
          x={box.x}
          width={box.width}
          y={middleOf(index, rowHeight) - BAR_HEIGHT / 2}
          height={BAR_HEIGHT}
          rx={3}
        />
      )
    );
  });
}

/** The link being drawn, and its target step. */
function PulledLink({
  drag,
  rowAt,
  indexOf,
  rowHeight,
  scale,
}: Ground & { drag: Drag & { kind: 'link' } }): ReactNode {
  const placed = (id: string | null | undefined): { box: Box; middle: number } | null => {
    const index = id === null || id === undefined ? undefined : indexOf.get(id);
    const box = index === undefined ? null : boxOf(rowAt(index), scale);
    return box && { box, middle: middleOf(index!, rowHeight) };
  };
  const from = placed(drag.fromId);
  if (!from) return null;
  const x = drag.fromSide === 'start' ? from.box.x : from.box.x + from.box.width;
  const target = placed(drag.ends && (drag.held === 'from' ? drag.ends.fromId : drag.ends.toId));
  const [toX, toY] = drag.y === 0 && target ? [target.box.x, target.middle] : [drag.x, drag.y];
  return (
    <>
      <path
        className="link-rubber"
        data-refused={drag.refusal !== null}
        d={`M ${x} ${from.middle} L ${toX} ${toY}`}
      />
      {target ? (
        <rect
          className="ghost"
          x={target.box.x - 3}
          width={target.box.width + 6}
          y={target.middle - BAR_HEIGHT / 2 - 3}
          height={BAR_HEIGHT + 6}
          rx={4}
        />
      ) : null}
    </>
  );
}

function Dots({ row, middle, scale }: { row: ChartRow; middle: number; scale: Scale }): ReactNode {
  const box = row.kind === 'rounds' ? null : boxOf(row, scale);
  if (!box) return null;
  return (
    <>
      <circle className="link-dot" cx={box.x - DOT} cy={middle} r={4.5} />
      <circle className="link-dot" cx={box.x + box.width + DOT} cy={middle} r={4.5} />
    </>
  );
}
