/**
 * The only catalogue of words: every text of the app, the command line and the menus comes from
 * here, by its key.
 */
import type { Message } from '../model/message';
import { CATALOGUES } from './fr';
import type { frLater } from './frLater';
import type { frStart } from './frStart';

type Unplural<K extends string> = K extends `${infer Base}_${'one' | 'other' | 'many' | 'zero'}`
  ? Base
  : K;
type KeyOf<Catalogue> = {
  [Area in keyof Catalogue & string]: `${Area}.${Unplural<keyof Catalogue[Area] & string>}`;
}[keyof Catalogue & string];
type StartKey = KeyOf<typeof frStart>;
/** A key of the catalogue: "area.key", without plural endings. */
export type WordKey = StartKey | KeyOf<typeof frLater>;
export type WordParams = Readonly<Record<string, string | number>>;

/**
 * A text not yet in words: a key of the catalogue and its parameters. The journal keeps it, so it
 * is never French, and the next window must have its words from its start.
 */
export interface Label {
  readonly code: StartKey;
  readonly params: Message['params'];
  readonly inSentence?: boolean | undefined;
}

/** A label without parameters. */
export function labelled(code: StartKey): Label {
  return { code, params: {} };
}

/** A word of any area for a problem; the view that shows it must have loaded that area. */
export function worded(code: WordKey): Message {
  return { code, params: {} };
}

/** The same label inside a sentence, without its capital. */
export function inSentence(code: StartKey): Label {
  return { code, params: {}, inSentence: true };
}

const WORDS = new Map<string, string>();

/** Adds the words of these areas to `say`. */
export function addWords(
  catalogue: Readonly<Record<string, Readonly<Record<string, string>>>>,
): void {
  for (const [area, words] of Object.entries(catalogue))
    for (const [key, text] of Object.entries(words)) WORDS.set(`${area}.${key}`, text);
}

CATALOGUES.forEach(addWords);

let plurals: Intl.PluralRules | null = null;

/**
 * The words of a key, in the French plural form for `count`; undefined if the catalogue lacks the
 * key.
 */
function wordsOf(key: string, count: string | number | undefined): string | undefined {
  if (typeof count !== 'number') return WORDS.get(key);
  plurals ??= new Intl.PluralRules('fr');
  return (
    WORDS.get(`${key}_${plurals.select(count)}`) ?? WORDS.get(`${key}_other`) ?? WORDS.get(key)
  );
}

/**
 * The words of a key with each `{{param}}` filled in; a `count` parameter chooses the plural form.
 */
export function say(key: WordKey, params: WordParams = {}): string {
  const words = wordsOf(key, params['count']) ?? key;
  return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** True if the catalogue has the key (codes in files may be unknown). */
export function isWordKey(key: string): key is WordKey {
  return wordsOf(key, 1) !== undefined;
}
