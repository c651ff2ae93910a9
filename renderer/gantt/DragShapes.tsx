import { type ReactNode } from 'react';
import { BAR_HEIGHT, boxOf } from './geometry';
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
 * What a drag shows besides the bar itself: where it was, a bar being drawn, a link being pulled;
 * and the dots to pull links from.
 */
export function DragShapes({ drag, hover, rowAt, indexOf, rowHeight, scale }: Props): ReactNode {
  const middle = (index: number): number => (index + 0.5) * rowHeight;
  if (drag === null)
    return hover ? <Dots {...hover} middle={middle(hover.index)} scale={scale} /> : null;
  if (drag.kind === 'dates') {
    return (
      <>
        {drag.taken.map((taken) => {
          const index = indexOf.get(taken.id);
          const box =
            index === undefined
              ? null
              : boxOf(
                  {
                    kind: taken.milestone ? 'milestone' : 'bar',
                    start: taken.start,
                    end: taken.end,
                  },
                  scale,
                );
          return (
            box && (
              <rect
                key={taken.id}
                className="ghost"
                x={box.x}
                width={box.width}
                y={middle(index!) - BAR_HEIGHT / 2}
                height={BAR_HEIGHT}
                rx={3}
              />
            )
          );
        })}
      </>
    );
  }
  if (drag.kind === 'create') {
    return (
      <rect
        className="drawn"
        x={xOf(scale, drag.start)}
        width={(drag.end - drag.start + 1) * scale.pxPerDay}
        y={middle(drag.index) - BAR_HEIGHT / 2}
        height={BAR_HEIGHT}
        rx={3}
      />
    );
  }
  if (drag.kind === 'link') {
    const index = indexOf.get(drag.fromId);
    const box = index === undefined ? null : boxOf(rowAt(index), scale);
    if (!box) return null;
    const x = drag.fromSide === 'start' ? box.x : box.x + box.width;
    const targetId = drag.ends && (drag.held === 'from' ? drag.ends.fromId : drag.ends.toId);
    const target = targetId === null || targetId === undefined ? undefined : indexOf.get(targetId);
    const targetBox = target === undefined ? null : boxOf(rowAt(target), scale);
    const [toX, toY] =
      drag.y === 0 && targetBox ? [targetBox.x, middle(target!)] : [drag.x, drag.y];
    return (
      <>
        <path
          className="link-rubber"
          data-refused={drag.refusal !== null}
          d={`M ${x} ${middle(index!)} L ${toX} ${toY}`}
        />
        {targetBox ? (
          <rect
            className="ghost"
            x={targetBox.x - 3}
            width={targetBox.width + 6}
            y={middle(target!) - BAR_HEIGHT / 2 - 3}
            height={BAR_HEIGHT + 6}
            rx={4}
          />
        ) : null}
      </>
    );
  }
  return null;
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
