import { memo, type ReactNode } from 'react';
import { linkLine, type PlacedLink } from './linkPath';
import type { ChartRow } from './rows';
import type { Scale } from './scale';

interface Props {
  readonly placed: readonly PlacedLink[];
  readonly rowAt: (index: number) => ChartRow;
  readonly rowHeight: number;
  readonly scale: Scale;
  readonly selectedId: string | null;
}

/**
 * The arrows between rows. The hit area is wider than the line; the selected one shows its two ends
 * for re-pointing.
 */
export const Links = memo(function Links({
  placed,
  rowAt,
  rowHeight,
  scale,
  selectedId,
}: Props): ReactNode {
  return (
    <g className="links">
      {placed.map(({ link, from, to }) => {
        const line = linkLine(
          link,
          { row: rowAt(from), index: from },
          { row: rowAt(to), index: to },
          rowHeight,
          scale,
        );
        if (!line) return null;
        const selected = link.id === selectedId;
        return (
          <g key={link.id} data-link={link.id} className={selected ? 'link selected' : 'link'}>
            <path className="link-hit" d={line.path} />
            <path className="link-line" d={line.path} />
            <path className="link-head" d={line.head} />
            {selected ? (
              <circle
                className="link-end"
                data-link-end="from"
                cx={line.from[0]}
                cy={line.from[1]}
                r={6}
              />
            ) : null}
            {selected ? (
              <circle
                className="link-end"
                data-link-end="to"
                cx={line.to[0]}
                cy={line.to[1]}
                r={6}
              />
            ) : null}
          </g>
        );
      })}
    </g>
  );
});
