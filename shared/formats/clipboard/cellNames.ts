/** The items that a pasted cell names. */
import type { WordKey } from '../../i18n/words';
import { problem, type Problem } from '../../model/problem';
import type { Id, IdSet } from '../../model/record';
import { readList } from './cells';
import { cellText } from './cellWords';

/** The items that a cell names; a Problem (`unknown`) for an unknown name. */
export function setOf(
  cell: string,
  idOf: (name: string) => Id | null,
  unknown: WordKey = 'table.pasteUnknown',
): IdSet | Problem {
  const { ids, strangers } = namedIn(cell, idOf);
  return strangers.length > 0 ? problem(unknown, { text: strangers[0]! }) : ids;
}

/** The items that a cell names, and its unknown names. */
export function namedIn(
  cell: string,
  idOf: (name: string) => Id | null,
): { readonly ids: IdSet; readonly strangers: readonly string[] } {
  const text = cellText(cell);
  const ids: Record<Id, true> = {};
  const strangers: string[] = [];
  for (const name of text === null ? [] : readList(text)) {
    const id = idOf(name);
    if (id === null) strangers.push(name);
    else ids[id] = true;
  }
  return { ids, strangers };
}
