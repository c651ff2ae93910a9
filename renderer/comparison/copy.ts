/** Copies the comparison for spreadsheets. */
import type { Comparison } from '../../shared/analysis/compare';
import { comparedGroups } from '../../shared/analysis/compareTable';
import type { Unit } from '../../shared/analysis/figures';
import { moneyCell, type SheetCell } from '../../shared/formats/clipboard/sheet';
import { say } from '../../shared/i18n/words';
import { copySheet } from '../means/tables/copyTable';

function cellOf(unit: Unit, value: number): SheetCell {
  if (unit === 'cents') return moneyCell(value);
  return unit === 'etpt' ? { value: value / 1000, decimals: 3 } : { value, decimals: 0 };
}

const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');

/**
 * The rows: figure, year, a value for each scenario, then the differences of the others from the
 * first.
 */
export function comparisonSheet(comparison: Comparison): SheetCell[][] {
  const { scenarios, differences } = comparison;
  const others = scenarios.slice(1);
  const groups = comparedGroups(comparison);
  const hasOutside = groups.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ outside }) => outside !== '')),
  );
  const head = [
    say('comparison.figure'),
    say('comparison.year'),
    ...scenarios.map(({ title }) => title),
    ...others.map(({ title }) => say('comparison.difference', { title })),
    ...(hasOutside ? others.map(({ title }) => say('comparison.outside', { title })) : []),
  ];
  const figures = groups.flatMap(({ label, rows }) =>
    rows.map(({ label: year, unit, cells }): SheetCell[] => [
      label,
      year,
      ...cells.map(({ value }) => cellOf(unit, value)),
      ...cells.slice(1).map(({ difference }) => cellOf(unit, difference)),
      ...(hasOutside ? cells.slice(1).map(({ outside }) => plain(outside)) : []),
    ]),
  );
  const steps = differences.map(({ title, against }): SheetCell[] => [
    title,
    say('comparison.calendar'),
    ...scenarios.map(() => ''),
    ...against.map(({ words }) => plain(words)),
  ]);
  return [head, ...figures, ...steps];
}

/** Copies text and HTML together. Rejects if the clipboard refuses. */
export async function copyComparison(comparison: Comparison): Promise<void> {
  await copySheet(comparisonSheet(comparison));
}
