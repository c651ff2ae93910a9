/** Totals by year and over all years, from lines and fundings (M13, M14). */
import type { Budget } from '../model/means';
import type { Id } from '../model/record';
import { WHOLE } from '../model/step';
import { product, ratio, roundRatio } from '../model/exact';
import type {
  FundingResult,
  FundingTotals,
  LineResult,
  MeansResult,
  MeansTotals,
  YearTotals,
} from './types';

/**
 * The FCTVA rate in force on 1 January of a year, in ppm; before the first known rate, that one; 0
 * if there is none (M13).
 */
export function fctvaRate({ fctvaRates }: Budget, year: number): number {
  const sorted = [...fctvaRates].sort((a, b) => (a.from < b.from ? -1 : 1));
  return (sorted.findLast(({ from }) => from <= `${year}-01-01`) ?? sorted[0])?.rate ?? 0;
}

interface Sums {
  operating: number;
  investment: number;
  receipts: number;
  etpt: number;
  granted: number;
  asked: number;
  toAsk: number;
  fctva: number;
  readonly chapters: Map<string, number>;
}

const nothing = (): Sums => ({
  operating: 0,
  investment: 0,
  receipts: 0,
  etpt: 0,
  granted: 0,
  asked: 0,
  toAsk: 0,
  fctva: 0,
  chapters: new Map(),
});

function totalsOf({
  operating,
  investment,
  receipts,
  etpt,
  granted,
  asked,
  toAsk,
  fctva,
  chapters,
}: Sums): MeansTotals {
  const netAssured = operating + investment - receipts - granted - fctva;
  const fundings: FundingTotals = { granted, asked, toAsk };
  return {
    operating,
    investment,
    receipts,
    etpt,
    fundings,
    fctva,
    netAssured,
    netIfGranted: netAssured - asked - toAsk,
    chapters: Object.fromEntries(chapters),
  };
}

/** The FCTVA on a line's expense of each year, whenever it is received; `rates` by year, in ppm. */
function fctvaOf({ ttc }: LineResult, rates: readonly number[]): number[] {
  return ttc.map((amount, index) => fctvaOn(amount, rates[index]!));
}

const fctvaOn = (cents: number, rate: number): number =>
  cents === 0 ? 0 : roundRatio(product(ratio(cents), ratio(rate, WHOLE)));

/** The FCTVA that all expenses of a line give, whenever it is received (M13). */
export function fctvaOfLine(result: LineResult, years: readonly number[], budget: Budget): number {
  const { line, outside } = result;
  if (!line.fctva || line.kind === 'receipt') return 0;
  const within = fctvaOf(
    result,
    years.map((year) => fctvaRate(budget, year)),
  );
  const beyond = [...outside.years].map(([year, cents]) => fctvaOn(cents, fctvaRate(budget, year)));
  return [...within, ...beyond].reduce((sum, cents) => sum + cents, 0);
}

function addLine(sums: readonly Sums[], { line, ttc, etpt }: LineResult): void {
  const { kind, section, chapter } = line;
  for (let index = 0; index < ttc.length; index += 1) {
    const [year, amount] = [sums[index]!, ttc[index]!];
    if (kind === 'receipt') year.receipts += amount;
    else year[section] += amount;
    year.etpt += etpt[index]!;
    if (amount !== 0) year.chapters.set(chapter, (year.chapters.get(chapter) ?? 0) + amount);
  }
}

function addOutside(sums: Sums, { line, outside }: LineResult, budget: Budget): void {
  if (outside.years.size === 0) return;
  if (line.kind === 'receipt') sums.receipts += outside.ttc;
  else sums[line.section] += outside.ttc;
  if (outside.ttc !== 0)
    sums.chapters.set(line.chapter, (sums.chapters.get(line.chapter) ?? 0) + outside.ttc);
  if (!line.fctva || line.kind === 'receipt') return;
  for (const [year, cents] of outside.years) sums.fctva += fctvaOn(cents, fctvaRate(budget, year));
}

