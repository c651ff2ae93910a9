/** Amounts of money as French people type them, in whole cents. */
import { problem, type Problem } from './problem';
import { withoutEnd } from './trimming';

/** The largest amount that a user may type: ten billion euros. */
const MAX = 1_000_000_000_000;
const SPACES = /[\s\u00a0\u202f\u2009\u2007]/g;

/**
 * Cents of a typed or pasted amount: "12 345,67 €" with any space, "12345.67", "1 234", "(1 200)"
 * and "-1 200" for negative amounts, "12 k€", "1,5 M€". Problems: `money.unreadable`,
 * `money.tooMuch`. Refuses more than two decimals rather than cut them.
 */
export function parseMoney(text: string): number | Problem {
  const plain = text.replace(SPACES, '').replace(/\u2212/g, '-');
  const bracketed = /^\((.*)\)$/.exec(plain);
  const match = /^([-+]?)(€?)(\d[\d.,]*|[.,]\d+)(k|m)?(?:€|euros?|eur)?$/i.exec(
    (bracketed?.[1] ?? plain).replace(/(?:HT|TTC)$/i, ''),
  );
  const digits = match && decimalOf(match[3]!);
  if (!match || digits === null || digits === undefined || (bracketed && match[1] !== ''))
    return problem('money.unreadable', { text: text.trim() });
  const cents = centsOf(digits, SCALES[(match[4]?.toLowerCase() ?? '') as keyof typeof SCALES]);
  if (cents === null) return problem('money.unreadable', { text: text.trim() });
  if (cents > MAX) return problem('money.tooMuch', { text: text.trim() });
  return (bracketed || match[1] === '-') && cents !== 0 ? -cents : cents;
}

/**
 * "1.234,56", "1,234.56", "1234,5" and "1.234" (thousands) as whole and decimal digits; null if the
 * separators make no sense.
 */
function decimalOf(text: string): { whole: string; decimals: string } | null {
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (last < 0) return { whole: text, decimals: '' };
  const sign = text[last]!;
  const other = sign === ',' ? '.' : ',';
  const [before, after] = [text.slice(0, last), text.slice(last + 1)];
  const grouped = (part: string, mark: string): boolean =>
    new RegExp(`^\\d{1,3}(?:\\${mark}\\d{3})+$`).test(part);
  if (before.includes(sign))
    return grouped(text, sign) ? { whole: text.replaceAll(sign, ''), decimals: '' } : null;
  if (before.includes(other))
    return grouped(before, other) ? { whole: before.replaceAll(other, ''), decimals: after } : null;
  // "1.234" has a thousands separator in French; "1,234" has three decimals, which `parseMoney`
  // refuses.
  if (sign === '.' && after.length === 3 && /^[1-9]\d{0,2}$/.test(before))
    return { whole: before + after, decimals: '' };
  return { whole: before || '0', decimals: after };
}

/** By the letter after an amount: the factor, and the number of decimals that give whole cents. */
const SCALES = {
  '': { scale: 1, places: 2 },
  k: { scale: 1000, places: 5 },
  m: { scale: 1_000_000, places: 8 },
} as const;

function centsOf(
  { whole, decimals }: { whole: string; decimals: string },
  { scale, places }: { scale: number; places: number },
): number | null {
  const kept = withoutEnd(decimals, /0/);
  if (kept.length > places || whole.length > 15) return null;
  return Number(whole) * 100 * scale + Number(kept.padEnd(places, '0'));
}
