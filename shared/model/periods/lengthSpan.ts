/**
 * A length and a moment: "6 mois à partir de janvier 2024" (P14), "6 mois -> maintenant à juin
 * 2024" (P15).
 */
import { readMoment } from './atoms';
import { addLength, readLength, startOfLength } from './lengths';
import type { Length } from '../period';
import type { Lean, Moment } from './moment';
import { within, type Span } from './span';

/** Reads a wording without its length. */
export type ReadRest = (text: string, lean: Lean) => Span | null;

const AFTER_LENGTH =
  /^(?:a partir (?:de|du|d')|a compter (?:de|du|d')|a dater (?:de|du|d')|des|depuis|en|->|:|-|,|soit|a partir) ?(.+)$/;
const DURING = "(?:pendant|durant|pour|sur|soit) (?:une duree (?:de |d'))?|duree (?:de |: ?)?";
const LENGTH_AFTER = new RegExp(
  String.raw`^(.*?[^ ,:;])[ ,:;]+(?:${DURING})?` +
    String.raw`((?:\d{1,4}|[a-z]+) [a-z]+(?: et demie?)?)$`,
);

/** Reads a wording that starts with a length; null for any other. */
export function readLengthFirst(text: string, lean: Lean, readRest: ReadRest): Span | null {
  const read = readLength(text);
  if (!read || read.rest === '') return null;
  const after = AFTER_LENGTH.exec(read.rest);
  const moment = after && !read.rest.startsWith('->') ? readMoment(after[1]!, lean) : null;
  if (moment) return during(moment, read.length);
  const rest = readRest(read.rest, lean) ?? (after ? readRest(after[1]!, lean) : null);
  // "4 trimestre 2024" is not a length: after a length there is an open end, or a range.
  if (!rest || rest.length !== null || (rest.form === 'within' && rest.rule !== 'P13')) return null;
  return fitted(rest, read.length, /maintenant|aujourd'hui/.test(text));
}

/**
 * A wording that ends with a length: "à partir de janvier 2024 pendant 6 mois", "janvier 2024, 6
 * mois".
 */
export function readLengthLast(text: string, lean: Lean, readRest: ReadRest): Span | null {
  const match = LENGTH_AFTER.exec(text);
  const length = match ? readLength(match[2]!) : null;
  if (!match || length?.rest !== '') return null;
  const rest = readRest(match[1]!, lean);
  if (!rest || rest.length !== null) return null;
  if (rest.start !== null && rest.rule !== 'P13') return lasting(rest, rest.start, length.length);
  return fitted(rest, length.length, false);
}

const during = (moment: Moment, length: Length): Span =>
  lasting(within(moment), moment.start, length);

function lasting(span: Span, start: number, length: Length): Span {
  const end = addLength(start, length);
  return { ...span, form: 'within', start, end, inner: { start, end }, length, rule: 'P14' };
}

/**
 * Applies a length: an end in the words stays, and the start follows from the length if it is open
 * or only "maintenant". Two dates in the words both stay, even if the length disagrees.
 */
function fitted(span: Span, length: Length, fromNow: boolean): Span {
  if (span.end === null) return span.start === null ? span : lasting(span, span.start, length);
  if (span.start !== null && !fromNow)
    return {
      ...span,
      length: addLength(span.start, length) === span.end ? length : null,
      rule: 'P15',
    };
  const start = startOfLength(span.end, length);
  return { ...span, form: 'within', start, inner: { start, end: span.end }, length, rule: 'P15' };
}
