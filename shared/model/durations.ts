/**
 * Lengths of time as people write them in an agenda, in minutes: "15mn", "15 min", "45'", "1h30",
 * "1 h", "2 heures", "une demi-heure".
 */
import { withoutEnd } from './trimming';

/** Replaces each run of blanks by one space, as the patterns expect. */
const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** No meeting is longer than a day. */
const MAX = 1440;
const MINUTES = String.raw`(?:mn|min|minutes?|['’′])\.?`;
const HOURS = String.raw`(\d{1,2}) ?(?:h|heures?)(?: ?(\d{1,2}) ?(?:${MINUTES})?)?(?: ?(et demie?))?`;
const HALF_HOUR = String.raw`(?:une )?(demi[-\s]heure|1/2 ?h(?:eure)?)`;
const QUARTER_HOUR = "(?:un )?(quart d['’]heure)";
const WHOLE = new RegExp(
  String.raw`^(?:${HOURS}|(\d{1,4}) ?(?:${MINUTES})?|${HALF_HOUR}|${QUARTER_HOUR})$`,
  'i',
);
/**
 * From this length, hours at the end of a title are a time of day ("Clôture - 17h30", "Ouverture :
 * 9h"): few agenda items last that long.
 */
const TIME_OF_DAY = 6 * 60;
const IN_HOURS = /h/i;
const SEPARATOR = String.raw`(?: ?[-–—:,] ?| ?(\() ?| (?=\d{1,4} ?(?:${MINUTES}) ?$))`;
const LENGTH =
  String.raw`(?:\d{1,2} ?(?:h|heures?)(?: ?\d{1,2}(?: ?(?:${MINUTES}))?)?)|` +
  String.raw`\d{1,4} ?(?:${MINUTES})`;
/** At the end of a title, after a separator. */
const AT_END = new RegExp(String.raw`^(.*?)${SEPARATOR}(${LENGTH}) ?\)? ?\.? ?$`, 'i');

/**
 * The minutes of a length (1 to 1440); null if the text is not one. A number without a unit is in
 * minutes.
 */
export function readDuration(text: string): number | null {
  const found = WHOLE.exec(oneSpaced(text));
  if (!found) return null;
  const [, hours, more, half, bare, halfHour] = found;
  let minutes = halfHour ? 30 : 15;
  if (hours !== undefined) minutes = Number(hours) * 60 + Number(more ?? 0) + (half ? 30 : 0);
  if (bare !== undefined) minutes = Number(bare);
  return minutes >= 1 && minutes <= MAX ? minutes : null;
}

/**
 * Splits a title from the length at its end; null minutes if there is none, or if the hours are a
 * time of day.
 */
export function titleAndMinutes(text: string): { title: string; minutes: number | null } {
  const found = AT_END.exec(oneSpaced(text));
  const length = found ? readDuration(found[3]!) : null;
  const minutes =
    length !== null && length >= TIME_OF_DAY && IN_HOURS.test(found![3]!) ? null : length;
  const title = withoutEnd(found?.[1] ?? '', /[\s:;,.–—(-]/);
  return minutes === null || title === ''
    ? { title: text.trim(), minutes: null }
    : { title: title.trim(), minutes };
}
