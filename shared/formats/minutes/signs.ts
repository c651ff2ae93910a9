/**
 * The words by which a line is taken for a title, a decision, something to do. RULES.md lists them
 * for the reader.
 */
import { unaccented } from '../../model/periods/normalise';
import type { MinutesLine } from './lines';

/** What the lines under a title are. */
export type Section = 'phasing' | 'decisions' | 'actions';

const DECIDES =
  /\b(?:decide(?:nt|e|es)?|valide(?:nt|e|es)?|approuve(?:nt|e|es)?|adopte(?:nt|e|es)?|actent|a(?:vons)? acte|est actee?|sont actee?s?|arbitre(?:nt|e|es)?|il est convenu|conviennent|donne(?:nt)? (?:son|leur) (?:accord|aval)|accord (?:est )?donne|avis favorable|a l unanimite)\b|\bdecisions?\s*(?:n° ?\d+\s*)?:/;
/** What a committee does that others do too: "la ligne retient", "la CAF refuse". */
const COMMITTEE =
  /\b(?:comite|copil|cotech|groupe|elus|bureau|conseil|assemblee|presents|participants)(?: \S+){0,3}? (?:acte|retient|retiennent|rejette(?:nt)?|refuse(?:nt)?|tranche(?:nt)?|choisit|choisissent|confirme(?:nt)?)\b/;
const VERBS =
  '(?:transmettra|preparera|enverra|contactera|organisera|redigera|proposera|presentera|relancera|fournira)';
const TO_DO = new RegExp(
  `\\b(?:a faire|se charge(?:nt|ra|ront)? de|est charge[es]? de|s engage(?:nt)? a|doi(?:t|vent)|devra(?:it|ient)?|devront|${VERBS}|a (?:envoyer|preparer|transmettre|rediger|organiser|relancer|programmer|contacter))\\b|(?<!plan d )\\bactions?\\s*(?:n° ?\\d+\\s*)?:`,
);
/** What stands before a verb that is denied: « ne valide pas », « n’a pas encore décidé ». */
const DENIED =
  /\bn(?:e|)\s+(?:(?:l|la|le|les|y|en|lui|leur|se|s|a|ont|avons|est|sont|pas|plus|jamais|encore|toujours)\s+)*$/;
/** Lines behind which an agenda is over. */
const AGENDA_OVER =
  /^(?:compte rendu|releve de (?:decisions|conclusions)|decisions?|echanges|debats)\b/;
/** "ARCS : envoyer le planning". */
const WHO_DOES = /^([^:]{2,60}?)\s*:\s*\p{Ll}+(?:er|ir|re)\b/u;

/** At the beginning of a title. */
const TITLES: readonly (readonly [Section, RegExp])[] = [
  [
    'actions',
    /^(?:releve |liste |tableau |points? )?(?:des |d |de )?(?:actions?|taches?)\b|^(?:(?:reste )?a faire|suites a donner)\s*:?$/,
  ],
  [
    'decisions',
    /^(?:releve |liste |tableau )?(?:des |de )?decisions?\b|^points? (?:actes?|decides?|valides?)\b/,
  ],
];
/** Anywhere in a title that is marked as one; at the beginning of one that is not. */
const PHASING = /\b(?:phasage|plan d actions?|calendrier|planning|feuille de route|etapes)\b/;
const PHASING_FIRST = /^(?:phasage|plan d actions?|calendrier|planning|feuille de route|etapes)\b/;
const MAX_TITLE = 60;

/** What names the minutes themselves, or the next meeting: its date is not that of a step. */
const OF_THE_MEETING =
  /^(?:compte[ -]rendu|cr|proces[ -]verbal|pv|releve|ordre du jour|reunion|rencontre|convocation|date|copil|cotech|comite de pilotage|comite technique)\b/;
const NEXT_MEETING = /^(?:la )?prochaine?s? (?:copil|cotech|comite|reunion|rencontre|seance)\b/;

/** A text without accents, apostrophes and hyphens, in lower case. */
export const spoken = (text: string): string => unaccented(text.replace(/[’'`-]/g, ' '));

/** Whether a text in the form of `spoken` states a decision. */
export function isDecision(plain: string): boolean {
  return DECIDES.test(plain) || COMMITTEE.test(plain);
}

/** Whether what a text decides, as `spoken` gives it, is denied. */
export function isDenied(plain: string): boolean {
  const committee = COMMITTEE.exec(plain);
  const index =
    DECIDES.exec(plain)?.index ??
    (committee ? committee.index + committee[0].lastIndexOf(' ') + 1 : 0);
  return DENIED.test(plain.slice(0, index));
}

/** Whether the lines after this one are of an agenda, as those before it are (`agenda`) or not. */
export function isAgenda({ kind, text }: MinutesLine, agenda: boolean): boolean {
  if (kind === 'bullet' || kind === 'row') return agenda;
  const plain = spoken(text);
  return (
    /\bordre du jour\b/.test(plain) ||
    (agenda && kind !== 'heading' && !(kind === 'text' && AGENDA_OVER.test(plain)))
  );
}

/**
 * Whether a text asks for something to be done. `names`: whether a text names an actor of the plan.
 */
export function isAction(text: string, plain: string, names: (text: string) => boolean): boolean {
  if (TO_DO.test(plain)) return true;
  const who = WHO_DOES.exec(text)?.[1];
  return who !== undefined && (names(who) || /^(?:M\.|Mme|Mmes|MM\.)\s/.test(who));
}

/**
 * The section that a title opens (null: one without a meaning here); undefined for a line that is
 * no title. `dated`: it holds a date, so it is not only a title.
 */
export function sectionOf({ kind, text }: MinutesLine, dated: boolean): Section | null | undefined {
  const plain = spoken(text);
  const isMarked = kind === 'heading' || kind === 'numbered';
  if (!isMarked && (kind !== 'text' || text.length > MAX_TITLE || dated)) return undefined;
  const found =
    TITLES.find(([, pattern]) => pattern.test(plain))?.[0] ??
    ((isMarked ? PHASING : PHASING_FIRST).test(plain) ? 'phasing' : null);
  if (isMarked || /:\s*$/.test(text)) return found;
  return found !== null && !/[.;!?,]\s*$|:/.test(text) ? found : undefined;
}

/**
 * Whether a line that is neither bullet nor number speaks of the meeting that it is the minutes of.
 */
export function isOfTheMeeting({ kind, text }: MinutesLine): boolean {
  return kind === 'text' && namesTheMeeting(text);
}

/** Whether a text begins with what minutes call themselves: "Compte rendu", "COPIL", "Date". */
export function namesTheMeeting(text: string): boolean {
  return OF_THE_MEETING.test(spoken(text));
}

/** Whether a text announces the next meeting. */
export function isNextMeeting(text: string): boolean {
  return NEXT_MEETING.test(spoken(text));
}
