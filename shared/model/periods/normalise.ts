/** The wording made plain before any rule reads it: no case, no accents, one kind of dash, arrow, apostrophe and space. */

export interface Plain {
  readonly text: string;
  /** A "?" was said: the date is not settled. */
  readonly doubtful: boolean;
  /** "vers", "environ", "~": the date is a guess. */
  readonly about: boolean;
}

const ABOUT = /(?:^|\s)(?:vers|environ|env\.?|autour de|autour du|a peu pres|courant|~)(?=\s|$)/g;
const WEEKDAYS = /(?:^|\s)(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?=\s)/g;
const COMMENTS = /\([^()]*\)/g;

/** Accents and case taken off, signs made one. Used for names of columns and the like too. */
export function unaccented(text: string): string {
  return text.normalize('NFKD').replace(/\p{Diacritic}/gu, '').toLowerCase();
}

/** Makes a wording plain. Rule P0. */
export function normalise(words: string): Plain {
  let text = unaccented(words)
    .replace(/[\u2010-\u2015\u2212\u00ad]/g, '-').replace(/->|=>|[\u2192\u21d2\u279c]|>/g, ' -> ')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'").replace(/[\s\u00a0\u202f\u2009]+/g, ' ').replace(COMMENTS, ' ');
  const doubtful = text.includes('?');
  text = text.replace(/\?/g, ' ').replace(/[«»"]/g, ' ').replace(/~/g, ' ~ ');
  const about = ABOUT.test(` ${text}`);
  ABOUT.lastIndex = 0;
  text = text.replace(ABOUT, ' ').replace(WEEKDAYS, ' ').replace(/\s+/g, ' ').trim().replace(/[\s.;,:]+$/, '').replace(/^[\s.;,:]+/, '');
  return { text, doubtful, about };
}
