import { memo, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { isTyped, type Column } from './columns';
import { isHeld, placeOf } from './LineRow';
import type { Group } from './rows';

interface Props {
  readonly group: Group;
  readonly count: number;
  /** The subtotals by year, and the total; null while they are computed, and for excluded lines. */
  readonly sums: readonly number[] | null;
  readonly years: readonly number[];
  /** Formats the amounts of the years and of the total. */
  readonly money: (cents: number) => string;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column[];
}

const unchanged = (a: Props, b: Props): boolean =>
  a.group === b.group &&
  a.count === b.count &&
  a.index === b.index &&
  a.top === b.top &&
  a.columns === b.columns &&
  a.money === b.money &&
  a.sums?.join() === b.sums?.join();

/** The head of a group of lines, with its subtotals. */
export const GroupRow = memo(function GroupRow({
  group,
  count,
  sums,
  years,
  money,
  index,
  top,
  columns,
}: Props): ReactNode {
  return (
    <div className="means-row means-group" role="row" aria-rowindex={index + 2} style={{ top }}>
      {columns.map((column) => (
        <div
          key={column.key}
          role={column.key === 'title' ? 'rowheader' : 'gridcell'}
          className="cell"
          data-align={column.align}
          data-held={isHeld(column)}
          data-edge={column.edge}
          style={placeOf(column)}
        >
          {column.key === 'title' ? (
            <>
              <b>{say(`meansView.group_${group}`)}</b>{' '}
              <small className="quiet">{say('meansView.lines', { count })}</small>
            </>
          ) : null}
          {isTyped(column.key) || !sums ? null : (
            <b>
              {money(
                column.key === 'total'
                  ? sums.at(-1)!
                  : sums[years.indexOf(Number(column.key.slice(1)))]!,
              )}
            </b>
          )}
        </div>
      ))}
    </div>
  );
}, unchanged);
