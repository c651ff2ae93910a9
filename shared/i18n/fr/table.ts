/** Words of the step table, and of copying and pasting steps. */
export const table = {
  width: 'Largeur du tableau',
  actionFillDown: 'Recopier vers le bas',
  actionEdit: 'Modifier la cellule',
  periodFormKeys: '↑ ↓ : autre lecture',
  periodSeriesKey: 'Ctrl+Entrée',
  refusedCell: 'non gardé : {{reason}}',
  newHidden: 'L’étape est ajoutée, mais le filtre la cache.',
  pasteColumn: 'colonne {{number}}',
  copied_one: '{{count}} étape copiée',
  copied_other: '{{count}} étapes copiées',
  pasteUnknown:
    '« {{text}} » n’est ni un thème ni un lieu de ce plan : ajoutez-le d’abord aux registres',
  pasteFound: 'Colonnes reconnues : {{columns}}.',
  pasteFoundAs: '{{name}} ({{column}})',
  pasteUnread_one: '{{count}} cellule non lue : ses mots sont gardés',
  pasteUnread_other: '{{count}} cellules non lues : leurs mots sont gardés',
  pasteKeepWords: 'Garder ces mots, à caler, à la place des dates des étapes connues',
  keepWords: 'Garder ces mots, à caler',
  pasteNoted: '{{column}} : {{text}}',
  pasteBadStatus:
    '« {{text}} » n’est pas un statut connu (à démarrer, en cours, terminée, bloquée, abandonnée)',
  pasteBadCertainty: '« {{text}} » n’est pas une certitude connue (ferme, estimée, à caler)',
  pasteBadKind: '« {{text}} » n’est pas une nature connue (étape, jalon, tour)',
  pasteNoTitleColumn: 'Rien à coller : il manque la colonne « Étape » parmi les colonnes copiées.',
  roundsInBase:
    'Les tours sont les mêmes dans tous les scénarios : passez au plan de base pour les faire, ou écrivez une seule période ici.',
} as const;
