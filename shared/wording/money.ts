/** Amounts in French notation, from whole cents. */
import { sayNumber, saySigned } from './numbers';

const NARROW = '\u202f';

/**
 * Cents as "12 345,67 €" with the narrow spaces of French typography; whole euros without decimals.
 */
export function sayMoney(cents: number): string {
  return cents % 100 === 0
    ? `${sayNumber(cents / 100, { most: 0 })}${NARROW}€`
    : sayExactMoney(cents);
}

/**
 * Cents as "12 345,00 €", always with decimals: for columns of amounts, whose units must line up.
 */
export function sayExactMoney(cents: number): string {
  return `${sayNumber(cents / 100, { least: 2, most: 2 })}${NARROW}€`;
}

/**
 * Formats the amounts of a column: all with decimals as soon as one needs them, so that units line
 * up.
 */
export function moneySayer(amounts: Iterable<number>): (cents: number) => string {
  for (const cents of amounts) if (cents % 100 !== 0) return sayExactMoney;
  return sayMoney;
}

/** Cents as whole euros, rounded half away from zero: for charts and cards, never for a sum. */
export function sayWholeEuros(cents: number): string {
  return sayMoney(Math.sign(cents) * Math.round(Math.abs(cents) / 100) * 100);
}

/** Cents as a signed amount: "− 300 €". */
export function saySignedMoney(cents: number): string {
  return saySigned(cents, sayMoney);
}
