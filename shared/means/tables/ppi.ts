/** PPI: each investment by year, with its cost, its subsidies and what is left to pay. */
import { say } from '../../i18n/words';
import type { Id } from '../../model/record';
import type { MeansResult } from '../types';
import { roundedRows, type FinanceCell, type FinanceRow, type FinanceTable } from './table';

/** The contributions of funders to a line by year, except refused ones. */
function subsidiesOf(means: MeansResult, lineId: Id): number[] {
  const sums = means.years.map(() => 0);
  for (const { byLine } of means.fundings.values())
    byLine.get(lineId)?.forEach((cents, year) => {
      sums[year]! += cents;
    });
  return sums;
}

const withTotal = (cents: readonly number[]): FinanceCell[] =>
  [...cents, cents.reduce((sum, one) => sum + one, 0)].map((each) => ({ cents: each }));

function rowsFor(
  cost: readonly number[],
  subsidies: readonly number[],
  title: string,
  kind: FinanceRow['kind'],
): FinanceRow[] {
  const net = cost.map((cents, year) => cents - subsidies[year]!);
  return [
    { kind: 'head', cells: [title, ...cost.map(() => null), null, null] },
    { kind: 'line', cells: [null, say('finance.cost'), ...withTotal(cost)] },
    { kind: 'line', cells: [null, say('finance.subsidies'), ...withTotal(subsidies)] },
    {
      kind: kind === 'total' ? 'total' : 'line',
      cells: [null, say('finance.net'), ...withTotal(net)],
    },
  ];
}

/** The table: three rows per project and three for the total; in whole euros if `whole` (M16). */
export function ppiTable(means: MeansResult, whole = false): FinanceTable {
  const projects = [...means.lines.values()].filter(
    ({ line }) => line.kind !== 'receipt' && line.section === 'investment',
  );
  const costs = roundedRows(
    projects.map(({ ttc }) => ttc),
    whole,
  );
  const subsidies = roundedRows(
    projects.map(({ line }) => subsidiesOf(means, line.id)),
    whole,
  );
  const sum = (rows: readonly (readonly number[])[]): number[] =>
    means.years.map((_, year) => rows.reduce((total, row) => total + row[year]!, 0));
  const rows = projects.flatMap(({ line }, index) =>
    rowsFor(costs[index]!, subsidies[index]!, line.title, 'line'),
  );
  return {
    head: [say('finance.project'), '', ...means.years.map(String), say('finance.total')],
    rows:
      projects.length === 0
        ? []
        : [...rows, ...rowsFor(sum(costs), sum(subsidies), say('finance.total'), 'total')],
    notes: [],
  };
}
