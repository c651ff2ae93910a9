/**
 * A second, naive calculation of a plan's totals: fractions, day by day, without any code of the
 * product. Written from RULES.md alone.
 */
import type { Funding, MeansLine } from '../../../../shared/model/means';
import type { Plan } from '../../../../shared/model/plan';

type Fraction = readonly [bigint, bigint];
const big = (value: number): Fraction => [BigInt(value), 1n];
const ppm = (value: number): Fraction => [BigInt(value), 1_000_000n];
const plus = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const times = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]];
const isOver = (a: Fraction, b: Fraction): boolean => a[0] * b[1] > b[0] * a[1];
/** M1, for numbers from 0 up. */
const round = ([n, d]: Fraction): number => Number((2n * n + d) / (2n * d));
const floor = ([n, d]: Fraction): number => Number(n / d);
const total = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

/** M2: rounds exact parts to whole numbers that add up to `whole`. */
function largestRemainder(whole: number, exact: readonly Fraction[]): number[] {
  const parts = exact.map(floor);
  while (total(parts) < whole) {
    let best = -1;
    let most: Fraction = [-1n, 1n];
    exact.forEach((each, index) => {
      if (parts[index] !== floor(each)) return;
      const rest = plus(each, big(-floor(each)));
      if (isOver(rest, most)) [best, most] = [index, rest];
    });
    parts[best]! += 1;
  }
  return parts;
}

function shared(whole: number, weights: readonly number[]): number[] {
  const all = total(weights);
  if (all === 0) return weights.map((_, index) => (index === 0 ? whole : 0));
  return largestRemainder(
    whole,
    weights.map((weight): Fraction => [BigInt(whole) * BigInt(weight), BigInt(all)]),
  );
}

