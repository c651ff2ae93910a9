/** What keeps plans from being lost: what is missing at a start, copies and their being put back. */
export const safety = {
  lostTitle: 'Il manque quelque chose dans vos plans',
  lostText_one: 'Le stockage de ce navigateur ne contient plus tout ce qui y était enregistré. Un plan est touché :', lostText_other: 'Le stockage de ce navigateur ne contient plus tout ce qui y était enregistré. {{count}} plans sont touchés :',
  lost_gone: 'Disparu : il avait {{was}} étapes, modifié {{when}}.', lost_older: 'Revenu en arrière : {{now}} étapes au lieu de {{was}}, modifié {{when}}.', lost_different: 'Son contenu n’est plus celui qui était enregistré ({{was}} étapes, modifié {{when}}).', lost_broken: 'Une partie en manque ({{was}} étapes, modifié {{when}}).',
  brokenText: 'La base de données de ce navigateur est abîmée et ne s’ouvre plus. Voici ce qu’elle contenait :', brokenHint: 'Rien n’a encore été effacé. Restaurer ou repartir à neuf remplace la base abîmée ; enregistrez d’abord vos copies si vous hésitez.', beginAnew: 'Repartir à neuf sans restaurer',
  stuck: 'Ce navigateur ne peut ni ouvrir ni remplacer sa base. Vos copies sont gardées en dehors : enregistrez-les, effacez les données de ce site dans les réglages du navigateur, rechargez, puis ouvrez-les.',
  looking: 'Recherche des copies de sauvegarde…', noCopy: 'Aucune copie de sauvegarde de ce plan sur ce poste.', copy_one: 'Dernière bonne copie : {{when}}, {{count}} étape.', copy_other: 'Dernière bonne copie : {{when}}, {{count}} étapes.',
  saveCopy: 'Enregistrer la copie', goOn: 'Continuer sans restaurer', restoreAll: 'Restaurer les dernières bonnes copies', nothingWritten: 'Rien n’a été changé ni effacé : choisissez. Ce qui est encore là va à la corbeille de « Mes plans » si vous restaurez.',
  copiesTitle: 'Copies de sauvegarde', copiesHint: 'Phasage garde une copie de chaque plan hors du navigateur, toutes les quinze minutes de modifications, et avant un import ou une restauration.', copiesWhere: 'Dossier : {{where}}', copiesNone: 'Aucune copie pour l’instant. La première se fait après quinze minutes de modifications, ou maintenant si vous le demandez.',
  copiesHere: 'Ce plan', copiesOthers: 'Autres plans de ce poste',
  keepNow: 'Faire une copie maintenant', kept: 'Copie de sauvegarde faite.', size: '{{size}} Ko', compare: 'Ce qui diffère', restoreHere: 'Restaurer', openBeside: 'Ouvrir à côté', restored: 'Plan restauré. « Annuler » revient à ce qu’il était.',
  reason_changes: 'en cours de travail', reason_migration: 'avant une mise à jour', reason_import: 'avant un import', reason_restore: 'avant une restauration', reason_asked: 'à la demande',
  same: 'Identique au plan actuel.', differs: 'Cette copie, par rapport au plan actuel : {{what}}.', moreSteps_one: '{{count}} étape de plus', moreSteps_other: '{{count}} étapes de plus', fewerSteps_one: '{{count}} étape de moins', fewerSteps_other: '{{count}} étapes de moins',
  otherSteps_one: '{{count}} étape différente', otherSteps_other: '{{count}} étapes différentes', otherItems_one: '{{count}} autre élément différent', otherItems_other: '{{count}} autres éléments différents',
  otherPlan: 'Cette copie est celle d’un autre plan (« {{title}} ») : ouvrez-la à côté.', action: 'Copies de sauvegarde…', trouble: 'Les copies de sauvegarde ne se font plus : {{reason}}', checking: 'Vérification de vos plans…',
} as const;
