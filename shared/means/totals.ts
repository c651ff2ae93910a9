/** Totals by year and over all years, from lines and fundings (M13, M14). */
import type { Budget } from '../model/means';
import type { Id } from '../model/record';
import { WHOLE } from '../model/step';
import { product, ratio, roundRatio } from '../model/exact';
import type { FundingResult, FundingTotals, LineResult, MeansResult, MeansTotals, YearTotals } from './types';

/** The FCTVA rate in force on the first of January of a year, in ppm; before all of them, the first one known; 0 with none (M13). */
export function fctvaRate({ fctvaRates }: Budget, year: number): number {
  const sorted = [...fctvaRates].sort((a, b) => (a.from < b.from ? -1 : 1));
  return (sorted.findLast(({ from }) => from <= `${year}-01-01`) ?? sorted[0])?.rate ?? 0;
}

/** The FCTVA that a line's expense of each year gives, whichever year it is received in. */
export function fctvaOf(result: LineResult, budget: Budget, years: readonly number[]): number[] {
  if (!result.line.fctva || result.line.kind === 'receipt') return years.map(() => 0);
  return years.map((year, index) => roundRatio(product(ratio(result.ttc[index]!), ratio(fctvaRate(budget, year), WHOLE))));
}

interface Sums { operating: number; investment: number; receipts: number; etpt: number; granted: number; asked: number; toAsk: number; fctva: number; chapters: Record<string, number> }

const nothing = (): Sums => ({ operating: 0, investment: 0, receipts: 0, etpt: 0, granted: 0, asked: 0, toAsk: 0, fctva: 0, chapters: {} });

function totalsOf({ operating, investment, receipts, etpt, granted, asked, toAsk, fctva, chapters }: Sums): MeansTotals {
  const netAssured = operating + investment - receipts - granted - fctva;
  const fundings: FundingTotals = { granted, asked, toAsk };
  return { operating, investment, receipts, etpt, fundings, fctva, netAssured, netIfGranted: netAssured - asked - toAsk, chapters };
}

function addLine(sums: readonly Sums[], { line, ttc, etpt }: LineResult): void {
  ttc.forEach((amount, index) => {
    const year = sums[index]!;
    if (line.kind === 'receipt') year.receipts += amount; else year[line.section] += amount;
    year.etpt += etpt[index]!;
    if (amount !== 0) year.chapters[line.chapter] = (year.chapters[line.chapter] ?? 0) + amount;
  });
}

/** Adds years up. */
function added(sums: readonly Sums[]): Sums {
  const whole = nothing();
  for (const { chapters, ...amounts } of sums) {
    for (const name of Object.keys(amounts) as (keyof typeof amounts)[]) whole[name] += amounts[name];
    for (const [chapter, amount] of Object.entries(chapters)) whole.chapters[chapter] = (whole.chapters[chapter] ?? 0) + amount;
  }
  return whole;
}

/** The totals of lines and fundings. */
export function sumUp(lines: ReadonlyMap<Id, LineResult>, fundings: ReadonlyMap<Id, FundingResult>, years: readonly number[], budget: Budget): Pick<MeansResult, 'totals' | 'total' | 'beyond'> {
  const sums = years.map(nothing);
  const beyond = { fctva: 0, expenses: 0, receipts: 0 };
  for (const result of lines.values()) {
    addLine(sums, result);
    beyond[result.line.kind === 'receipt' ? 'receipts' : 'expenses'] += result.outside.ttc;
    if (!result.line.fctva) continue;
    fctvaOf(result, budget, years).forEach((amount, index) => {
      const received = sums[index + budget.fctvaLagYears];
      if (received) received.fctva += amount; else beyond.fctva += amount;
    });
  }
  for (const { funding, years: parts } of fundings.values()) {
    const { status } = funding;
    if (status === 'refused') continue;
    parts.forEach((amount, index) => { sums[index]![status] += amount; });
  }
  return { totals: sums.map((year, index): YearTotals => ({ year: years[index]!, ...totalsOf(year) })), total: totalsOf(added(sums)), beyond };
}