interface Spent {
  readonly line: MeansLine;
  /** TTC and HT by year of the horizon, then outside it. */
  readonly ttc: number[];
  readonly ht: number[];
  /** TTC of each year outside the horizon. */
  readonly others: number[];
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const DAY = 86_400_000;

/** M3, day by day. */
function shareOf(year: number, start: string, end: string): Fraction {
  let share: Fraction = [0n, 1n];
  for (let month = 0; month < 12; month += 1) {
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    let present = 0;
    for (let at = Date.UTC(year, month, 1); new Date(at).getUTCMonth() === month; at += DAY) {
      if (at >= Date.parse(start) && at <= Date.parse(end)) present += 1;
    }
    share = plus(share, [BigInt(present), BigInt(length * 12)]);
  }
  return share;
}

function spentOn(line: MeansLine, { horizon }: Plan, years: readonly number[]): Spent {
  const start = line.start ?? horizon.start;
  const isOnce = line.kind === 'investment' || (line.kind !== 'post' && line.frequency === 'once');
  const open = line.end ?? horizon.end;
  const end = isOnce || open < start ? start : open;
  const ttc = [...years.map(() => 0), 0];
  const ht = [...ttc];
  const others: number[] = [];
  const isNever = !isOnce && line.end === null && horizon.end < start;
  for (let year = yearOf(start); year <= yearOf(end) && !isNever; year += 1) {
    let amount = big(line.unitAmount);
    if (line.kind === 'investment') amount = times(amount, big(line.quantity));
    if (line.kind === 'post') amount = times(amount, [BigInt(line.fte), 1000n]);
    if (!isOnce) amount = times(amount, shareOf(year, start, end));
    for (let after = (line.indexYear ?? year) + 1; after <= year; after += 1)
      amount = times(amount, ppm(1_000_000 + line.indexRate));
    const at = years.includes(year) ? years.indexOf(year) : years.length;
    const vat = 1_000_000 + line.vatRate;
    const cents = round(line.pricing === 'HT' ? times(amount, ppm(vat)) : amount);
    ttc[at]! += cents;
    if (at === years.length) others.push(cents);
    ht[at]! += round(line.pricing === 'HT' ? amount : times(amount, [1_000_000n, BigInt(vat)]));
  }
  return { line, ttc, ht, others };
}

interface Paid {
  readonly funding: Funding;
  /** By line, like the line's years. */
  readonly cells: Map<string, number[]>;
}

const coveredBy = (funding: Funding, lines: readonly Spent[]): Spent[] =>
  (funding.scope === 'all'
    ? lines.filter(({ line }) => line.section === funding.section)
    : Object.keys(funding.lineIds).flatMap((id) => lines.filter(({ line }) => line.id === id))
  ).filter(({ line }) => line.kind !== 'receipt');

const basis = ({ base }: Funding, { ttc, ht }: Spent): number[] => (base === 'HT' ? ht : ttc);

/** M12: the exact contribution of a funding to a base. */
function exactWhole({ mode, rate, amount, ceiling }: Funding, base: number): Fraction {
  const whole = mode === 'rate' ? times(big(base), ppm(rate)) : big(Math.min(amount, base));
  return ceiling !== null && isOver(whole, big(ceiling)) ? big(ceiling) : whole;
}

const keyOf = (funding: Funding, lines: readonly Spent[]): string => {
  const bare = lines.every(({ line }) => line.vatRate === 0);
  const ids = lines.map(({ line }) => line.id).sort();
  return `${bare ? 'any' : funding.base} ${ids.join(' ')}`;
};

/** M12, M26, M27. */
function paidBy(fundings: readonly Funding[], lines: readonly Spent[]): Paid[] {
  const keys = [...new Set(fundings.map((one) => keyOf(one, coveredBy(one, lines))))];
  const paid = new Map<string, Paid>(
    fundings.map((funding) => [funding.id, { funding, cells: new Map() }]),
  );
  const exact = new Map<string, Fraction[]>(
    lines.map(({ line, ttc }) => [line.id, ttc.map((): Fraction => [0n, 1n])]),
  );
  for (const key of keys) {
    const group = fundings.filter((one) => keyOf(one, coveredBy(one, lines)) === key);
    const covered = coveredBy(group[0]!, lines);
    const whole = covered.map((spent) => total(basis(group[0]!, spent)));
    const wholes = group.map((funding) => exactWhole(funding, total(whole)));
    const sum = wholes.reduce(plus, [0n, 1n]);
    const left = largestRemainder(round(sum), wholes);
    const ofLines = shared(total(left), whole);
    covered.forEach((spent, index) => {
      const years = basis(group[0]!, spent);
      for (const { id } of group) paid.get(id)!.cells.set(spent.line.id, []);
      shared(ofLines[index]!, years).forEach((part, at) => {
        shared(part, left).forEach((cents, which) => {
          left[which]! -= cents;
          paid.get(group[which]!.id)!.cells.get(spent.line.id)!.push(cents);
        });
        if (total(whole) > 0) {
          const share: Fraction = [BigInt(years[at]!), BigInt(total(whole))];
          const cells = exact.get(spent.line.id)!;
          cells[at] = plus(cells[at]!, times(sum, share));
        }
      });
    });
  }
  takeCentsOver(fundings, lines, [...paid.values()], exact);
  return [...paid.values()];
}

/** M27. */
function takeCentsOver(
  fundings: readonly Funding[],
  lines: readonly Spent[],
  paid: readonly Paid[],
  exact: ReadonlyMap<string, readonly Fraction[]>,
): void {
  const of = (id: string): Spent => lines.find(({ line }) => line.id === id)!;
  const basesOf = (id: string): Set<string> =>
    new Set(
      fundings
        .map((one) => coveredBy(one, lines))
        .flatMap((covered, index) =>
          covered.some(({ line }) => line.id === id) ? [keyOf(fundings[index]!, covered)] : [],
        ),
    );
  const over = (id: string, at: number): number =>
    total(paid.map(({ cells }) => cells.get(id)?.[at] ?? 0)) - of(id).ttc[at]!;
  const order = [
    ...new Set(fundings.flatMap((one) => coveredBy(one, lines).map(({ line }) => line.id))),
  ];
  for (const id of order.filter((each) => basesOf(each).size > 1))
    for (let at = 0; at < of(id).ttc.length; at += 1)
      while (over(id, at) > 0 && round(exact.get(id)![at]!) <= of(id).ttc[at]!) {
        const last = paid.findLast(({ cells }) => (cells.get(id)?.[at] ?? 0) > 0)!;
        last.cells.get(id)![at]! -= 1;
        place: for (const [other, years] of last.cells)
          for (let year = 0; year < years.length; year += 1)
            if (basis(last.funding, of(other))[year]! > 0 && over(other, year) < 0) {
              years[year]! += 1;
              break place;
            }
      }
}

export interface NaiveTotals {
  readonly expenses: number[];
  readonly receipts: number[];
  readonly granted: number[];
  readonly hoped: number[];
  readonly fctva: number[];
  readonly netAssured: number[];
  readonly netIfGranted: number[];
}

/** Totals by year of the horizon, then outside it (M4, M13, M14, M28). */
export function naiveTotals(plan: Plan): NaiveTotals {
  const years: number[] = [];
  for (let year = yearOf(plan.horizon.start); year <= yearOf(plan.horizon.end); year += 1)
    years.push(year);
  const lines = Object.values(plan.meansLines)
    .filter(({ included }) => included)
    .map((line) => spentOn(line, plan, years));
  const fundings = Object.values(plan.fundings)
    .filter(({ included, status }) => included && status !== 'refused')
    .sort((a, b) => (a.order + a.id < b.order + b.id ? -1 : 1));
  const paid = paidBy(fundings, lines);
  const none = (): number[] => [...years.map(() => 0), 0];
  const sums = {
    expenses: none(),
    receipts: none(),
    granted: none(),
    hoped: none(),
    fctva: none(),
  };
  const rate = plan.budget.fctvaRates[0]?.rate ?? 0;
  for (const { line, ttc, others } of lines) {
    ttc.forEach((cents, at) => {
      sums[line.kind === 'receipt' ? 'receipts' : 'expenses'][at]! += cents;
    });
    if (!line.fctva || line.kind === 'receipt') continue;
    const back = (cents: number): number => round(times(big(cents), ppm(rate)));
    years.forEach((_, at) => {
      sums.fctva[Math.min(years.length, at + plan.budget.fctvaLagYears)]! += back(ttc[at]!);
    });
    sums.fctva[years.length]! += total(others.map(back));
  }
  for (const { funding, cells } of paid)
    for (const parts of cells.values())
      parts.forEach((cents, at) => {
        sums[funding.status === 'granted' ? 'granted' : 'hoped'][at]! += cents;
      });
  const netAssured = sums.expenses.map(
    (cost, at) => cost - sums.receipts[at]! - sums.granted[at]! - sums.fctva[at]!,
  );
  return {
    ...sums,
    netAssured,
    netIfGranted: netAssured.map((net, at) => net - sums.hoped[at]!),
  };
}
