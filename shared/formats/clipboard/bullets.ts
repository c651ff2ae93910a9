/**
 * Bullets, check boxes and numbers of lists, as word processors and mail write them before a text.
 */
import type { TextRow } from './cells';
import { LEVEL } from './outline';

const SIGNS = '[-*+•·▪■□◦‣⁃–—○●➢➤►✓✔✗☐☑☒\uf0b7\uf0a7\uf0fc]';
const NUMBER = '\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})\\)';
/** A cell with only a mark; Word writes "o" for its second bullet. */
const MARK = new RegExp(`^(?:${SIGNS}|o|${NUMBER}|[a-z]\\.)$`, 'i');
const BOX = '\\[[ xX✓]?\\]\\s+';
/** A mark at the start of a text, with the blanks before it. */
const LED = new RegExp(`^(\\s*)(?:(?:${SIGNS}|${NUMBER})\\s+(?:${BOX})?|${BOX})(?=\\S)`, 'i');

/** The text without its leading mark; keeps the blanks before the mark. */
export function withoutMark(text: string): string {
  return text.replace(LED, '$1');
}

/** True if the text starts with a mark. */
export function isMarked(text: string): boolean {
  return LED.test(text);
}

/** Marks that look alike are on the same level, even in different parts of the list. */
function lookOf(mark: string): string {
  if (/\d/.test(mark)) return '1';
  return /^\(?[a-z]+[.)]$/i.test(mark) ? 'a' : mark;
}

/**
 * Turns rows of a list into rows of titles without marks. Marks in separate cells give the levels,
 * which become blanks before the text.
 */
export function withoutMarks(rows: readonly TextRow[]): TextRow[] {
  const above: { readonly at: number; readonly look: string }[] = [];
  return rows.flatMap(({ line, cells }) => {
    const at = cells.findIndex((cell) => cell.trim() !== '');
    const mark = cells[at]!.trim();
    const rest = cells.slice(at + 1);
    if (!MARK.test(mark))
      return [
        { line, cells: cells.map((cell, index) => (index === at ? withoutMark(cell) : cell)) },
      ];
    if (rest.every((cell) => cell.trim() === '')) return [];
    const look = lookOf(mark);
    while (above.length > 0 && above.at(-1)!.at > at) above.pop();
    const same = above.findIndex((one) => one.at === at && one.look === look);
    if (same >= 0) above.length = same + 1;
    else above.push({ at, look });
    const [text = '', ...others] = rest;
    const blanks = ' '.repeat((above.length - 1) * LEVEL);
    return [{ line, cells: [blanks + withoutMark(text).trimStart(), ...others] }];
  });
}
