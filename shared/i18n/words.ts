/**
 * The one catalogue of words: every text of the app, the command line and the menus is read here,
 * by its key.
 */
import { createInstance } from 'i18next';
import { fr } from './fr';

type Catalogue = typeof fr;
type Unplural<K extends string> = K extends `${infer Base}_${'one' | 'other' | 'many' | 'zero'}`
  ? Base
  : K;
/** A key of the catalogue: "area.key", plural endings left off. */
export type WordKey = {
  [Area in keyof Catalogue & string]: `${Area}.${Unplural<keyof Catalogue[Area] & string>}`;
}[keyof Catalogue & string];
export type WordParams = Readonly<Record<string, string | number>>;

/**
 * A text still to be put into words: a key of the catalogue and what fills it. Kept in the journal,
 * so never French.
 */
export interface Label {
  readonly code: WordKey;
  readonly params: WordParams;
}

function flatten(catalogue: Record<string, Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([area, words]) =>
      Object.entries(words).map(([key, text]) => [`${area}.${key}`, text]),
    ),
  );
}

const instance = createInstance();
void instance.init({
  // The library's own advertisement would go to standard output, into what the command line prints.
  showSupportNotice: false,
  lng: 'fr',
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  returnNull: false,
  resources: { fr: { translation: flatten(fr) } },
});

/**
 * The words of a key, `{{param}}` filled in; with a `count` parameter, the plural that French asks
 * for. Filled in here and not by i18next,
 * which reads "{{title}}" and "$t(" inside what the user wrote too, and looks through a long text
 * behind the latter for hours.
 */
export function say(key: WordKey, params: WordParams = {}): string {
  const { count } = params;
  const words = instance.t(key, {
    ...(typeof count === 'number' && { count }),
    skipInterpolation: true,
  });
  return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** True when the catalogue has the key (codes that come from a file may be unknown). */
export function isWordKey(key: string): key is WordKey {
  return instance.exists(key, { count: 1 });
}
