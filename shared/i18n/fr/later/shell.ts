/**
 * Words of the desktop window itself: its menu bar's own entries, its questions, why it does not
 * start.
 */
export const shell = {
  window: 'Fenêtre',
  quit: 'Quitter Phasage',
  about: 'À propos de Phasage',
  hide: 'Masquer Phasage',
  hideOthers: 'Masquer les autres',
  showAll: 'Tout afficher',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  close: 'Fermer la fenêtre',
  minimise: 'Réduire',
  fullScreen: 'Plein écran',
  textBigger: 'Agrandir le texte',
  textSmaller: 'Réduire le texte',
  textUsual: 'Taille habituelle du texte',
  devTools: 'Outils de développement',
  aboutText: 'Planificateur hors ligne. Vos plans restent sur ce poste : rien n’est envoyé.',
  licence: 'Licence MIT',
  licences:
    'Phasage est sous licence MIT. Il contient les paquets ci-dessous. Les licences d’Electron et de Chromium sont à côté de ce fichier.',
  unsavedTitle: 'Des modifications ne sont pas enregistrées',
  unsavedText:
    'Elles ne sont que sur l’écran. Si vous fermez maintenant, elles seront perdues. Revenez au plan et enregistrez-en une copie (Ctrl+S).',
  stay: 'Revenir au plan',
  closeAnyway: 'Fermer et les perdre',
  crashedTitle: 'La fenêtre s’est arrêtée plusieurs fois',
  crashedText:
    'Ce qui était enregistré l’est toujours. Vous pouvez la rouvrir, ou quitter et relancer Phasage.',
  reopen: 'Rouvrir la fenêtre',
  hungTitle: 'La fenêtre ne répond plus',
  hungText: 'Attendez encore, ou rouvrez-la : ce qui était enregistré l’est toujours.',
  wait: 'Attendre',
  refusedTitle: 'Phasage ne démarre pas',
  refusedSwitch:
    'L’option « --{{name}} » ouvrirait vos plans à d’autres programmes. Relancez Phasage sans elle.',
  newerPhasage:
    'Les données de ce poste ont été écrites par une version plus récente de Phasage ({{app}}). Elles n’ont pas été touchées. Installez cette version ou une plus récente.',
  newerElectron:
    'Les données de ce poste ont été écrites par un moteur plus récent (Electron {{theirs}}, ici {{ours}}). Elles n’ont pas été touchées. Installez la version la plus récente de Phasage.',
  leftTitle: 'Phasage garde ses données à côté du programme, dans « Phasage-donnees »',
  leftText:
    'Ce poste a aussi des plans, dans {{folder}}. Ils y restent et ne sont pas montrés ici. Pour les apporter : fermez Phasage, renommez « Phasage-donnees », rouvrez Phasage, choisissez « {{action}} », refermez, rendez son nom au dossier, puis ouvrez ici le fichier obtenu.',
  understood: 'J’ai compris',
  openTitle: 'Ouvrir un fichier',
  saveTitle: 'Enregistrer une copie',
  files: 'Fichiers {{extensions}}',
  allFiles: 'Tous les fichiers',
} as const;
