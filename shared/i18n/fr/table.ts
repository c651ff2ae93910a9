/** Words of the step table. */
export const table = {
  width: 'Largeur du tableau',
  pasteTitle: 'Coller des étapes', pasteNew_one: '{{count}} nouvelle', pasteNew_other: '{{count}} nouvelles', pasteChanged_one: '{{count}} modifiée', pasteChanged_other: '{{count}} modifiées',
  pasteRefused_one: '{{count}} refusée', pasteRefused_other: '{{count}} refusées', pasteSame_one: '{{count}} inchangée', pasteSame_other: '{{count}} inchangées',
  pasteDo: 'Coller', pasteNothing: 'Rien à coller : le presse-papiers ne contient pas d’étapes.', pasteLine: 'Ligne', pasteState: 'Effet',
  pasteIsNew: 'nouvelle', pasteIsChanged: 'modifiée', pasteIsRefused: 'refusée', pasteIsSame: 'inchangée', copied_one: '{{count}} étape copiée', copied_other: '{{count}} étapes copiées',
  pasteUnknown: '« {{text}} » n’est ni un thème ni un lieu de ce plan : ajoutez-le d’abord aux registres', pasteAllNew: 'Tout ajouter comme nouvelles étapes',
  pasteNoTitle: 'pas de titre', pasteBadStatus: '« {{text}} » n’est pas un statut connu', pasteBadCertainty: '« {{text}} » n’est pas une certitude connue (ferme, estimée, à caler)', pasteTooMany: 'Le collage dépasse {{most}} lignes : collez-les en plusieurs fois.',
} as const;
