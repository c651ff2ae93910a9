import { useMemo, useState, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { FinanceCell, FinanceRow, FinanceTable } from '../../../shared/means/tables/table';
import { useApp } from '../../core/AppContext';
import { scenarioTitle } from '../../scenarios/scenarioActs';
import { Button } from '../../ui/Button';
import { useEvaluationAfterPaint } from '../../core/useMeans';
import { SubsidyDelay } from '../details/SubsidyDelay';
import { copyTable, copyTables } from './copyTable';
import { TABLES, type TableKind, type TableLook } from './tables';
import { moneySayer } from '../../../shared/wording/money';
import { sayHundredths, sayRate } from '../../../shared/wording/numbers';
import './tables.css';

/** One table of the finance office on the scenario shown, copied to a spreadsheet in one act. */
export function FinanceTables({ kind }: { kind: TableKind }): ReactNode {
  const app = useApp();
  const evaluation = useEvaluationAfterPaint();
  const [look, setLook] = useState<TableLook>({ whole: false, every: 3 });
  const table = useMemo(
    () => (evaluation ? kind.make(evaluation.plan, evaluation.means, look) : null),
    [evaluation, kind, look],
  );
  if (!evaluation || !table) return null;
  const title = say(kind.label);
  const source = say('finance.source', {
    scenario: scenarioTitle(evaluation.plan.scenarios[evaluation.scenarioId]),
  });
  const told = (copied: Promise<void>, words: string): void => {
    void copied.then(
      () => app.notify(words),
      () => app.notify(say('finance.copyFailed'), 'error'),
    );
  };
  const copyAll = (): void =>
    told(
      copyTables(
        TABLES.map((each) => ({
          title: say(each.label),
          source,
          table: each.make(evaluation.plan, evaluation.means, look),
          empty: say(each.empty),
        })),
      ),
      say('finance.copiedAll'),
    );
  return (
    <div className="finance">
      <header className="finance-head">
        <div>
          <h2>{title}</h2>
          <p className="quiet small">{source}</p>
        </div>
        <span className="spring" />
        <label>
          <input
            type="checkbox"
            checked={look.whole}
            onChange={(event) => setLook({ ...look, whole: event.target.checked })}
          />{' '}
          {say('finance.wholeEuros')}
        </label>
        {kind.id === 'cash' ? (
          <>
            <Every every={look.every} onChange={(every) => setLook({ ...look, every })} />
            <SubsidyDelay label={say('finance.delay')} className="finance-delay" />
          </>
        ) : null}
        <Button isDisabled={evaluation.means.lines.size === 0} onPress={copyAll}>
          {say('finance.copyAll')}
        </Button>
        <Button
          variant="primary"
          isDisabled={table.rows.length === 0}
          onPress={() => told(copyTable(table), say('finance.copied', { title }))}
        >
          {say('finance.copy')}
        </Button>
      </header>
      {table.rows.length === 0 ? (
        <p className="quiet">{say(kind.empty)}</p>
      ) : (
        <Shown table={table} title={title} />
      )}
      {look.whole ? <p className="quiet small">{say('finance.wholeEurosNote')}</p> : null}
      {table.notes.map((note) => (
        <p key={note} className="small">
          {note}
        </p>
      ))}
    </div>
  );
}

function Every({ every, onChange }: { every: 1 | 3; onChange: (every: 1 | 3) => void }): ReactNode {
  return (
    <label>
      {say('finance.by')}{' '}
      <select
        className="input finance-every"
        value={every}
        onChange={(event) => onChange(event.target.value === '1' ? 1 : 3)}
      >
        <option value={3}>{say('finance.byQuarter')}</option>
        <option value={1}>{say('finance.byMonth')}</option>
      </select>
    </label>
  );
}

const isText = (cell: FinanceCell): boolean => cell === null || typeof cell === 'string';

function Shown({
  table: { head, rows },
  title,
}: {
  table: FinanceTable;
  title: string;
}): ReactNode {
  // A column is one of amounts where its first cell that holds anything is one.
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
 * How a table's amounts and shares are said: with decimals everywhere as soon as one has some, so
 * that units stand under one another.
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
