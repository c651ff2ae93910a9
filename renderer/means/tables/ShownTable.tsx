import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { FinanceCell, FinanceRow, FinanceTable } from '../../../shared/means/tables/table';
import { moneySayer } from '../../../shared/wording/money';
import { sayHundredths, sayRate } from '../../../shared/wording/numbers';

interface Props {
  readonly table: FinanceTable;
  readonly title: string;
}

const isText = (cell: FinanceCell): boolean => cell === null || typeof cell === 'string';

/** A table of the finance office, with units aligned. */
export function ShownTable({ table: { head, rows }, title }: Props): ReactNode {
  // A column contains amounts if its first non-empty cell is one.
  const sayers = sayersOf(rows);
  const amounts = head.map((_, column) => rows.some(({ cells }) => !isText(cells[column] ?? null)));
  return (
    <div className="finance-scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="finance-table">
        <thead>
          <tr>
            {head.map((words, column) =>
              words === '' ? (
                <td key={column} />
              ) : (
                <th key={column} scope="col" data-align={amounts[column] ? 'end' : undefined}>
                  {words}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Line key={index} row={row} sayers={sayers} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ row: { cells, kind }, sayers }: { row: FinanceRow; sayers: Sayers }): ReactNode {
  return (
    <tr data-kind={kind}>
      {cells.map((cell, column) =>
        column === 0 && typeof cell === 'string' ? (
          <th key={column} scope="row">
            {cell}
          </th>
        ) : (
          <td key={column} data-align={isText(cell) ? undefined : 'end'}>
            {sayCell(cell, sayers)}
          </td>
        ),
      )}
    </tr>
  );
}

interface Sayers {
  money(cents: number): string;
  share(ppm: number): string;
}

/**
 * Formats a table's amounts and shares: all with decimals as soon as one has any, so that units
 * align.
 */
function sayersOf(rows: readonly FinanceRow[]): Sayers {
  const cells = rows.flatMap((row) => row.cells);
  const hasParts = cells.some(
    (cell) =>
      cell !== null &&
      typeof cell === 'object' &&
      'ppm' in cell &&
      Math.round(cell.ppm / 100) % 100 !== 0,
  );
  return {
    money: moneySayer(
      cells.flatMap((cell) =>
        cell !== null && typeof cell === 'object' && 'cents' in cell ? [cell.cents] : [],
      ),
    ),
    share: hasParts ? sayHundredths : sayRate,
  };
}

function sayCell(cell: FinanceCell, { money, share }: Sayers): ReactNode {
  if (cell === null || typeof cell === 'string') return cell;
  if ('ppm' in cell) return share(Math.round(cell.ppm / 100) * 100);
  return cell.cents === 0 ? (
    <span className="quiet">{say('meansView.none')}</span>
  ) : (
    money(cell.cents)
  );
}
