/** The French words of the calendar, for reading: plain, no case, no accents. */
const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars', 'mar'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juill', 'juil'],
  ['aout', 'aou'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];
/** The number 1 to 12 of a plain month name, long or short. */
export const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** The month names as alternatives of a pattern, the longest first. */
export const MONTH_WORDS = MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|');

/** Names of the days of the week, Monday first. */
export const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

const ORDINALS: readonly (readonly string[])[] = [
  ['premier', 'premiere', '1er', '1ere', '1re', '1o', '1°', '1'],
  ['deuxieme', 'second', 'seconde', '2e', '2eme', '2nd', '2nde', '2d', '2de', '2'],
  ['troisieme', '3e', '3eme', '3'],
  ['quatrieme', '4e', '4eme', '4'],
];
/** The number 1 to 4 of a plain ordinal; -1 for the last. */
export const ORDINAL_OF: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  ['dernier', -1],
  ['derniere', -1],
]);

/** First month of a season. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['printemps', 3],
  ['ete', 6],
  ['automne', 9],
  ['hiver', 12],
]);

export type Part = 'start' | 'middle' | 'end';
/** Début, mi, fin. */
export const PARTS: ReadonlyMap<string, Part> = new Map([
  ['debut', 'start'],
  ['mi', 'middle'],
  ['milieu', 'middle'],
  ['fin', 'end'],
]);

/** Numbers in letters before a unit of time. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ['un', 1],
  ['une', 1],
  ['deux', 2],
  ['trois', 3],
  ['quatre', 4],
  ['cinq', 5],
  ['six', 6],
  ['sept', 7],
  ['huit', 8],
  ['neuf', 9],
  ['dix', 10],
  ['onze', 11],
  ['douze', 12],
  ['treize', 13],
  ['quatorze', 14],
  ['quinze', 15],
  ['dix-huit', 18],
  ['vingt', 20],
  ['vingt-quatre', 24],
  ['trente', 30],
  ['trente-six', 36],
]);

/** The words for "now". */
export const NOW = /^(?:maintenant|aujourd'hui|ce jour|actuellement)$/;
