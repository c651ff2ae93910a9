/** The safety of plans: damage found at the start, copies and restoring them. */
export const safety = {
  lostTitle: 'Il manque quelque chose dans vos plans',
  lostText_one:
    'Le stockage de ce navigateur ne contient plus tout ce qui y était enregistré. Un plan est touché :',
  lostText_other:
    'Le stockage de ce navigateur ne contient plus tout ce qui y était enregistré. {{count}} plans sont touchés :',
  lost_gone: 'Disparu : il avait {{steps}}, modifié {{when}}.',
  lost_older: 'Revenu en arrière : {{edits}} ({{steps}}, modifié {{when}}).',
  editsMissing_one: 'sa dernière modification manque',
  editsMissing_other: 'ses {{count}} dernières modifications manquent',
  stepsNow: '{{now}} étapes au lieu de {{was}}',
  lost_different:
    'Son contenu n’est plus celui qui était enregistré ({{steps}}, modifié {{when}}).',
  lost_broken: 'Une partie en manque ({{steps}}, modifié {{when}}).',
  emptiedText:
    'Le navigateur a trouvé sa base de données abîmée et l’a remplacée par une base vide. Voici ce qu’elle contenait :',
  emptiedUnknown:
    'Le navigateur a trouvé sa base de données abîmée et l’a remplacée par une base vide. Phasage ne sait pas quels plans elle contenait. Continuez : les copies de sauvegarde de ce poste, s’il y en a, vous seront proposées.',
  brokenText:
    'La base de données de ce navigateur est abîmée et ne s’ouvre plus. Voici ce qu’elle contenait :',
  brokenHint:
    'Rien n’a encore été effacé. Si le navigateur vient d’être fermé de force, il se peut qu’il finisse encore : réessayez. Restaurer ou repartir à neuf remplace la base abîmée ; enregistrez d’abord vos copies si vous hésitez.',
  tryAgain: 'Réessayer',
  beginAnew: 'Repartir à neuf sans restaurer',
  notRestored: 'Pas restauré, faute d’une copie qui se lise : {{titles}}. Le reste est revenu.',
  looking: 'Recherche des copies de sauvegarde…',
  noBetterCopy: 'Aucune copie de sauvegarde ne va plus loin que ce qui reste.',
  noCopy: 'Aucune copie de sauvegarde de ce plan sur ce poste.',
  copy_one: 'Dernière bonne copie : {{when}}, {{count}} étape.',
  copy_other: 'Dernière bonne copie : {{when}}, {{count}} étapes.',
  editsSince_one: 'Puis la modification notée depuis.',
  editsSince_other: 'Puis les {{count}} modifications notées depuis.',
  allBack: 'Tout ce qui était enregistré revient.',
  saveCopy: 'Enregistrer la copie',
  goOn: 'Continuer sans restaurer',
  restoreAll: 'Restaurer les dernières bonnes copies',
  nothingWritten:
    'Rien n’a été changé ni effacé : choisissez. Ce qui est encore là va à la corbeille de « Mes plans » si vous restaurez.',
  copiesHint:
    'Phasage garde une copie de chaque plan hors du navigateur, toutes les quinze minutes de modifications, et avant un import ou une restauration.',
  copiesInside:
    'Phasage garde une copie de chaque plan toutes les quinze minutes de modifications, et avant un import ou une restauration. Une page sans serveur les garde dans ce navigateur : effacer ses données les efface aussi. Pour en avoir une ailleurs, enregistrez le plan dans un fichier (Ctrl+S).',
  copiesWhere: 'Dossier : {{where}}',
  copiesNone:
    'Aucune copie pour l’instant. La première se fait à la première modification (dans une page sans serveur, après quinze minutes), ou maintenant si vous le demandez.',
  copiesHere: 'Ce plan',
  copiesOthers: 'Autres plans de ce poste',
  keepNow: 'Faire une copie maintenant',
  size: '{{size}} Ko',
  compare: 'Ce qui diffère',
  restoreHere: 'Restaurer',
  openBeside: 'Ouvrir à côté',
  reason_changes: 'en cours de travail',
  reason_migration: 'avant une mise à jour',
  reason_import: 'avant un import',
  reason_restore: 'avant une restauration',
  reason_asked: 'à la demande',
  same: 'Identique au plan actuel.',
  differs: 'Cette copie, par rapport au plan actuel : {{what}}.',
  moreSteps_one: '{{count}} étape de plus',
  moreSteps_other: '{{count}} étapes de plus',
  fewerSteps_one: '{{count}} étape de moins',
  fewerSteps_other: '{{count}} étapes de moins',
  otherSteps_one: '{{count}} étape différente',
  otherSteps_other: '{{count}} étapes différentes',
  otherItems_one: '{{count}} autre élément différent',
  otherItems_other: '{{count}} autres éléments différents',
} as const;
