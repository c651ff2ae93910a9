import { useMemo, useRef, type ReactNode } from 'react';
import type { Comparison } from '../../shared/analysis/compare';
import {
  comparedGroups,
  type ComparedGroup,
  type ComparedRow,
} from '../../shared/analysis/compareTable';
import { sayValue } from '../../shared/analysis/explainWords';
import type { Unit } from '../../shared/analysis/figures';
import { withOutside } from '../../shared/analysis/reported';
import { say } from '../../shared/i18n/words';
import { useAppState } from '../core/AppContext';
import { FigureButton } from '../core/FigureButton';
import { scenarioTitle } from '../scenarios/scenarioActs';
import { useArrowKeys } from '../ui/useArrowKeys';
import { letterOf } from './useComparison';
import { moneySayer } from '../../shared/wording/money';

/**
 * All numbers of the scenarios side by side, each with its explanation: the best, the worst, and
 * the differences from the first scenario.
 */
export function ComparedTable({ comparison }: { comparison: Comparison }): ReactNode {
  const table = useRef<HTMLTableElement>(null);
  const scenarios = useAppState((state) => state.plan.scenarios);
  const groups = useMemo(() => comparedGroups(comparison), [comparison]);
  const sayer = useMemo(() => sayerOf(groups), [groups]);
  useArrowKeys(table);
  const titles = comparison.scenarios.map(({ scenarioId }) => scenarioTitle(scenarios[scenarioId]));
  return (
    <section className="compared-figures" aria-label={say('comparison.tableTitle')}>
      <p className="quiet small">{say('comparison.legend', { title: titles[0] ?? '' })}</p>
      <table ref={table} className="compared-table">
        <thead>
          <tr>
            <th scope="col">{say('comparison.figure')}</th>
            {titles.map((title, index) => (
              <th key={index} scope="col" data-align="end">
                <b>{letterOf(index)}</b> {title}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.key} group={group} comparison={comparison} sayer={sayer} />
        ))}
      </table>
    </section>
  );
}

function Group({
  group: { label, rows },
  comparison,
  sayer,
}: {
  group: ComparedGroup;
  comparison: Comparison;
  sayer: Sayer;
}): ReactNode {
  return (
    <tbody>
      <tr className="compared-head">
        <th scope="rowgroup" colSpan={comparison.scenarios.length + 1}>
          {label}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.key} row={row} comparison={comparison} sayer={sayer} />
      ))}
    </tbody>
  );
}

type Sayer = (unit: Unit, value: number) => string;

/** Formats all amounts of the table with the same decimals. */
function sayerOf(groups: readonly ComparedGroup[]): Sayer {
  const sayMoney = moneySayer(
    groups.flatMap(({ rows }) =>
      rows.flatMap(({ unit, cells }) => (unit === 'cents' ? cells.map(({ value }) => value) : [])),
    ),
  );
  return (unit, value) => (unit === 'cents' ? sayMoney(value) : sayValue(unit, value));
}

const SIGN = { best: '✓', worst: '✗' } as const;

/** A difference with its sign: "+ 18 700 €". */
function sayDifference(say: Sayer, { unit }: ComparedRow, difference: number): string {
  if (difference === 0) return say(unit, 0);
  return `${difference > 0 ? '+' : '\u2212'}\u202f${say(unit, Math.abs(difference))}`;
}

function Row({
  row,
  comparison,
  sayer,
}: {
  row: ComparedRow;
  comparison: Comparison;
  sayer: Sayer;
}): ReactNode {
  const { label, cells, figure, year, unit, outOf } = row;
  return (
    <tr>
      <th scope="row">{label}</th>
      {cells.map(({ value, difference, outside, mark }, index) => (
        <td key={index} data-align="end" data-mark={mark}>
          {difference === 0 && outside === '' ? null : (
            <small className="quiet">
              {withOutside(sayDifference(sayer, row, difference), outside)}
            </small>
          )}{' '}
          {figure.kind === 'unsettled' ? (
            <small className="quiet">
              {say('comparison.unsettledCount', { count: outOf![index]! })} ·{' '}
            </small>
          ) : null}
          <FigureButton
            asked={{ scenarioId: comparison.scenarios[index]!.scenarioId, figure, year }}
            inTable
          >
            {figure.kind === 'done'
              ? say('comparison.of', { done: value, count: outOf![index]! })
              : sayer(unit, value)}
          </FigureButton>
          <span className="compared-mark" aria-hidden="true">
            {mark ? SIGN[mark] : ''}
          </span>
          {mark ? <span className="visually-hidden">{say(`comparison.${mark}`)}</span> : null}
        </td>
      ))}
    </tr>
  );
}
