/** Cash by month or quarter: expenses when they are paid, income when it arrives (M20). */
import { say } from '../../i18n/words';
import { dayOf, toDay } from '../../model/dates';
import { shareOut } from '../../model/exact';
import type { Plan } from '../../model/plan';
import { monthShare } from '../time';
import type { LineResult, MeansResult } from '../types';
import { roundedCents, type FinanceCell, type FinanceTable } from './table';
import { monthName } from '../../wording/dates';
import { sayMoney } from '../../wording/money';

/** Amounts by month of the horizon, then after the horizon. */
type Months = number[];

/**
 * The payments of a programme in a month, in cents: its credits, and in the month of the line's own
 * day the difference from the AP (M10).
 */
function paidIn(
  { credits, left }: NonNullable<LineResult['programme']>,
  start: string,
  opens: number,
  closes: number,
): number {
  const within = (date: string): boolean => toDay(date) >= opens && toDay(date) <= closes;
  return credits.reduce(
    (sum, { date, amount }) => sum + (within(date) ? amount : 0),
    within(start) ? left : 0,
  );
}

/**
 * The weight of each month of a year: for a running line its share (M3), for a single payment its
 * month, for a programme its payments in cents.
 */
function weightsOf({ line, start, end, programme }: LineResult, year: number): number[] {
  const once = line.kind === 'investment' || line.frequency === 'once';
  return Array.from({ length: 12 }, (_, month) => {
    const [opens, closes] = [dayOf(year, month + 1, 1), dayOf(year, month + 2, 1) - 1];
    if (programme) return paidIn(programme, start, opens, closes);
    return monthShare(year, month + 1, toDay(start), toDay(once ? start : end));
  });
}

/** Shares yearly amounts (a line's own, or a funder's contribution to it) over months (M2). */
function monthsOf(result: LineResult, years: readonly number[], byYear: readonly number[]): Months {
  return years.flatMap((year, index) => {
    const cents = byYear[index] ?? 0;
    return cents === 0
      ? new Array<number>(12).fill(0)
      : shareOut(
          cents,
          weightsOf(result, year).map((weight) => Math.max(0, weight)),
        );
  });
}

/**
 * The own amounts of a line by month. A programme's are exact, and below 0 in a month whose credits
 * exceed the AP.
 */
function ownMonths(result: LineResult, years: readonly number[]): Months {
  return result.programme
    ? years.flatMap((year) => weightsOf(result, year))
    : monthsOf(result, years, result.ttc);
}

function add(into: Months, from: readonly number[], delay: number): void {
  from.forEach((cents, month) => {
    into[Math.min(month + delay, into.length - 1)]! += cents;
  });
}

export interface Cash {
  readonly out: Months;
  readonly receipts: Months;
  readonly grants: Months;
  readonly fctva: Months;
}

/**
 * Money out and in by month; the last element of each list is after the horizon. A subsidy arrives
 * after the funding's delay, or else the plan's; a refused one never arrives.
 */
export function cashOf(plan: Plan, means: MeansResult): Cash {
  const empty = (): Months => new Array<number>(means.years.length * 12 + 1).fill(0);
  const cash: Cash = { out: empty(), receipts: empty(), grants: empty(), fctva: empty() };
  for (const result of means.lines.values())
    add(
      result.line.kind === 'receipt' ? cash.receipts : cash.out,
      ownMonths(result, means.years),
      0,
    );
  for (const { funding, byLine } of means.fundings.values()) {
    for (const [lineId, years] of byLine)
      add(
        cash.grants,
        monthsOf(means.lines.get(lineId)!, means.years, years),
        funding.delayMonths ?? plan.budget.subsidyDelayMonths,
      );
  }
  // The FCTVA of a year arrives in its last month, as nobody knows the day in advance.
  means.totals.forEach(({ fctva }, year) => {
    cash.fctva[year * 12 + 11]! += fctva;
  });
  cash.fctva[cash.fctva.length - 1]! += means.beyond.fctva;
  return cash;
}

/**
 * The table by month (1) or quarter (3). In whole euros if `whole`, each flow adds up to its own
 * total (M16).
 */
export function cashTable(
  plan: Plan,
  means: MeansResult,
  every: 1 | 3,
  whole = false,
): FinanceTable {
  const { out, receipts, grants, fctva } = cashOf(plan, means);
  const count = (means.years.length * 12) / every;
  const byPeriod = (months: Months): readonly number[] =>
    roundedCents(
      Array.from({ length: count }, (_, index) =>
        months.slice(index * every, (index + 1) * every).reduce((total, cents) => total + cents, 0),
      ),
      whole,
    );
  const [spent, own, granted, vat] = [out, receipts, grants, fctva].map(byPeriod) as [
    readonly number[],
    readonly number[],
    readonly number[],
    readonly number[],
  ];
  let cumulated = 0;
  const rows = spent.map((paid, index) => {
    const comesIn = own[index]! + granted[index]! + vat[index]!;
    cumulated += comesIn - paid;
    const cells: FinanceCell[] = [
      periodName(means.years[Math.floor((index * every) / 12)]!, (index * every) % 12, every),
      ...[paid, comesIn, own[index]!, granted[index]!, vat[index]!, comesIn - paid, cumulated].map(
        (cents) => ({ cents }),
      ),
    ];
    return { kind: 'line' as const, cells };
  });
  const later = [receipts, grants, fctva].reduce((sum, months) => sum + months.at(-1)!, 0);
  return {
    head: [
      say(every === 1 ? 'finance.month' : 'finance.quarter'),
      say('finance.cashOut'),
      say('finance.cashIn'),
      say('finance.ownReceipts'),
      say('finance.grants'),
      say('finance.fctvaIn'),
      say('finance.balance'),
      say('finance.cumulated'),
    ],
    rows: means.lines.size === 0 ? [] : rows,
    notes:
      later === 0
        ? []
        : [say('finance.cashLater', { year: means.years.at(-1)!, amount: sayMoney(later) })],
  };
}

function periodName(year: number, month: number, every: 1 | 3): string {
  return every === 3
    ? say('finance.quarterName', { quarter: month / 3 + 1, year })
    : `${monthName(month + 1, { short: true })} ${year}`;
}
