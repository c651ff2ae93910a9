/**
 * The words by which a line is taken for a title, a decision, something to do. RULES.md lists them
 * for the reader.
 */
import { unaccented } from '../../model/periods/normalise';
import type { MinutesLine } from './lines';
import { anyOf } from '../../model/pattern';

/** What the lines under a title are. */
export type Section = 'phasing' | 'decisions' | 'actions' | 'aside';

/** At the beginning of a title. */
const TITLES: readonly (readonly [Section, RegExp])[] = [
  [
    'actions',
    new RegExp(
      [
        String.raw`^(?:releve |liste |tableau |points? )?(?:des |d |de )?(?:actions?|taches?)\b`,
        String.raw`^(?:(?:reste )?a faire|suites a donner|qui fait quoi)\s*:?$`,
      ].join('|'),
    ),
  ],
  [
    'decisions',
    new RegExp(
      [
        String.raw`^(?:releve |liste |tableau )?(?:des |de )?decisions?\b`,
        String.raw`^points? (?:actes?|decides?|valides?)\b`,
        String.raw`^ce qu(?:i| on| nous) .{0,12}(?:decid|act|conv)\S*\s*:?$`,
      ].join('|'),
    ),
  ],
  [
    'aside',
    new RegExp(
      '^' +
        anyOf(
          '(?:les )?' +
            anyOf(
              'points? (?:de vigilance|d attention|d alerte|a surveiller)',
              'risques?|vigilances?|alertes?|rappels?',
              'pour (?:information|memoire)|informations?',
            ) +
            String.raw`\b`,
          'retour sur|suivi des (?:actions|decisions) (?:precedentes|passees)',
        ),
    ),
  ],
];
/** Anywhere in a title that is marked as one; at the beginning of one that is not. */
const PHASING = /\b(?:phasage|plan d actions?|calendrier|planning|feuille de route|etapes)\b/;
const PHASING_FIRST = /^(?:phasage|plan d actions?|calendrier|planning|feuille de route|etapes)\b/;
const MAX_TITLE = 60;

/** What names the minutes themselves, or the next meeting: its date is not that of a step. */
const OF_THE_MEETING = new RegExp(
  '^' +
    anyOf(
      'compte[ -]rendu|cr|proces[ -]verbal|pv|releve|ordre du jour|reunion',
      'rencontre|convocation|date|copil|cotech|comite de pilotage',
      'comite technique',
    ) +
    String.raw`\b`,
);
const A_MEETING = new RegExp(
  String.raw`\b` +
    anyOf(
      'comptes? rendus?|cr|proces verbal|pv|reunions?|rencontre|seance|copil',
      'cotech|comites?|conseil|bureau|assemblee|groupe (?:projet|de travail)',
      'point d etape',
    ) +
    String.raw`\b`,
);
const NEXT_MEETING = new RegExp(
  [
    String.raw`\bprochaine?s? ` +
      anyOf(
        'copil|cotech|comite|reunion|rencontre|seance|point|date|rdv|rendez vous',
        'revue|groupe|session|bureau|conseil',
      ) +
      String.raw`\b`,
    String.raw`\bdate de la prochaine\b`,
    String.raw`^(?:on|nous) (?:se|nous) (?:revoit|revoyons|retrouve|retrouvons|reunit|reunirons)\b`,
    String.raw`\bse reunira\b`,
  ].join('|'),
);

/** Lines behind which an agenda is over. */
const AGENDA_OVER =
  /^(?:compte rendu|releve de (?:decisions|conclusions)|decisions?|echanges|debats)\b/;

/** A text without accents, apostrophes and hyphens, in lower case. */
export const spoken = (text: string): string => unaccented(text.replace(/[’'`-]/g, ' '));

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

/** Whether a text speaks of a meeting, by one of the words for it. */
export function speaksOfAMeeting(text: string): boolean {
  return A_MEETING.test(spoken(text));
}
