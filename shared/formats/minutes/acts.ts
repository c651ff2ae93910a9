/** The words by which a line is taken for a decision or for something to do. RULES.md lists them. */
import { spoken } from './signs';
import { anyOf } from '../../model/pattern';

const DECIDES = new RegExp(
  [
    String.raw`\b` +
      anyOf(
        'decide(?:nt|e|es|ons)?|valide(?:nt|e|es)?|approuve(?:nt|e|es)?',
        'adopte(?:nt|e|es)?|actent|a(?:vons)? acte',
        '(?:est|c est) (?:decide|valide|acte|vote)e?|sont actee?s?',
        'arbitre(?:nt|e|es)?|il est convenu|a(?:vons)? convenu|conviennent',
        'donne(?:nt)? (?:son|leur) (?:accord|aval)|accord (?:est )?donne',
        'avis favorable|a l unanimite',
      ) +
      String.raw`\b`,
    String.raw`\bdecisions?\s*(?:n° ?)?(?:\d+\s*)?:`,
  ].join('|'),
);
/** What a committee does that others do too: "la ligne retient", "la CAF refuse". */
const COMMITTEE = new RegExp(
  String.raw`\b` +
    anyOf('comite|copil|cotech|groupe|elus|bureau|conseil|assemblee|presents', 'participants') +
    String.raw`(?: \S+){0,3}? ` +
    anyOf(
      'acte|retient|retiennent|rejette(?:nt)?|refuse(?:nt)?|tranche(?:nt)?',
      'choisit|choisissent|confirme(?:nt)?',
    ) +
    String.raw`\b`,
);
/** What was decided elsewhere, or only told, and who signed: no decision of this meeting. */
const TOLD = new RegExp(
  [
    String.raw`\b(?:avai(?:t|ent)|avions) (?:ete )?(?:decide|valide|approuve|adopte|acte|convenu|vote)`,
    String.raw`\brappel(?:le|lent|ons)? qu`,
    String.raw`^(?:redige|relu|valide|approuve|vu) par\b`,
    String.raw`\b(?:propose|proposent|demande|demandent|souhaite|souhaitent) (?:qu|de valider|d adopter)`,
  ].join('|'),
);
/** What stands before a verb that is denied: « ne valide pas », « n’a pas encore décidé ». */
const DENIED =
  /\bn(?:e|)\s+(?:(?:l|la|le|les|y|en|lui|leur|se|s|a|ont|avons|est|sont|pas|plus|jamais|encore|toujours)\s+)*$/;
const VERBS =
  '(?:transmettra|preparera|enverra|contactera|organisera|redigera|proposera|presentera|relancera|fournira)';
const TO_DO = new RegExp(
  [
    String.raw`\b` +
      anyOf(
        'a faire|se charge(?:nt|ra|ront)? de|(?:est|sont) charge(?:e|es|s)? de',
        's en (?:charge|occupe)(?:nt|ra|ront)?|s engage(?:nt)? a',
        `doi(?:t|vent)|devra(?:it|ient)?|devront|${VERBS}`,
        'a (?:envoyer|preparer|transmettre|rediger|organiser|relancer|programmer|contacter)',
      ) +
      String.raw`\b`,
    String.raw`(?<!plan d )\bactions?\s*(?:n° ?)?(?:\d+\s*)?:`,
  ].join('|'),
);
/** Something asked of nobody, or only wished. */
const WISHED = /\b(?:faud|pour|dev|se|au|souhaite|aime|voud)rai(?:t|ent)\b|\?\s*$/;
const PASSIVE = /\b(?:sera|seront) \S+(?:e|ee|es|ees|i|ie|is|ise|it|ite|u|ue|ert|erte)s?\b/;
/** A verb in the future: "organisera", "rédigeront", "prendra". */
const FUTURE = /\b\p{L}{2,}(?:era|eront|ira|iront|dra|dront|tra|tront|vra|vront|rra|rront)\b/u;
/** What is said in a meeting is not yet done by anybody. */
const REPORTS = new RegExp(
  String.raw`^(?:\S+ )?` +
    anyOf(
      'rappel|inform|soulign|signal|indiqu|demand|s interrog|present|estim|ouvr',
      'remerci|propos|regrett|precis|constat|not|ajout|expliqu|expos|evoqu',
      'aimer|souhait|pens|trouv|est |sont |a |ont |etai|avai|n |ne |peut|pourr',
      'donn|fait (?:part|remarquer|un point)',
    ),
);
const PRESENT =
  /^(?:(?:lui|leur|nous|vous|me|m|l|les|le|la|en|y|se|s) )?\p{L}{2,}(?:e|es|ent|d|t|ds|ts|it|ts|x|oit|oient)\b/u;
const WHO_DOES = /^([^:]{2,60}?)\s*:\s*\p{Ll}+(?:er|ir|re)\b/u;

/** Whether a text in the form of `spoken` states a decision. */
export function isDecision(plain: string): boolean {
  return !TOLD.test(plain) && (DECIDES.test(plain) || COMMITTEE.test(plain));
}

/** Whether what a text decides, as `spoken` gives it, is denied. */
export function isDenied(plain: string): boolean {
  const committee = COMMITTEE.exec(plain);
  const index =
    DECIDES.exec(plain)?.index ??
    (committee ? committee.index + committee[0].lastIndexOf(' ') + 1 : 0);
  return DENIED.test(plain.slice(0, index));
}

/**
 * Whether a text asks for something to be done. `names`: whether a text names an actor of the plan
 * or somebody.
 */
export function isAction(text: string, plain: string, names: (text: string) => boolean): boolean {
  if (TO_DO.test(plain)) return true;
  const who = WHO_DOES.exec(text)?.[1];
  return who !== undefined && (names(who) || /^(?:M\.|Mme|Mmes|MM\.)\s/.test(who));
}

/** Whether a text only wishes or asks. */
export function isWished(text: string): boolean {
  return WISHED.test(spoken(text));
}

/**
 * Whether someone does something, by what stands behind the one who is named first: "organisera une
 * visite"; "relit le cahier des charges" where a day is given (`dated`).
 */
export function isDoing(behind: string, dated: boolean): boolean {
  const said = spoken(behind)
    .replace(/^\s*(?:\([^)]*\)\s*)?(?:,[^,]*,)?\s*/, '')
    .trim();
  if (REPORTS.test(said)) return false;
  if (FUTURE.test(said.split(' ').slice(0, 3).join(' '))) return true;
  return dated && PRESENT.test(said);
}

/** Whether something will be done, by whoever is named behind "par". */
export function isToBeDone(plain: string): boolean {
  return PASSIVE.test(plain) && /\bpar\b/.test(plain);
}
