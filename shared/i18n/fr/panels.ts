/**
 * Words of the palette, the shortcut sheet, the history, the list of plans, and the questions about
 * files.
 */
export const panels = {
  plansTitleField: 'Nom du plan',
  plansRemoved: '« {{title}} » est dans la corbeille.',
  plansCopy: '{{title}} (copie)',
  plansFailedTitle: 'Cela n’a pas pu être fait',
  plansFailed: 'Le stockage de ce poste a refusé ({{reason}}). Rien n’a été changé.',
  plansFull: 'Le disque est plein. Rien n’a été changé : libérez de la place, puis recommencez.',
  plansElsewhere: 'Ce plan est ouvert dans une autre fenêtre : renommez-le là-bas.',
  fileTitle: 'Ce plan est déjà sur ce poste',
  fileText: '« {{title}} » existe déjà ici. Que faire du fichier ?',
  fileCopy: 'Ouvrir comme copie',
  fileReplace: 'Remplacer (l’ancien va à la corbeille)',
  fileErrorTitle: 'Le fichier n’a pas été ouvert',
  fileSaveErrorTitle: 'La copie n’a pas été enregistrée',
} as const;
