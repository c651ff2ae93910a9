/**
 * Wordings with an open end: "d'ici fin 2025" (by, P12), "dès mars 2024" (from, P16); and "au T4
 * 2024", which has none.
 */
import { readMoment } from './atoms';
import { FEAST_WORDS } from './feasts';
import type { Lean, Moment } from './moment';
import { readDeadline } from './relative';
import { within, type Span } from './span';

const BY_WORDS =
  "d'ici|jusqu'|jusque|au plus tard|pour|avant|(?:date )?limite|echeance|deadline|" +
  "(?:a l')?horizon|->|au|a";
const BY = new RegExp(String.raw`^(?:${BY_WORDS})(?: ?: ?| |(?<='))(.+)$`);
const BY_AFTER = /^(.+?),? (?:au plus tard|au maximum|maximum|maxi?|dernier delai)$/;
const FROM_WORDS =
  'des|depuis|a partir|a compter|a dater|apres|au plus tot|pas avant|commence|debute|demarre';
const FROM = new RegExp(String.raw`^(?:${FROM_WORDS}) (?:de |du |des |d')?(.+)$`);
const FROM_AFTER = /^(.+?),? (?:au plus tot|->|et au-dela)$/;
const SEASON_NAMES = 'printemps|ete|automne|hiver|rentree';
/** "au T4 2024", "à l'été 2025" name a time within; "à juin 2024", "au 30 juin 2024" a deadline. */
const IN = new RegExp(
  String.raw`^(?:au |aux |a la |a l')(?=mois |debut |milieu |mi[ -]|printemps|ete |automne|hiver|` +
    String.raw`rentree|(?:\S+ )?(?:trimestre|trim|semestre|sem)[ .]|[tqs] ?[1-4](?: |-|$)|` +
    String.raw`(?:\S+ )?(?:trimestre|semestre)$|(?:${SEASON_NAMES})$|\S+ quinzaine |` +
    '(?:vacances|conges) )',
);
/** "à Noël 2025", "à la Toussaint" name a time too. */
const AT_FEAST = new RegExp(`^a (?:la |l')?(?=(?:${FEAST_WORDS})(?: |$))`);

/** Reads a wording of a single moment: "juin 2024", "au T4 2024". */
export function readWhole(text: string, lean: Lean): Span | null {
  const plain = text.replace(IN, '').replace(AT_FEAST, '');
  if (/^(?:a|au) (?!cours )/.test(plain)) return null;
  const moment = readMoment(plain, lean);
  return moment && within(moment);
}

/** Reads a wording with one open end; null for any other. */
export function readOpen(text: string, lean: Lean): Span | null {
  return readDeadline(text, lean) ?? readFrom(text, lean) ?? readBy(text, lean);
}

function readFrom(text: string, lean: Lean): Span | null {
  const match = FROM.exec(text) ?? FROM_AFTER.exec(text);
  const moment = match && readMoment(match[1]!, lean);
  if (!moment) return null;
  const after = text.startsWith('apres ');
  return {
    ...within(moment),
    form: 'from',
    start: after ? moment.end + 1 : moment.start,
    end: null,
    inner: after ? null : moment,
    rule: 'P16',
  };
}

function readBy(text: string, lean: Lean): Span | null {
  const after = BY_AFTER.exec(text);
  const match = after ?? BY.exec(text);
  const moment = match && readTarget(match[1]!, lean);
  if (!moment) return null;
  // "avant juin" ends the day before June; "avant fin juin" ends with June.
  const before = !after && text.startsWith('avant ') && moment.part !== 'end';
  return {
    ...within(moment),
    form: 'by',
    start: null,
    end: before ? moment.start - 1 : moment.end,
    inner: before ? null : moment,
    rule: 'P12',
  };
}

/** The moment after "d'ici", "jusqu'", "à": "d'ici à l'été", "jusqu'au 15 mars". */
function readTarget(text: string, lean: Lean): Moment | null {
  return readMoment(text.replace(/^(?:a|au|aux) /, ''), lean);
}
