/** Words of the plans to start from (the source's own words are data, in shared/templates). */
export const template = {
  acte3Title: 'Acte 3, 2024-2026',
  acte3Base: 'Moyens constants',
  acte3Notes:
    'Plan d’action de l’acte 3 du dispositif e-inclusion en ESC à Rennes, d’après l’ordre du jour de la troisième rencontre.\n\nLes dates sont des lectures de la source, à confirmer en réunion ; ce que la source ne dit pas est marqué « exemple ».',
  emptyTitle: 'Plan d’action {{first}}-{{last}}',
} as const;
