/** A table of the finance office as data: texts, amounts in cents and shares in ppm; what shows or copies it formats it. */
import { wholeEuros } from '../../model/exact';

export type FinanceCell = string | { readonly cents: number } | { readonly ppm: number } | null;
export interface FinanceRow { readonly cells: readonly FinanceCell[]; /** `head` opens a group, `total` closes one. */ readonly kind: 'line' | 'head' | 'total' }
export interface FinanceTable {
  readonly head: readonly string[];
  readonly rows: readonly FinanceRow[];
  /** What has to be said under it. */
  readonly notes: readonly string[];
}

/** Shares of amounts in their whole, in ppm, that add up to the whole of it; nothing where the whole is nothing. */
export function sharesOf(amounts: readonly number[], whole: number): number[] {
  return amounts.map((cents) => (whole === 0 ? 0 : Math.round((cents / whole) * 1_000_000)));
}

/** The same amounts in whole euros (still cents), made so that they add up to their own rounded total (M16). */
export function roundedCents(cents: readonly number[]): number[] {
  return wholeEuros(cents).map((euros) => euros * 100);
}
