/** Words of the step table, and of copying and pasting steps. */
export const table = {
  width: 'Largeur du tableau',
  actionFillDown: 'Recopier vers le bas', actionEdit: 'Modifier la cellule',
  periodFormKeys: '↑ ↓ : autre lecture', periodSeriesKey: 'Ctrl+Entrée',
  refusedCell: 'non gardé : {{reason}}', newHidden: 'L’étape est ajoutée, mais le filtre la cache.',
  pasteTitle: 'Coller des étapes', pasteNew_one: '{{count}} nouvelle', pasteNew_other: '{{count}} nouvelles', pasteChanged_one: '{{count}} modifiée', pasteChanged_other: '{{count}} modifiées',
  pasteRefused_one: '{{count}} refusée', pasteRefused_other: '{{count}} refusées', pasteSame_one: '{{count}} inchangée', pasteSame_other: '{{count}} inchangées',
  pasteDo: 'Coller', pasteNothing: 'Rien à coller : le presse-papiers ne contient pas d’étapes.', pasteLine: 'ligne {{line}}', pasteColumn: 'colonne {{number}}',
  pasteIsNew: 'nouvelle', pasteIsChanged: 'modifiée', pasteIsRefused: 'refusée', pasteIsSame: 'inchangée', copied_one: '{{count}} étape copiée', copied_other: '{{count}} étapes copiées',
  pasteMore_one: '… et {{count}} autre ligne', pasteMore_other: '… et {{count}} autres lignes', pasteIgnored: 'Colonnes laissées de côté : {{columns}}.',
  pasteUnknown: '« {{text}} » n’est ni un thème ni un lieu de ce plan : ajoutez-le d’abord aux registres', pasteAllNew: 'Tout ajouter comme nouvelles étapes',
  pasteNoTitle: 'pas de titre', pasteBadStatus: '« {{text}} » n’est pas un statut connu (à démarrer, en cours, terminée, bloquée, abandonnée)', pasteBadCertainty: '« {{text}} » n’est pas une certitude connue (ferme, estimée, à caler)',
  pasteBadKind: '« {{text}} » n’est pas une nature connue (étape, jalon, tour)', pasteTooLong: '« {{field}} » est trop long',
  pasteNoTitleColumn: 'Rien à coller : il manque la colonne « Étape » parmi les colonnes copiées.', roundsInBase: 'Les tours sont les mêmes dans tous les scénarios : passez au plan de base pour les faire, ou écrivez une seule période ici.', pasteTooMany: 'Le collage dépasse {{most}} lignes : collez-les en plusieurs fois.',
} as const;
