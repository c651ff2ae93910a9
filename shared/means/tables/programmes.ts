/** État des AP/CP: each programme, its AP, its CP by year, what is left to open. */
import { say } from '../../i18n/words';
import type { LineResult, MeansResult } from '../types';
import type { FinanceCell, FinanceRow, FinanceTable } from './table';

/** A programme's figures: AP, all its CP, those of each year, those outside the horizon, what is left to open. */
function figures({ programme }: LineResult, years: readonly number[]): number[] {
  const { ap, credits, left } = programme!;
  const inYear = (year: number): number => credits.reduce((sum, { date, amount }) => sum + (Number(date.slice(0, 4)) === year ? amount : 0), 0);
  const all = credits.reduce((sum, { amount }) => sum + amount, 0);
  const own = years.map(inYear);
  return [ap, all, ...own, all - own.reduce((sum, cents) => sum + cents, 0), left];
}

/** The table, a row for each programme. */
export function programmesTable({ lines, years }: MeansResult): FinanceTable {
  const programmes = [...lines.values()].filter(({ programme }) => programme !== null);
  const amounts = programmes.map((line) => figures(line, years));
  const cells = (title: string, row: readonly number[]): FinanceCell[] => [title, ...row.map((cents) => ({ cents }))];
  const rows = programmes.map((line, index): FinanceRow => ({ kind: 'line', cells: cells(line.line.title, amounts[index]!) }));
  const totals = amounts[0]?.map((_, column) => amounts.reduce((sum, row) => sum + row[column]!, 0)) ?? [];
  return {
    head: [say('finance.programme'), say('finance.ap'), say('finance.creditsTotal'), ...years.map((year) => say('finance.credits', { year })), say('finance.outside'), say('finance.left')],
    rows: rows.length === 0 ? [] : [...rows, { kind: 'total', cells: cells(say('finance.total'), totals) }], notes: [],
  };
}
