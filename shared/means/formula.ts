/**
 * Explains the amounts of lines, fundings and the FCTVA: the exact factors and shares behind each
 * number. Other modules put them into words. A property test ties them to the computation: the
 * factors multiply, and the shares add up, to the amount itself.
 */
import { dayOf, toDay, type IsoDate } from '../model/dates';
import { product, ratio, roundRatio, type Ratio } from '../model/exact';
import type { Budget, MeansLine } from '../model/means';
import type { Id } from '../model/record';
import { WHOLE } from '../model/step';
import { baseOf, uncappedOf } from './fundings';
import { isOnce } from './line';
import { indexOf, shareOfYear } from './time';
import { fctvaRate } from './totals';
import type { FiledCredit, FundingResult, LineResult } from './types';

/** One factor of a product. `value` is exact: cents, ETP, units, or a plain number. */
export type Factor = { readonly value: Ratio } & (
  | { readonly kind: 'amount'; readonly cents: number; readonly per: 'year' | 'unit' | 'once' }
  | { readonly kind: 'fte'; readonly thousandths: number }
  | { readonly kind: 'quantity'; readonly count: number }
  /** Whole months, then the days of an incomplete month out of the days it has. */
  | {
      readonly kind: 'share';
      readonly months: number;
      readonly partMonths: readonly (readonly [present: number, length: number])[];
    }
  | { readonly kind: 'index'; readonly rate: number; readonly years: number }
  | { readonly kind: 'vat'; readonly rate: number }
);

/** The number of a rule in RULES.md: "M6". */
export type Rule = `M${number}`;

export interface YearFormula {
  readonly year: number;
  /** Cents, or thousandths of an ETPT. */
  readonly amount: number;
  /** Empty for a programme: its payment credits give the amount. */
  readonly factors: readonly Factor[];
  /** For a programme: its credits of the year, and the rest of the AP if it falls in this year. */
  readonly credits: readonly FiledCredit[];
  readonly left: number;
  readonly rules: readonly Rule[];
}

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
const amountFactor = (cents: number, per: 'year' | 'unit' | 'once'): Factor => ({
  kind: 'amount',
  cents,
  per,
  value: ratio(cents),
});

/** The share of a year as months and days; empty for a whole year. */
function shareFactor(year: number, start: IsoDate, end: IsoDate): Factor[] {
  const [first, last] = [toDay(start), toDay(end)];
  let months = 0;
  const partMonths: (readonly [number, number])[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const opens = dayOf(year, month, 1);
    const length = dayOf(year, month + 1, 1) - opens;
    const present = Math.min(last, opens + length - 1) - Math.max(first, opens) + 1;
    if (present >= length) months += 1;
    else if (present > 0) partMonths.push([present, length]);
  }
  return months === 12
    ? []
    : [{ kind: 'share', months, partMonths, value: shareOfYear(year, start, end) }];
}

function indexFactor(year: number, rate: number, baseYear: number | null): Factor[] {
  const value = indexOf(year, rate, baseYear);
  return value.num === value.den ? [] : [{ kind: 'index', rate, years: year - baseYear!, value }];
}

/** The exact product, before its only rounding (M1). */
export function valueOf(factors: readonly Factor[]): Ratio {
  return product(...factors.map(({ value }) => value));
}

/** True if the product is not a whole number, so that the app rounded it. */
export function isRounded(factors: readonly Factor[]): boolean {
  const { num, den } = valueOf(factors);
  return num % den !== 0n;
}

/** The quantity of a line: full-time posts or units; empty if it has a single price. */
function countFactor({ kind, fte, quantity }: MeansLine): Factor[] {
  if (kind === 'post') return [{ kind: 'fte', thousandths: fte, value: ratio(fte, 1000) }];
  if (kind === 'investment') return [{ kind: 'quantity', count: quantity, value: ratio(quantity) }];
  return [];
}

function costRule(line: MeansLine): Rule {
  if (isOnce(line)) return 'M8';
  return line.kind === 'post' ? 'M6' : 'M7';
}

