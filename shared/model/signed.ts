/** Numbers with their sign, as French writes a difference: "+ 15 %", "− 300 €". */
import { sayMoney } from './money';

const NBSP = '\u00a0';

function signed(value: number, words: (size: number) => string): string {
  return `${value < 0 ? '−' : '+'}${NBSP}${words(Math.abs(value))}`;
}

/** Parts per million as a signed percentage with as many decimals as it has. */
export function saySignedRate(ppm: number): string {
  return signed(
    ppm,
    (size) => `${(size / 10_000).toLocaleString('fr-FR', { maximumFractionDigits: 4 })}\u202f%`,
  );
}

/** Cents as a signed amount. */
export function saySignedMoney(cents: number): string {
  return signed(cents, sayMoney);
}
