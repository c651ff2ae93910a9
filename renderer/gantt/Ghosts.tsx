import { memo, type ReactNode } from 'react';
import type { Day } from '../../shared/model/dates';
import { BAR_HEIGHT, boxOf, MILESTONE, roundsBox } from './geometry';
import type { ChartRow } from './rows';
import type { Scale } from './scale';

/** Where a step stands in another state of the plan: a version shown before, another scenario. */
export interface ChartGhost {
  /** Tells it from the row's other ghosts. */
  readonly key: string;
  readonly kind: 'bar' | 'milestone';
  /** Both null: nothing is drawn but the words. */
  readonly start: Day | null;
  readonly end: Day | null;
  /** Said at the left of the row's first shape: "+ 3 mois". */
  readonly words: string;
  readonly way: 'later' | 'earlier' | 'none';
  /** A sign at its right end that tells it from the row's others, where there are several. */
  readonly mark?: string;
}

interface Props { readonly row: ChartRow; readonly ghosts: readonly ChartGhost[]; readonly index: number; readonly rowHeight: number; readonly scale: Scale }

/** The ghosts of one row: dashed outlines behind its bar, and how far it stands from them. */
export const Ghosts = memo(function Ghosts({ row, ghosts, index, rowHeight, scale }: Props): ReactNode {
  const middle = (index + 0.5) * rowHeight;
  const boxes = ghosts.flatMap((ghost) => { const box = boxOf(ghost, scale); return box ? [{ ghost, box }] : []; });
  const words = ghosts.filter((ghost) => ghost.words !== '');
  const own = row.kind === 'rounds' ? roundsBox(row, scale) : boxOf(row, scale);
  const left = Math.min(...boxes.map(({ box }) => box.x), own?.x ?? Infinity) - (row.conflict ? 26 : 6) - (row.doubt ? 20 : 0);
  return (
    <g data-ghost={row.id}>
      {boxes.map(({ ghost, box }) => (ghost.kind === 'milestone'
        ? <path key={ghost.key} className="ghost" d={`M ${box.x + MILESTONE} ${middle - MILESTONE} l ${MILESTONE} ${MILESTONE} l ${-MILESTONE} ${MILESTONE} l ${-MILESTONE} ${-MILESTONE} Z`} />
        : <rect key={ghost.key} className="ghost" x={box.x} y={middle - BAR_HEIGHT / 2 - 3} width={box.width} height={BAR_HEIGHT + 6} rx={4} />))}
      {boxes.map(({ ghost, box }) => (ghost.mark === undefined ? null : <text key={ghost.key} className="ghost-mark" x={box.x + box.width + 3} y={middle - BAR_HEIGHT / 2}>{ghost.mark}</text>))}
      {words.length > 0 && Number.isFinite(left) ? (
        <text className="ghost-words" x={left} y={middle}>
          {words.map(({ key, words: said, way }, at) => <tspan key={key} data-way={way}>{at > 0 ? ' · ' : ''}{said}</tspan>)}
        </text>
      ) : null}
    </g>
  );
});
