/** Words of the help dialog; its pages are in `renderer/help/pages`. */
export const help = {
  title: 'Aide',
  search: 'Rechercher dans l’aide',
  pages: 'Pages de l’aide',
  found_one: '{{count}} page',
  found_other: '{{count}} pages',
  none: 'Aucune page ne contient ces mots. Essayez un seul mot, au singulier.',
} as const;
