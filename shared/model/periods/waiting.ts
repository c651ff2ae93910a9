/**
 * Words for a time without a day: "dès que possible", "en continu", "au prochain conseil". They are
 * kept, and the step stays unsettled. Rule P24.
 */
import { MONTH_WORDS } from './lexicon';

const OFTEN =
  'annuel|mensuel|trimestriel|semestriel|hebdomadaire|quotidien|regulier|recurrent|' +
  'periodique|permanent|continu|ponctuel';
const SOON =
  '(?:le |au )?plus (?:vite|tot)(?: possible)?|' +
  '(?:des que|aussitot que|le plus tot|au plus tot) possible|asap|' +
  'dans les (?:meilleurs|plus brefs) delais|(?:en )?urgen(?:t|ce)|immediat(?:ement)?|' +
  'rapidement|sans (?:delai|attendre)';
const AT_LENGTH =
  "(?:en|a|sur le)? ?(?:tres )?(?:court|moyen|long) terme|au fil de l'eau|" +
  'en (?:continu|permanence|cours|routine)';
const ON_DEMAND = 'en fonction des? besoins?|selon (?:les )?besoins?|a la demande';
const WHOLE = new RegExp(
  `^(?:${SOON}|${AT_LENGTH}|${ON_DEMAND}|` +
    `(?:de (?:facon|maniere) )?(?:${OFTEN})(?:le|e)?s?(?:lement|ement)?)$`,
);
const NEXT_ONE =
  '(?:au|du|pour le|des le|apres le|avant le|lors du) prochain |' +
  '(?:a la|de la|pour la|des la|apres la|avant la|lors de la) prochaine ';
const EACH_TIME = "a chaque |chaque |tou(?:s|tes) les |(?:\\d+|une|deux|trois) fois (?:par |l')";
/** Anything but a date may follow. */
const BEGUN = new RegExp(String.raw`^(?:${NEXT_ONE}|a l'issue d|${EACH_TIME})(.+)$`);
const UNITS = 'semaine|mois|trimestre|semestre|annee|ete|automne|hiver|printemps';
const DATED = new RegExp(
  String.raw`(?:19|20)\d\d|\d[/.-]\d|\b(?:${MONTH_WORDS})\b|\b(?:${UNITS})$`,
);
const TIMES_OVER = /^(?:a chaque|chaque|tou|\d|une|deux|trois)/;

/** True for normalised words of a time that is not in any calendar. */
export function isWaiting(text: string): boolean {
  if (WHOLE.test(text)) return true;
  const rest = BEGUN.exec(text)?.[1];
  if (rest === undefined) return false;
  return TIMES_OVER.test(text) ? !/(?:19|20)\d\d/.test(rest) : !DATED.test(rest);
}
