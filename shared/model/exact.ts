/**
 * Exact whole-number arithmetic: fractions rounded once (M1), and amounts shared to the unit (M2).
 */

/** A fraction; the denominator is above 0. */
export interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

/** The whole number nearest to a fraction, half away from zero (M1). */
export function roundRatio({ num, den }: Ratio): number {
  const size = num < 0n ? -num : num;
  const rounded = (2n * size + den) / (2n * den);
  return Number(num < 0n ? -rounded : rounded);
}

/** The product of fractions. */
export function product(...factors: readonly Ratio[]): Ratio {
  return factors.reduce((whole, factor) => ({
    num: whole.num * factor.num,
    den: whole.den * factor.den,
  }));
}

/** A whole number as a fraction, over 1 by default. */
export function ratio(num: number, den = 1): Ratio {
  return { num: BigInt(num), den: BigInt(den) };
}

const SAFE = Number.MAX_SAFE_INTEGER;

/** Floor and remainder of a × b / c, exactly, for whole numbers from 0 up and c above 0. */
function mulDiv(a: number, b: number, c: number): { floor: number; rest: number } {
  const plain = a * b;
  if (plain <= SAFE) return { floor: Math.floor(plain / c), rest: plain % c };
  const whole = BigInt(a) * BigInt(b);
  return { floor: Number(whole / BigInt(c)), rest: Number(whole % BigInt(c)) };
}

/**
 * Shares a whole by weights, with the largest remainder (M2). Weights are whole numbers from 0 up;
 * if all are 0, the first gets everything. A negative whole gives negative shares.
 */
export function shareOut(whole: number, weights: readonly number[]): number[] {
  if (whole < 0) return shareOut(-whole, weights).map((part) => (part === 0 ? 0 : -part));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map((_, index) => (index === 0 ? whole : 0));
  const parts: number[] = [];
  const rests: { index: number; rest: number }[] = [];
  let left = whole;
  weights.forEach((weight, index) => {
    const { floor, rest } = mulDiv(whole, weight, sum);
    parts.push(floor);
    left -= floor;
    if (rest > 0) rests.push({ index, rest });
  });
  rests.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of rests.slice(0, left)) parts[index]! += 1;
  return parts;
}

/**
 * Rounds amounts in cents to whole euros that add up to their rounded total (M16), or to `total` in
 * euros, which may be one above or below. The largest remainders get the remaining euros.
 */
export function wholeEuros(
  cents: readonly number[],
  total = roundRatio(
    ratio(
      cents.reduce((sum, amount) => sum + amount, 0),
      100,
    ),
  ),
): number[] {
  return completed(
    cents.map((amount) => ({
      floor: Math.floor(amount / 100),
      rest: BigInt(amount - Math.floor(amount / 100) * 100),
    })),
    total,
  );
}

/**
 * The share of each amount in a whole, by the largest remainder (M2): like `shareOut`, but some
 * amounts may be below 0. Their sum must be above 0.
 */
export function portionsOf(whole: number, amounts: readonly number[]): number[] {
  const sum = BigInt(amounts.reduce((total, amount) => total + amount, 0));
  return completed(
    amounts.map((amount) => {
      const exact = BigInt(whole) * BigInt(amount);
      const rest = ((exact % sum) + sum) % sum;
      return { floor: Number((exact - rest) / sum), rest };
    }),
    whole,
  );
}

/**
 * Rounds amounts from 0 up, each a numerator over `den`, to whole numbers that add up to their
 * rounded sum (M1, M2).
 */
export function roundTogether(nums: readonly bigint[], den: bigint): number[] {
  const num = nums.reduce((sum, one) => sum + one, 0n);
  return completed(
    nums.map((one) => ({ floor: Number(one / den), rest: one % den })),
    roundRatio({ num, den }),
  );
}

/** The sum of fractions. */
export function sumOfRatios(parts: readonly Ratio[]): Ratio {
  return parts.reduce((sum, { num, den }) => ({
    num: sum.num * den + num * sum.den,
    den: sum.den * den,
  }));
}

/**
 * Raises the floors until they add up to their total: one more for each of the largest remainders;
 * among equals, the first.
 */
function completed(
  parts: readonly { readonly floor: number; readonly rest: bigint }[],
  total: number,
): number[] {
  const made = parts.map(({ floor }) => floor);
  const missing = total - made.reduce((sum, amount) => sum + amount, 0);
  const order = parts
    .map(({ rest }, index) => ({ index, rest }))
    .sort((a, b) => {
      if (a.rest === b.rest) return a.index - b.index;
      return a.rest > b.rest ? -1 : 1;
    });
  for (const { index } of order.slice(0, Math.max(0, missing))) made[index]! += 1;
  return made;
}
