/**
 * Dates as programs and calendars write them: "04-déc-2024" of Excel, "Lun 01/01/24 08:00" of MS
 * Project, "2024-01-01T00:00:00Z", "mercredi 4 mai, 10h-12h". They become "4 dec 2024" and the like
 * before any rule reads them. Rule P0.
 */
import { MONTH_WORDS, WEEKDAYS } from './lexicon';

const MONTH = `(?:${MONTH_WORDS})`;
const DATE = '(?<![\\da-z])(\\d{1,2})(?:er|e|°)?';

/** The same sign on both sides of the month, which never joins two moments. */
const JOINED = new RegExp(
  `${DATE} ?([-./]) ?(${MONTH})\\.? ?\\2 ?'?(\\d{4}|\\d{2})(?![\\da-z])`,
  'g',
);
const YEAR_FIRST = new RegExp(`(?<!\\d)(\\d{4})([-./])(${MONTH})\\.?\\2(\\d{1,2})(?!\\d)`, 'g');
/** "15-mars 2025" and Excel's "15-mars". */
const HALF_JOINED = new RegExp(`${DATE}[-./](${MONTH})\\.?(?=$| )`, 'g');

const LONG_WEEKDAY = new RegExp(
  `(?<=^|\\s)(?:${WEEKDAYS.join('|')})[.,]? (?=(?:le )?(?:\\d{1,2}(?!h| ?h)|premier ))`,
  'g',
);
/** "mar 24" means March: a short weekday only counts before a day with its month. */
const SHORT_WEEKDAY = new RegExp(
  `(?<=^|\\s)(?:lun|mar|mer|jeu|vend?|sam|dim)\\.?,? ` +
    `(?=(?:le )?\\d{1,2}(?:er|e)?(?:[/.]\\d| ${MONTH}\\b|-\\d{1,2}-\\d))`,
  'g',
);

const CLOCK =
  '(?:[01]?\\d|2[0-4])(?: ?h(?:eures?)?(?: ?[0-5]\\d)?(?:mn|min)?|:[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?)' +
  '(?: ?(?:am|pm|z|utc|gmt|[+-]\\d{2}:?\\d{2})(?![a-z\\d]))?';
const TIME = new RegExp(
  `(?<=\\d|\\b(?:${MONTH}|${WEEKDAYS.join('|')}|demain|aujourd'hui|prochaine?))` +
    `(?:t|,? (?:- |: )?(?:(?:a partir de|a|de|des|vers|entre|avant|apres) )?)` +
    `(?:\\d{1,2} ?(?:-|a|et) ?)?${CLOCK}(?: ?(?:-|->|a|et|/) ?${CLOCK})*(?=$|[ ,;.])`,
  'g',
);
const PART_OF_DAY = new RegExp(
  `(?<=\\d|\\b(?:${MONTH}|${WEEKDAYS.join('|')}|demain)),? ` +
    "(?:au |le |en |dans la |dans l'|a )?(?:matin(?:ee)?|midi|apres-midi|soir(?:ee)?|minuit|journee)(?=$|[ ,;.])",
  'g',
);

/**
 * Removes weekdays and times from the days of a normalised text, and separates day, month and year
 * by blanks.
 */
export function plainDays(text: string): string {
  return text
    .replace(JOINED, '$1 $3 $4')
    .replace(YEAR_FIRST, '$4 $3 $1')
    .replace(HALF_JOINED, '$1 $2')
    .replace(LONG_WEEKDAY, '')
    .replace(SHORT_WEEKDAY, '')
    .replace(TIME, '')
    .replace(PART_OF_DAY, '');
}
