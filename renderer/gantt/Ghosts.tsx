import { memo, type ReactNode } from 'react';
import type { Day } from '../../shared/model/dates';
import {
  BAR_HEIGHT,
  boxOf,
  diamondPath,
  isLabelInside,
  roundsBox,
  textWidth,
  type Box,
} from './geometry';
import type { ChartRow } from './rows';
import type { Scale } from './scale';

/** The dates of a step in another state of the plan: an earlier version, another scenario. */
export interface ChartGhost {
  /** Unique among the row's ghosts. */
  readonly key: string;
  readonly kind: 'bar' | 'milestone';
  /** If both are null, there are only words. */
  readonly start: Day | null;
  readonly end: Day | null;
  /** Words at the right of the row's shapes: "+ 3 mois". */
  readonly words: string;
  readonly way: 'later' | 'earlier' | 'none';
  /** A sign at its right end, if the row has several ghosts. */
  readonly mark?: string;
}

interface Props {
  readonly row: ChartRow;
  readonly ghosts: readonly ChartGhost[];
  readonly index: number;
  readonly rowHeight: number;
  readonly scale: Scale;
}

/** Pixels before the words, and before the sign of a ghost. */
const GAP = 10;
const MARK = 14;

/**
 * The right end of the words beside a row's shape. On the left, those of a plan's first steps would
 * be under the table.
 */
function endOf(row: ChartRow, box: Box, scale: Scale): number {
  const other = row.otherwise
    ? boxOf(
        {
          kind: row.kind === 'milestone' ? 'milestone' : 'bar',
          start: row.otherwise.start,
          end: row.otherwise.end,
        },
        scale,
      )
    : null;
  const words = [isLabelInside(row, box) ? '' : row.label, row.otherwise?.words ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  return (
    Math.max(box.x + box.width, other ? other.x + other.width : 0) +
    (words === '' ? 0 : 8 + textWidth(words))
  );
}

/** The ghosts of one row: dashed outlines behind its bar, and its shift. */
export const Ghosts = memo(function Ghosts({
  row,
  ghosts,
  index,
  rowHeight,
  scale,
}: Props): ReactNode {
  const middle = (index + 0.5) * rowHeight;
  const boxes = ghosts.flatMap((ghost) => {
    const box = boxOf(ghost, scale);
    return box ? [{ ghost, box }] : [];
  });
  const words = ghosts.filter((ghost) => ghost.words !== '');
  const own = row.kind === 'rounds' ? roundsBox(row, scale) : boxOf(row, scale);
  const at =
    Math.max(
      ...boxes.map(({ box, ghost }) => box.x + box.width + (ghost.mark === undefined ? 0 : MARK)),
      own ? endOf(row, own, scale) : -Infinity,
    ) + GAP;
  return (
    <g data-ghost={row.id}>
      {boxes.map(({ ghost, box }) => (
        <Outline key={ghost.key} ghost={ghost} box={box} middle={middle} />
      ))}
      {boxes.map(({ ghost, box }) =>
        ghost.mark === undefined ? null : (
          <text
            key={ghost.key}
            className="ghost-number"
            x={box.x + box.width + 3}
            y={middle - BAR_HEIGHT / 2}
          >
            {ghost.mark}
          </text>
        ),
      )}
      {words.length > 0 && Number.isFinite(at) ? (
        <text className="ghost-words" x={at} y={middle}>
          {words.map(({ key, words: text, way }, nth) => (
            <tspan key={key} data-way={way}>
              {nth > 0 ? ' · ' : ''}
              {text}
            </tspan>
          ))}
        </text>
      ) : null}
    </g>
  );
});

function Outline({
  ghost,
  box,
  middle,
}: {
  ghost: ChartGhost;
  box: Box;
  middle: number;
}): ReactNode {
  if (ghost.kind === 'milestone') return <path className="ghost" d={diamondPath(box.x, middle)} />;
  return (
    <rect
      className="ghost"
      x={box.x}
      y={middle - BAR_HEIGHT / 2 - 3}
      width={box.width}
      height={BAR_HEIGHT + 6}
      rx={4}
    />
  );
}
