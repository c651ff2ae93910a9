/**
 * The one catalogue of words: every text of the app, the command line and the menus is read here,
 * by its key.
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
/** A key of the catalogue: "area.key", plural endings left off. */
export type WordKey = StartKey | KeyOf<typeof frLater>;
export type WordParams = Readonly<Record<string, string | number>>;

/**
 * A text still to be put into words: a key of the catalogue and what fills it. Kept in the journal,
 * so never French, and said by the next window from its start.
 */
export interface Label {
  readonly code: StartKey;
  readonly params: Message['params'];
  readonly inSentence?: boolean | undefined;
}

/** A word of the catalogue, to fill a label. */
export function labelled(code: StartKey): Label {
  return { code, params: {} };
}

/** A word of any area, to fill a problem: it is shown where its area is there already. */
export function worded(code: WordKey): Message {
  return { code, params: {} };
}

/** The same label inside a sentence, without its capital. */
export function inSentence(code: StartKey): Label {
  return { code, params: {}, inSentence: true };
}

const WORDS = new Map<string, string>();

/** Makes the words of these areas known to `say`. */
export function addWords(
  catalogue: Readonly<Record<string, Readonly<Record<string, string>>>>,
): void {
  for (const [area, words] of Object.entries(catalogue))
    for (const [key, text] of Object.entries(words)) WORDS.set(`${area}.${key}`, text);
}

CATALOGUES.forEach(addWords);

let plurals: Intl.PluralRules | null = null;

/** The words of a key, in the plural that French asks for; none where the catalogue has no such key. */
function wordsOf(key: string, count: string | number | undefined): string | undefined {
  if (typeof count !== 'number') return WORDS.get(key);
  plurals ??= new Intl.PluralRules('fr');
  return (
    WORDS.get(`${key}_${plurals.select(count)}`) ?? WORDS.get(`${key}_other`) ?? WORDS.get(key)
  );
}

/**
 * The words of a key, `{{param}}` filled in; with a `count` parameter, the plural that French asks
 * for.
 */
export function say(key: WordKey, params: WordParams = {}): string {
  const words = wordsOf(key, params['count']) ?? key;
  return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** True when the catalogue has the key (codes that come from a file may be unknown). */
export function isWordKey(key: string): key is WordKey {
  return wordsOf(key, 1) !== undefined;
}
