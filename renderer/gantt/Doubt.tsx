import { type ReactNode } from 'react';
import { BAR_HEIGHT, type Box, boxOf, diamondPath, isLabelInside } from './geometry';
import type { ChartRow } from './rows';
import type { Scale } from './scale';

const FLAG = 8;
/** A flag closer to the chart's left edge than this would be cut off. */
const EDGE = FLAG + 2;

/** The marks of an unsettled row beside its shape: a "?", and its alternative with a sentence. */
export function Doubt({
  row,
  box,
  middle,
  scale,
}: {
  row: ChartRow;
  box: Box;
  middle: number;
  scale: Scale;
}): ReactNode {
  const { otherwise } = row;
  const other = otherwise
    ? boxOf(
        {
          kind: row.kind === 'milestone' ? 'milestone' : 'bar',
          start: otherwise.start,
          end: otherwise.end,
        },
        scale,
      )
    : null;
  const flagX = Math.max(EDGE, box.x - FLAG - 4 - (row.conflict ? 18 : 0));
  return (
    <>
      {other ? <Outline row={row} box={other} middle={middle} /> : null}
      <g className="doubt-flag">
        <circle cx={flagX} cy={middle} r={FLAG} />
        <text x={flagX} y={middle}>
          ?
        </text>
      </g>
      {otherwise ? (
        <text
          className="bar-label beside"
          x={Math.max(box.x + box.width, other ? other.x + other.width : 0) + 8}
          y={middle}
        >
          {isLabelInside(row, box) || row.label === '' ? '' : `${row.label} · `}
          <tspan className="otherwise-words">{otherwise.words}</tspan>
        </text>
      ) : null}
    </>
  );
}

function Outline({ row, box, middle }: { row: ChartRow; box: Box; middle: number }): ReactNode {
  const style = { '--style': `var(--theme-${row.style})` } as React.CSSProperties;
  if (row.kind === 'milestone')
    return <path className="otherwise" style={style} d={diamondPath(box.x, middle)} />;
  // A little taller than a bar, so that it shows even over one.
  return (
    <rect
      className="otherwise"
      style={style}
      x={box.x}
      y={middle - BAR_HEIGHT / 2 - 2}
      width={box.width}
      height={BAR_HEIGHT + 4}
      rx={4}
    />
  );
}
