/**
 * Searches many short texts while the user types: ignores accents, best first, in a single pass.
 */
import { plain } from '../../plan/rows';

export interface Searchable {
  /** The title after `plain`. */
  readonly plain: string;
  /** A number or code that the user may type instead of the title ("2.3"). */
  readonly code?: string;
}

const MOST = 50;
/** The maximum length of a search, which also limits the work. */
const LONGEST = 200;
/** Titles with a worse rank are no results. */
const RANKS = 5;

const isWordSign = (code: number): boolean =>
  code > 127 || (code >= 48 && code <= 57) || (code >= 97 && code <= 122);

/** The place of a text: at the start of a word or inside one; null if it is missing. */
function placeOf(title: string, text: string): 'word' | 'inside' | null {
  let found: 'inside' | null = null;
  for (let at = title.indexOf(text); at >= 0; at = title.indexOf(text, at + 1)) {
    if (at === 0 || !isWordSign(title.charCodeAt(at - 1))) return 'word';
    found = 'inside';
  }
  return found;
}

/**
 * 0: starts with it; 1: a word does; 2: each typed word starts a word; 3: contains it; 4: contains
 * each typed word; null: no result.
 */
function rank(
  { plain: title, code }: Searchable,
  text: string,
  words: readonly string[],
): number | null {
  if (title.startsWith(text) || code === text) return 0;
  const whole = placeOf(title, text);
  if (whole === 'word' || (code !== undefined && code.startsWith(text))) return 1;
  const places =
    words.length > 1
      ? words.map((word) => (code === word ? 'word' : placeOf(title, word)))
      : [whole];
  if (words.length > 1 && places.every((place) => place === 'word')) return 2;
  if (whole !== null) return 3;
  return words.length > 1 && !places.includes(null) ? 4 : null;
}

/** The results of a search, best first, shorter titles first among equals; at most `most`. */
export function find<T extends Searchable>(
  entries: readonly T[],
  typed: string,
  most = MOST,
): readonly T[] {
  const text = plain(typed.trim().slice(0, LONGEST)).replace(/\s+/g, ' ');
  if (text === '') return entries.slice(0, most);
  const words = text.split(' ');
  const found: T[][] = Array.from({ length: RANKS }, () => []);
  for (const entry of entries) {
    const at = rank(entry, text, words);
    if (at !== null) found[at]!.push(entry);
  }
  const best: T[] = [];
  for (const equals of found)
    if (best.length < most)
      best.push(
        ...equals.sort((a, b) => a.plain.length - b.plain.length).slice(0, most - best.length),
      );
  return best;
}
