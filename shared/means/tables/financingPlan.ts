/**
 * Plan de financement prévisionnel: expenses on one side, resources on the other, both of the same
 * total (M16, M19).
 */
import { say } from '../../i18n/words';
import type { Plan } from '../../model/plan';
import type { MeansResult } from '../types';
import {
  roundedCents,
  sharesOf,
  type FinanceCell,
  type FinanceRow,
  type FinanceTable,
} from './table';
import { sayMoney } from '../../wording/money';

interface Entry {
  readonly title: string;
  readonly cents: number;
  readonly status: string;
}

function expensesOf(means: MeansResult): Entry[] {
  return [...means.lines.values()]
    .filter(({ line, total }) => line.kind !== 'receipt' && total !== 0)
    .map(({ line, total }) => ({
      title: line.title,
      cents: total,
      status: say(`finance.${line.section}`),
    }));
}

/**
 * Own receipts, each funder by status, the FCTVA of the horizon, and own funds for the rest: their
 * sum equals the expenses.
 */
function resourcesOf(plan: Plan, means: MeansResult, expenses: number): Entry[] {
  const receipts = [...means.lines.values()]
    .filter(({ line, total }) => line.kind === 'receipt' && total !== 0)
    .map(({ line, total }) => ({
      title: line.title,
      cents: total,
      status: say('finance.receipt'),
    }));
  const byFunder = new Map<string, Entry>();
  for (const { funding, total } of means.fundings.values()) {
    if (funding.status === 'refused' || total === 0) continue;
    const key = `${funding.funderId}/${funding.status}`;
    byFunder.set(key, {
      title: plan.actors[funding.funderId]?.title ?? funding.title,
      cents: (byFunder.get(key)?.cents ?? 0) + total,
      status: say(`meansView.status_${funding.status}`),
    });
  }
  const fctva =
    means.total.fctva === 0
      ? []
      : [
          {
            title: say('finance.fctva'),
            cents: means.total.fctva,
            status: say('finance.fctvaStatus'),
          },
        ];
  const others = [...receipts, ...byFunder.values(), ...fctva];
  return [
    ...others,
    {
      title: say('finance.ownFunds'),
      cents: expenses - others.reduce((sum, { cents }) => sum + cents, 0),
      status: '',
    },
  ];
}

/** The table; in whole euros if `whole`, with the two totals still equal. */
export function financingPlan(plan: Plan, means: MeansResult, whole = false): FinanceTable {
  const expenses = expensesOf(means);
  const total = expenses.reduce((sum, { cents }) => sum + cents, 0);
  const resources = resourcesOf(plan, means, total);
  const [spent, brought] = [expenses, resources].map((entries) =>
    roundedCents(
      entries.map(({ cents }) => cents),
      whole,
    ),
  ) as [readonly number[], readonly number[]];
  const [shownTotal, shares, parts] = [
    spent.reduce((sum, cents) => sum + cents, 0),
    sharesOf(spent),
    sharesOf(brought),
  ];
  const rows = Array.from(
    { length: Math.max(expenses.length, resources.length) },
    (_, index): FinanceRow => {
      const [expense, resource] = [expenses[index], resources[index]];
      const left: FinanceCell[] = expense
        ? [expense.title, expense.status, { cents: spent[index]! }, { ppm: shares[index]! }]
        : [null, null, null, null];
      const right: FinanceCell[] = resource
        ? [resource.title, resource.status, { cents: brought[index]! }, { ppm: parts[index]! }]
        : [null, null, null, null];
      return { kind: 'line', cells: [...left, ...right] };
    },
  );
  const side = (): FinanceCell[] => [
    say('finance.total'),
    null,
    { cents: shownTotal },
    { ppm: shownTotal === 0 ? 0 : 1_000_000 },
  ];
  return {
    head: [
      say('finance.expenses'),
      '',
      say('finance.amount'),
      say('finance.share'),
      say('finance.resources'),
      say('finance.status'),
      say('finance.amount'),
      say('finance.share'),
    ],
    rows: total === 0 ? [] : [...rows, { kind: 'total', cells: [...side(), ...side()] }],
    notes: notesOf(means),
  };
}

/** Amounts outside the horizon are on neither side of the table, so a note gives them. */
function notesOf({ beyond, years }: MeansResult): string[] {
  const year = years.at(-1)!;
  return [
    ...(beyond.fctva === 0
      ? []
      : [say('finance.beyondFctva', { year, amount: sayMoney(beyond.fctva) })]),
    ...(beyond.expenses === 0
      ? []
      : [say('finance.beyondExpenses', { amount: sayMoney(beyond.expenses) })]),
  ];
}
