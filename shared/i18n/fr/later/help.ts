/** Words of the help's dialog; its pages are the files of `renderer/help/pages`. */
export const help = {
  title: 'Aide',
  search: 'Rechercher dans l’aide',
  pages: 'Pages de l’aide',
  found_one: '{{count}} page',
  found_other: '{{count}} pages',
  none: 'Aucune page ne contient ces mots. Essayez un seul mot, au singulier.',
} as const;