function addSums(into: Sums, from: Sums): void {
  // Field by field: a spread would copy the object again for each block and year.
  into.operating += from.operating;
  into.investment += from.investment;
  into.receipts += from.receipts;
  into.etpt += from.etpt;
  into.granted += from.granted;
  into.asked += from.asked;
  into.toAsk += from.toAsk;
  into.fctva += from.fctva;
  for (const [chapter, amount] of from.chapters)
    into.chapters.set(chapter, (into.chapters.get(chapter) ?? 0) + amount);
}

/** The contribution of some lines to each year, and beyond the horizon. */
interface Part {
  readonly sums: readonly Sums[];
  readonly outside: Sums;
  readonly beyond: { fctva: number; expenses: number; receipts: number };
}

/** Consecutive lines and their sums. */
export interface Block {
  readonly lines: readonly LineResult[];
  readonly part: Part;
}

/**
 * Small enough to recompute a block quickly after an edit, large enough that adding up blocks costs
 * less than adding up lines.
 */
const BLOCK = 100;

function partOf(
  lines: readonly LineResult[],
  years: readonly number[],
  budget: Budget,
  rates: readonly number[],
): Part {
  const part: Part = {
    sums: years.map(nothing),
    outside: nothing(),
    beyond: { fctva: 0, expenses: 0, receipts: 0 },
  };
  for (const result of lines) {
    addLine(part.sums, result);
    addOutside(part.outside, result, budget);
    part.beyond[result.line.kind === 'receipt' ? 'receipts' : 'expenses'] += result.outside.ttc;
    if (!result.line.fctva || result.line.kind === 'receipt') continue;
    fctvaOf(result, rates).forEach((amount, index) => {
      const received = part.sums[index + budget.fctvaLagYears];
      if (received) received.fctva += amount;
      else {
        part.beyond.fctva += amount;
        part.outside.fctva += amount;
      }
    });
  }
  return part;
}

function isBlock({ lines }: Block, all: readonly LineResult[], from: number): boolean {
  if (lines.length !== Math.min(BLOCK, all.length - from)) return false;
  for (let index = 0; index < lines.length; index += 1)
    if (lines[index] !== all[from + index]) return false;
  return true;
}

/**
 * Splits the lines into blocks and reuses those of `known` whose lines are the same. `known` must
 * come from the same years and budget.
 */
export function blocksOf(
  lines: readonly LineResult[],
  years: readonly number[],
  budget: Budget,
  known: readonly Block[] = [],
): Block[] {
  const rates = years.map((year) => fctvaRate(budget, year));
  const blocks: Block[] = [];
  for (let from = 0; from < lines.length; from += BLOCK) {
    const before = known[from / BLOCK];
    if (before && isBlock(before, lines, from)) {
      blocks.push(before);
      continue;
    }
    const own = lines.slice(from, from + BLOCK);
    blocks.push({ lines: own, part: partOf(own, years, budget, rates) });
  }
  return blocks;
}

/** The totals of lines, in blocks, and fundings. */
export function sumUp(
  blocks: readonly Block[],
  fundings: ReadonlyMap<Id, FundingResult>,
  years: readonly number[],
): Pick<MeansResult, 'totals' | 'total' | 'outside' | 'beyond'> {
  const sums = years.map(nothing);
  const outside = nothing();
  const beyond = { fctva: 0, expenses: 0, receipts: 0 };
  for (const { part } of blocks) {
    part.sums.forEach((year, index) => addSums(sums[index]!, year));
    addSums(outside, part.outside);
    beyond.fctva += part.beyond.fctva;
    beyond.expenses += part.beyond.expenses;
    beyond.receipts += part.beyond.receipts;
  }
  for (const {
    funding: { status },
    years: parts,
    outside: later,
  } of fundings.values()) {
    if (status === 'refused') continue;
    outside[status] += later;
    parts.forEach((amount, index) => {
      sums[index]![status] += amount;
    });
  }
  const whole = nothing();
  for (const year of sums) addSums(whole, year);
  return {
    totals: sums.map((year, index): YearTotals => ({ year: years[index]!, ...totalsOf(year) })),
    total: totalsOf(whole),
    outside: totalsOf(outside),
    beyond,
  };
}
