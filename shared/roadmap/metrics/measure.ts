/**
 * Widths of texts in the bundled fonts, from their advance widths: the drawing switches off kerning
 * and ligatures.
 */
import type { Weight } from '../scene';
import { ADVANCES } from './table';

/**
 * The width of a character that no bundled font has: the font that will draw it is unknown.
 * Pictures are wide.
 */
const UNKNOWN = 1;
const WIDE = 1.4;

function read(table: string): Map<number, number> {
  const widths = new Map<number, number>();
  for (const run of table.split(';')) {
    const [start, list] = run.split(':') as [string, string];
    let code = parseInt(start, 36);
    for (const value of list.split(',')) {
      widths.set(code, parseInt(value, 36) / 1000);
      code += 1;
    }
  }
  return widths;
}

const tables = new Map<Weight, { low: Float64Array; all: Map<number, number> }>();

function tableOf(weight: Weight): { low: Float64Array; all: Map<number, number> } {
  const known = tables.get(weight);
  if (known) return known;
  const all = read(ADVANCES[weight]);
  const low = Float64Array.from({ length: 0x180 }, (_, code) => all.get(code) ?? UNKNOWN);
  tables.set(weight, { low, all });
  return { low, all };
}

/** The width of a text in em; multiplied by the type size, its width on paper. */
export function emWidth(text: string, weight: Weight): number {
  const { low, all } = tableOf(weight);
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x180) {
      width += low[unit]!;
      continue;
    }
    const code = text.codePointAt(index)!;
    if (code > 0xffff) index += 1;
    width += all.get(code) ?? (code > 0xffff || code >= 0x2e80 ? WIDE : UNKNOWN);
  }
  return width;
}
