/** Presented versions, and the changes since one of them. */
export const versions = {
  isNew: 'nouvelle',
  driftStart: 'début\u00a0{{size}}',
  driftEnd: 'fin\u00a0{{size}}',
  // The versions themselves.
  missing:
    'Cette version ne se lit plus : son contenu n’est pas sur ce poste, ou il est abîmé. Une copie de sauvegarde (menu « Copies de sauvegarde… ») peut l’avoir encore.',
  action: 'Versions et ce qui a changé…',
  untitled: 'Version sans nom',
  ghostsOfBase: 'En pointillé : « {{title}} », plan de base (ce scénario n’y est pas)',
  ghostsOf: 'En pointillé : « {{title}} »',
  hide: 'Masquer',
  lookOnly: 'Vous regardez une version : elle ne se modifie pas. Échap revient au plan.',
  lookFirst:
    'Vous regardez une version. Présenter montre le plan tel qu’il est : Échap y revient d’abord.',
} as const;
