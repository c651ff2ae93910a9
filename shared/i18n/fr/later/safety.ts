/** The safety of plans: damage found at the start, copies and restoring them. */
export const safety = {
  lostTitle: 'Il manque quelque chose dans vos plans',
  lostText_one:
    'Le stockage de ce navigateur ne contient plus tout ce qui y était enregistré. Un plan est touché :',
  lostText_other:
    'Le stockage de ce navigateur ne contient plus tout ce qui y était enregistré. {{count}} plans sont touchés :',
  lost_gone: 'Disparu : il avait {{steps}}, modifié {{when}}.',
  lost_kept: '{{steps}}, modifié {{when}}.',
  lost_older: 'Revenu en arrière : {{edits}} ({{steps}}, modifié {{when}}).',
  editsMissing_one: 'sa dernière modification manque',
  editsMissing_other: 'ses {{count}} dernières modifications manquent',
  stepsNow: '{{now}} étapes au lieu de {{was}}',
  lost_different:
    'Son contenu n’est plus celui qui était enregistré ({{steps}}, modifié {{when}}).',
  lost_broken: 'Une partie en manque ({{steps}}, modifié {{when}}).',
  unknownTitle: 'Ce navigateur ne contient aucun plan',
  unknownText:
    'Ses données ont été effacées, ou Phasage s’y ouvre pour la première fois. Ce poste garde une copie de ces plans, et ce qui y a été modifié depuis :',
  emptiedOthers:
    'Le navigateur a trouvé sa base de données abîmée et l’a remplacée par une base vide. Ce poste garde une copie de ces plans, et ce qui y a été modifié depuis :',
  takeBack: 'Reprendre ces plans',
  beginWithout: 'Commencer sans les reprendre',
  unknownHint:
    'Rien n’est changé tant que vous n’avez pas choisi. Sans les reprendre, vous les retrouverez dans « Copies de sauvegarde… » du menu.',
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
  nothingSince: 'Aucune modification depuis.',
  wouldLose_one: 'La restaurer laisse de côté la modification faite depuis.',
  wouldLose_other: 'La restaurer laisse de côté les {{count}} modifications faites depuis.',
  otherHistory:
    'D’avant une restauration ou un import : voyez ce qui diffère avant de la restaurer.',
  comesWith_one: 'La modification notée depuis vient avec.',
  comesWith_other: 'Les {{count}} modifications notées depuis viennent avec.',
  behindNewest_one: 'Il lui manque la dernière modification connue de ce plan.',
  behindNewest_other: 'Il lui manque les {{count}} dernières modifications connues de ce plan.',
  openedWithNoted_one: 'Copie ouverte avec la modification notée depuis.',
  openedWithNoted_other: 'Copie ouverte avec les {{count}} modifications notées depuis.',
  stillMissing_one: 'Il manquera sa dernière modification.',
  stillMissing_other: 'Il manquera ses {{count}} dernières modifications.',
  kept: 'Copie de sauvegarde faite.',
  restored: 'Plan restauré. « Annuler » revient à ce qu’il était.',
  lostSince:
    'Il manque quelque chose dans vos plans : rechargez la fenêtre (F5) pour voir quoi, et le restaurer.',
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
