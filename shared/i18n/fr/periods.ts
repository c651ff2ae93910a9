/** Words round the reading of periods. */
export const periods = {
  unreadable: '« {{words}} » ne se lit pas comme une période. Essayez « juin 2024 », « T4 2024 », « d’ici fin 2025 », « dès mars 2024 » ou « du 3 mars au 30 juin 2024 ».',
  noSuchDay: '« {{words}} » : ce jour n’existe pas. Vérifiez le jour et le mois.',
  outOfRange: '« {{words}} » sort des années 1900 à 2199. Vérifiez l’année ou la durée.',
  yearGuessed: 'année non dite, lue {{year}}',
  form_within: 'dans cette période', form_by: 'd’ici la fin', form_from: 'à partir du début',
  formLabel: 'Lecture', undated: 'à caler : pas encore de date', seriesOffer_one: 'En faire {{count}} tour', seriesOffer_other: 'En faire {{count}} tours',
  rule_P0: 'ce qui ne change pas la date', rule_P1: 'un mois', rule_P2: 'un trimestre', rule_P3: 'un semestre', rule_P4: 'début, mi ou fin d’une période', rule_P5: 'une année',
  rule_P6: 'un jour en lettres', rule_P7: 'un jour en chiffres', rule_P8: 'un jour, année d’abord', rule_P9: 'une saison ou la rentrée', rule_P10: 'une semaine', rule_P11: 'maintenant',
  rule_P12: 'd’ici une date', rule_P13: 'd’un moment à un autre', rule_P14: 'une durée depuis un moment', rule_P15: 'une durée et des dates', rule_P16: 'à partir d’une date',
  rule_P17: 'pas encore de date', rule_P18: 'le même moment répété : des tours', rule_P19: 'une quinzaine', rule_P20: 'une année scolaire',
} as const;
