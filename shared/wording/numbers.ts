/** Numbers in French notation: narrow spaces between thousands, a true minus, a comma. */
import { WHOLE } from '../model/step';
import { numberFormat } from './formatters';

const NBSP = '\u00a0';
const NARROW = '\u202f';
const MINUS = '\u2212';

/** A number with between `least` and `most` decimals: "1 234,5". */
export function sayNumber(value: number, { least = 0, most = 3 } = {}): string {
  return numberFormat({ minimumFractionDigits: least, maximumFractionDigits: most })
    .format(value)
    .replace(/^-/, MINUS);
}

/** A number with its sign; `words` formats its absolute value: "+ 15 %". */
export function saySigned(value: number, words: (size: number) => string): string {
  return `${value < 0 ? MINUS : '+'}${NBSP}${words(Math.abs(value))}`;
}

/** Parts per million as a whole percentage with the narrow space of French typography: "40 %". */
export function sayPercent(ppm: number): string {
  return `${Math.round((ppm / WHOLE) * 100)}${NARROW}%`;
}

/** Parts per million as a percentage with its own decimals, at most `most`: 55 000 is "5,5 %". */
export function sayRate(ppm: number, { most = 4 } = {}): string {
  return `${sayNumber(ppm / 10_000, { most })}${NARROW}%`;
}

/** Parts per million as a percentage, always with two decimals: for columns of shares. */
export function sayHundredths(ppm: number): string {
  return `${sayNumber(ppm / 10_000, { least: 2, most: 2 })}${NARROW}%`;
}

/** Parts per million as a signed percentage with its own decimals. */
export function saySignedRate(ppm: number): string {
  return saySigned(ppm, sayRate);
}

/** Thousandths of an ETP in French notation: 500 is "0,5". */
export function sayFte(thousandths: number): string {
  return sayNumber(thousandths / 1000);
}

/** Bytes as megabytes, to the tenth: "1,5". */
export function sayMegabytes(bytes: number): string {
  return sayNumber(bytes / 1024 / 1024, { most: 1 });
}
