import { memo, type ReactNode } from 'react';
import { Doubt } from './Doubt';
import {
  BAR_HEIGHT,
  type Box,
  boxOf,
  diamondPath,
  MILESTONE,
  roundBox,
  roundsBox,
} from './geometry';
import { fillOf } from './frappe/WindowedGantt';
import type { ChartRow } from './rows';
import type { Scale } from './scale';

interface Props {
  readonly row: ChartRow;
  readonly index: number;
  readonly rowHeight: number;
  readonly scale: Scale;
}

/**
 * The shapes that frappe-gantt does not draw: milestones, summaries, rounds, marks. One group per
 * row, rendered again when its row changes.
 */
export const RowShapes = memo(function RowShapes({
  row,
  index,
  rowHeight,
  scale,
}: Props): ReactNode {
  const middle = (index + 0.5) * rowHeight;
  const shape = shapeOf(row, middle, scale);
  const box = row.doubt ? shapeBox(row, scale) : null;
  if (!shape && !box) return null;
  return (
    <g data-step={row.id} className={row.selected ? 'shape selected' : 'shape'}>
      {shape}
      {box ? <Doubt row={row} box={box} middle={middle} scale={scale} /> : null}
    </g>
  );
});

/** The box of all shapes of a row; for rounds, from the first to the last. */
function shapeBox(row: ChartRow, scale: Scale): Box | null {
  return row.kind === 'rounds' ? roundsBox(row, scale) : boxOf(row, scale);
}

/** A label beside the shape, unless the words of the alternative are there: they include it. */
function Beside({ row, x, y }: { row: ChartRow; x: number; y: number }): ReactNode {
  return row.otherwise ? null : (
    <text className="bar-label beside" x={x} y={y}>
      {row.label}
    </text>
  );
}

function shapeOf(row: ChartRow, middle: number, scale: Scale): ReactNode {
  if (row.kind === 'rounds') return <Rounds row={row} middle={middle} scale={scale} />;
  const box = boxOf(row, scale);
  if (!box) return null;
  if (row.kind === 'milestone') {
    const centre = box.x + box.width / 2;
    return (
      <>
        <path
          className="milestone"
          data-tentative={row.tentative}
          style={{ '--style': `var(--theme-${row.style})` } as React.CSSProperties}
          d={diamondPath(centre - MILESTONE, middle)}
        />
        <Beside row={row} x={box.x + box.width + 6} y={middle} />
      </>
    );
  }
  if (row.kind === 'summary')
    return <Summary row={row} x={box.x} width={box.width} middle={middle} />;
  return row.conflict ? <Conflict x={box.x - 16} middle={middle} /> : null;
}

function Summary({
  row,
  x,
  width,
  middle,
}: {
  row: ChartRow;
  x: number;
  width: number;
  middle: number;
}): ReactNode {
  const top = middle - 8;
  const foot = Math.min(7, width / 2);
  const path = `M ${x} ${top} h ${width} v 16 l ${-foot} -6 h ${-(width - 2 * foot)} l ${-foot} 6 Z`;
  return (
    <>
      <path className="summary" d={path} style={{ fill: fillOf(row) }} />
      {row.progress > 0 ? (
        <rect className="summary-progress" x={x} y={top} width={width * row.progress} height={4} />
      ) : null}
      {row.conflict ? <Conflict x={x - 16} middle={middle} /> : null}
      <Beside row={row} x={x + width + 8} y={middle} />
    </>
  );
}

function Conflict({ x, middle }: { x: number; middle: number }): ReactNode {
  return (
    <text className="conflict" x={x} y={middle}>
      ⚠
    </text>
  );
}

function Rounds({
  row,
  middle,
  scale,
}: {
  row: ChartRow;
  middle: number;
  scale: Scale;
}): ReactNode {
  const box = roundsBox(row, scale);
  if (!box) return null;
  const style = { '--style': `var(--theme-${row.style})` } as React.CSSProperties;
  return (
    <g style={style}>
      <line className="round-line" x1={box.x} x2={box.x + box.width} y1={middle} y2={middle} />
      {row.rounds.map((round) => {
        const { x, width } = roundBox(round, scale);
        return (
          <g
            key={round.id}
            data-step={round.id}
            className={round.selected ? 'round selected' : 'round'}
            data-done={round.done}
            data-open={round.start === null || round.end === null}
          >
            <rect
              x={x}
              y={middle - BAR_HEIGHT / 2}
              width={width}
              height={BAR_HEIGHT}
              rx={BAR_HEIGHT / 2}
            />
            <text x={x + width / 2} y={middle}>
              {round.number}
            </text>
          </g>
        );
      })}
      <Beside row={row} x={box.x + box.width + 8} y={middle} />
    </g>
  );
}
