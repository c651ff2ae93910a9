/** État des AP/CP: each programme, its AP, its CP by year, what is left to open. */
import { say } from '../../i18n/words';
import type { Plan } from '../../model/plan';
import type { LineResult, MeansResult } from '../types';
import { roundedRows, type FinanceCell, type FinanceRow, type FinanceTable } from './table';
import { sayDate } from '../../wording/dates';

/**
 * The parts of a programme: the CP paid by the status date and those to come, year by year, then
 * those outside the horizon, then the rest still to open.
 */
function partsOf({ programme }: LineResult, years: readonly number[]): number[] {
  const { credits, left } = programme!;
  const sum = (fixed: boolean, within: (year: number) => boolean): number =>
    credits.reduce(
      (total, credit) =>
        total +
        (credit.fixed === fixed && within(Number(credit.date.slice(0, 4))) ? credit.amount : 0),
      0,
    );
  const outside = (year: number): boolean => !years.includes(year);
  return [
    ...years.flatMap((year) => [true, false].map((fixed) => sum(fixed, (one) => one === year))),
    sum(true, outside),
    sum(false, outside),
    left,
  ];
}

/**
 * AP, all CP, those paid (if there is a status date), those of each year, those outside the
 * horizon, the rest still to open.
 */
function figures(parts: readonly number[], years: readonly number[], withPaid: boolean): number[] {
  const [left, pairs] = [
    parts.at(-1)!,
    [...years, null].map((_, index) => [parts[2 * index]!, parts[2 * index + 1]!] as const),
  ];
  const all = pairs.reduce((sum, [paid, open]) => sum + paid + open, 0);
  const paid = pairs.reduce((sum, [one]) => sum + one, 0);
  return [
    all + left,
    all,
    ...(withPaid ? [paid] : []),
    ...pairs.map(([one, open]) => one + open),
    left,
  ];
}

/** The table, one row per programme; in whole euros if `whole` (M16). */
export function programmesTable(
  { budget: { statusDate } }: Pick<Plan, 'budget'>,
  { lines, years }: MeansResult,
  whole = false,
): FinanceTable {
  const programmes = [...lines.values()].filter(({ programme }) => programme !== null);
  const amounts = roundedRows(
    programmes.map((line) => partsOf(line, years)),
    whole,
  ).map((parts) => figures(parts, years, statusDate !== null));
  const cells = (title: string, row: readonly number[]): FinanceCell[] => [
    title,
    ...row.map((cents) => ({ cents })),
  ];
  const rows = programmes.map((line, index): FinanceRow => ({
    kind: 'line',
    cells: cells(line.line.title, amounts[index]!),
  }));
  const totals =
    amounts[0]?.map((_, column) => amounts.reduce((sum, row) => sum + row[column]!, 0)) ?? [];
  const paid =
    statusDate === null ? [] : [say('finance.creditsPaid', { date: sayDate(statusDate) })];
  return {
    head: [
      say('finance.programme'),
      say('finance.ap'),
      say('finance.creditsTotal'),
      ...paid,
      ...years.map((year) => say('finance.credits', { year })),
      say('finance.outside'),
      say('finance.left'),
    ],
    rows:
      rows.length === 0
        ? []
        : [...rows, { kind: 'total', cells: cells(say('finance.total'), totals) }],
    notes: notesOf(programmes),
  };
}

/** The rest of an AP that no credit covers, and the year it counts in meanwhile. */
function notesOf(programmes: readonly LineResult[]): string[] {
  return programmes.flatMap(({ line: { title }, start, programme }) =>
    programme!.left === 0
      ? []
      : [
          say(programme!.left > 0 ? 'finance.leftNote' : 'finance.overNote', {
            title,
            date: sayDate(start),
          }),
        ],
  );
}
