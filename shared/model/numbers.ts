/** Numbers as French people type them. */
import { problem, type Problem } from './problem';

/**
 * A typed decimal: "1 234,5", "0.5", with any space between thousands; null if it is not a number.
 */
export function parseDecimal(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** A typed percentage ("40", "40 %", "12,5") in parts per million; a Problem outside 0 to 100. */
export function parsePercent(text: string): number | Problem {
  const value = parseDecimal(text.replace('%', ''));
  if (value === null || value < 0 || value > 100)
    return problem('problems.badPercent', { text: text.trim() });
  return Math.round(value * 10_000);
}

/**
 * Typed full-time equivalents ("0,5", "1") in thousandths; a Problem if it is not a number or is
 * negative.
 */
export function parseFte(text: string): number | Problem {
  const value = parseDecimal(text.replace(/etp/i, ''));
  if (value === null || value < 0 || value > 1000)
    return problem('problems.badFte', { text: text.trim() });
  return Math.round(value * 1000);
}
