/** Keeps the words of pasted cells that have no other place. */
import { say } from '../../i18n/words';
import { MAX_TEXT } from '../../model/record';

/**
 * The notes plus the words of unreadable cells, each after its column's name (if any). Does not
 * repeat words that the notes already contain.
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
