/**
 * A table of the finance office as data: texts, amounts in cents and shares in ppm. The views and
 * exports format it.
 */
import { portionsOf, wholeEuros } from '../../model/exact';

export type FinanceCell = string | { readonly cents: number } | { readonly ppm: number } | null;
export interface FinanceRow {
  readonly cells: readonly FinanceCell[];
  /** `head` opens a group, `total` closes one. */ readonly kind: 'line' | 'head' | 'total';
}
export interface FinanceTable {
  readonly head: readonly string[];
  readonly rows: readonly FinanceRow[];
  /** Notes to show under the table. */
  readonly notes: readonly string[];
}

/** A hundredth of a percent, the smallest share in a table, in ppm. */
const MIN_SHARE = 100;

/**
 * The share of each amount in their sum, in ppm, to the hundredth of a percent: rounded, they still
 * add up to 100 % (M24). All 0 if the sum is 0.
 */
export function sharesOf(amounts: readonly number[]): number[] {
  if (amounts.reduce((sum, cents) => sum + cents, 0) <= 0) return amounts.map(() => 0);
  return portionsOf(1_000_000 / MIN_SHARE, amounts).map((share) => share * MIN_SHARE);
}

/**
 * The amounts in whole euros (still in cents), which add up to their rounded total (M16); `cents`
 * itself if `whole` is false.
 */
export function roundedCents(cents: readonly number[], whole = true): readonly number[] {
  return whole ? wholeEuros(cents).map((euros) => euros * 100) : cents;
}

/**
 * Rows of amounts in whole euros (still in cents): the rounded grand total is shared over the
 * columns, then each column over the rows (M16); the rows themselves if `whole` is false.
 */
export function roundedRows(
  rows: readonly (readonly number[])[],
  whole: boolean,
): readonly (readonly number[])[] {
  if (!whole || rows.length === 0) return rows;
  const columns = rows[0]!.map((_, column) => rows.map((row) => row[column]!));
  const totals = wholeEuros(columns.map((column) => column.reduce((sum, cents) => sum + cents, 0)));
  const made = columns.map((column, index) => wholeEuros(column, totals[index]));
  return rows.map((_, row) => made.map((column) => column[row]! * 100));
}