/** The cost of a line in a year, TTC; null for a year without cost. */
export function lineFormula(result: LineResult, year: number, amount: number): YearFormula | null {
  const { line, start, end, programme } = result;
  const once = isOnce(line);
  if (programme) {
    const credits = programme.credits.filter(({ date }) => yearOf(date) === year);
    const left = yearOf(start) === year ? programme.left : 0;
    return credits.length === 0 && left === 0
      ? null
      : { year, amount, factors: [], credits, left, rules: ['M10', ...movedRule(result)] };
  }
  if (year < yearOf(start) || year > yearOf(end)) return null;
  const index = indexFactor(year, line.indexRate, line.indexYear);
  const vat: Factor[] =
    line.pricing === 'HT' && line.vatRate !== 0
      ? [{ kind: 'vat', rate: line.vatRate, value: ratio(WHOLE + line.vatRate, WHOLE) }]
      : [];
  const share = once ? [] : shareFactor(year, start, end);
  const investment = line.kind === 'investment';
  const many = countFactor(line);
  const period = once ? 'once' : 'year';
  const amountOf = amountFactor(line.unitAmount, investment ? 'unit' : period);
  const factors = [
    ...(investment ? [...many, amountOf] : [amountOf, ...many]),
    ...share,
    ...index,
    ...vat,
  ];
  const rules: Rule[] = [
    costRule(line),
    ...(share.length > 0 ? ['M3' as const] : []),
    ...(index.length > 0 ? ['M5' as const] : []),
    ...(vat.length > 0 ? ['M9' as const] : []),
    ...movedRule(result),
  ];
  return {
    year,
    amount,
    factors,
    credits: [],
    left: 0,
    rules: isRounded(factors) ? ['M1', ...rules] : rules,
  };
}

const movedRule = ({ line, start }: LineResult): Rule[] =>
  line.start !== null && line.start !== start ? ['M11'] : [];

/** The ETPT of a post in a year, in thousandths; null if it has none. */
export function etptFormula(
  { line, start, end }: LineResult,
  year: number,
  amount: number,
): YearFormula | null {
  if (line.kind !== 'post' || year < yearOf(start) || year > yearOf(end)) return null;
  const share = shareFactor(year, start, end);
  const factors: Factor[] = [
    { kind: 'fte', thousandths: line.fte, value: ratio(line.fte) },
    ...share,
  ];
  return {
    year,
    amount,
    factors,
    credits: [],
    left: 0,
    rules: [
      'M6',
      ...(share.length > 0 ? ['M3' as const] : []),
      ...(isRounded(factors) ? ['M1' as const] : []),
    ],
  };
}

export interface FundingFormula {
  /** The base: cents of the covered lines over all years, including those outside the horizon. */
  readonly base: number;
  readonly lineIds: readonly Id[];
  /** Rate × base, or the fixed amount, before any ceiling; then the total of the funding. */
  readonly uncapped: number;
  readonly whole: number;
  /** The part of `whole` for the year in question, and the part of the base it corresponds to. */
  readonly amount: number;
  readonly share: number;
  /** The part that goes to expenses outside the horizon. */
  readonly outside: number;
  readonly rules: readonly Rule[];
}

const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0);

/**
 * The steps of a funding's computation. `yearIndex`: the year in question, or null for the whole
 * horizon. `covered`: the lines that it covers.
 */
export function fundingFormula(
  { funding, years, total, outside }: FundingResult,
  covered: readonly LineResult[],
  yearIndex: number | null,
): FundingFormula {
  const bases = covered.map((line) => baseOf(funding, line));
  const base = sum(bases.map(({ whole }) => whole));
  const uncapped = uncappedOf(funding, base);
  const whole = total + outside;
  const isEven = whole === Math.min(uncapped, funding.ceiling ?? uncapped);
  return {
    base,
    lineIds: covered.map(({ line }) => line.id),
    uncapped,
    whole,
    amount: yearIndex === null ? total : years[yearIndex]!,
    share: sum(
      bases.map(({ years: amounts }) =>
        yearIndex === null ? sum(amounts.slice(0, -1)) : amounts[yearIndex]!,
      ),
    ),
    outside,
    rules: isEven ? ['M12'] : ['M12', 'M26'],
  };
}

/** The FCTVA on the expense of one line in one year, received in a later year (M13). */
export interface FctvaPart {
  readonly lineId: Id;
  readonly spentIn: number;
  readonly receivedIn: number;
  readonly expense: number;
  readonly rate: number;
  readonly amount: number;
}

/**
 * Every part of the FCTVA received within the horizon, by line and year of expense. `year`
 * restricts them to one year of receipt.
 */
export function fctvaParts(
  lines: Iterable<LineResult>,
  years: readonly number[],
  budget: Budget,
  year: number | null,
): FctvaPart[] {
  const last = years.at(-1) ?? 0;
  const found: FctvaPart[] = [];
  for (const { line, ttc } of lines) {
    if (!line.fctva || line.kind === 'receipt') continue;
    ttc.forEach((expense, index) => {
      const spentIn = years[index]!;
      const receivedIn = spentIn + budget.fctvaLagYears;
      if (expense === 0 || receivedIn > last || (year !== null && receivedIn !== year)) return;
      const rate = fctvaRate(budget, spentIn);
      found.push({
        lineId: line.id,
        spentIn,
        receivedIn,
        expense,
        rate,
        amount: roundRatio(product(ratio(expense), ratio(rate, WHOLE))),
      });
    });
  }
  return found;
}
