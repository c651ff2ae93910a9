/**
 * Normalises a wording before any rule reads it: no case, no accents, one kind of dash, arrow,
 * apostrophe and space.
 */
import { withoutEnds } from '../trimming';
import { plainDays } from './written';

export interface Plain {
  /** The wording without its brackets, but with their content. */
  readonly text: string;
  /**
   * The wording without the content of brackets, to read if `text` is unreadable; null without
   * brackets.
   */
  readonly aside: string | null;
  /** Only the content of brackets; null without brackets. */
  readonly inside: string | null;
  /** "?", "à confirmer": the date is unsettled. */
  readonly doubtful: boolean;
  /** "vers", "environ", "~": the date is a guess. */
  readonly about: boolean;
}

// For normalised text only: \b and \w do not know accents, so spaces mark the words here.
const ABOUT_WORDS =
  'vers|environ|env\\.?|autour d(?:e|u)|aux (?:environs|alentours) d(?:e|u)|a peu pres|' +
  '(?:dans le |en )?courant|a priori|sans doute|peut-etre|normalement|[~≈]';
const ABOUT = new RegExp(String.raw`(?<=^|\s)(?:${ABOUT_WORDS})(?=\s|$)`, 'g');
const TO_SETTLE = 'caler|confirmer|preciser|definir|fixer|determiner|valider|planifier|programmer';
const DOUBT = new RegExp(
  String.raw`(?<=^|\s)(?:(?:date |reste )?a (?:${TO_SETTLE})|sous reserve|tbd|tbc)` +
    String.raw`(?=[\s.,;:!]|$)`,
  'g',
);
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/**
 * A text without accents and in lower case, with normalised signs. Also for names of columns and
 * the like.
 */
export function unaccented(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** Normalises signs first, as `unaccented` would take some apostrophes for accents. */
function plainSigns(words: string): string {
  return words
    .replace(INVISIBLE, '')
    .replace(/[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4`\uff07]/g, "'")
    .replace(/[«»"\u201c-\u201f\u2039\u203a]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/[\u2192\u21d2\u279c\u2794\u27f6]/g, '>')
    .replace(/[-=]+>?|>/g, (sign) => (sign.endsWith('>') ? ' -> ' : sign))
    .replace(/[~≈]/g, ' $& ');
}

/**
 * A name for comparison: accents, case, ligatures, kinds of apostrophe, dash and blank, and
 * zero-width signs make no difference.
 */
export function nameKey(name: string): string {
  const trimmed = name.trim();
  // A name of a lone accent ("^") is a name too.
  return unaccented(plainName(name) || trimmed) || trimmed;
}

/** A name with normalised signs, but its own accents and case: the way to type it again. */
export function plainName(name: string): string {
  return plainSigns(name)
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'Oe')
    .replace(/æ/g, 'ae')
    .replace(/Æ/g, 'Ae')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .trim();
}

/** Normalises a wording. Rule P0. */
export function normalise(words: string): Plain {
  const text = unaccented(plainSigns(words))
    .replace(/\.{2,}(\d?)/g, (dots, digit: string) => (digit === '' ? dots : ` -> ${digit}`))
    .replace(/\s+/g, ' ');
  const bare = opened(text);
  const bracketed = text.match(BRACKETED);
  return {
    text: clean(bare),
    aside: bracketed && clean(opened(text.replace(BRACKETED, ' '))),
    inside: bracketed && clean(opened(bracketed.join(' '))),
    doubtful: text.includes('?') || bare.search(DOUBT) >= 0,
    about: bare.search(ABOUT) >= 0,
  };
}

const opened = (text: string): string =>
  plainDays(
    text
      .replace(/[?()[\]]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

function clean(text: string): string {
  const bare = text.replace(DOUBT, ' ').replace(ABOUT, ' ').replace(/\s+/g, ' ');
  return withoutEnds(bare, /[\s.;,:!]/)
    .replace(/ (?:inclus|compris)(?:e?s?)$/, '')
    .replace(/(?<=^|\s)d ici(?=\s)/, "d'ici")
    .replace(/(?<=^|\s)jusqu ?a(?=u?\s)/, "jusqu'a")
    .replace(/(?<=^|[\s-])mi-(?=\S)/g, 'mi ');
}
