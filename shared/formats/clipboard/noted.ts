/** Keeps the words of pasted cells that have no other place. */
import { say } from '../../i18n/words';
import { MAX_TEXT } from '../../model/record';

/**
 * The notes with the words of cells that can't be read, each under its column's name (without one,
 * alone); what they say already is not said twice.
 */
export function noted(
  notes: string,
  faults: readonly { readonly column: string; readonly text: string }[],
): string {
  const lines = faults
    .filter(({ text }) => text !== '')
    .map(({ column, text }) => (column === '' ? text : say('table.pasteNoted', { column, text })));
  return [notes, ...lines.filter((line) => !notes.includes(line))]
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, MAX_TEXT);
}
