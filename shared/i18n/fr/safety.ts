/**
 * What keeps plans from being lost: what is missing at a start, copies and their being put back.
 */
export const safety = {
  copiesTitle: 'Copies de sauvegarde',
  welcomeCopies_one:
    'Voici un plan d’exemple. Ce poste garde {{count}} copie de sauvegarde d’un plan qui n’est pas dans ce navigateur.',
  welcomeCopies_other:
    'Voici un plan d’exemple. Ce poste garde {{count}} copies de sauvegarde de plans qui ne sont pas dans ce navigateur.',
  otherPlan: 'Cette copie est celle d’un autre plan (« {{title}} ») : ouvrez-la à côté.',
  action: 'Copies de sauvegarde…',
  contentsUnread:
    'Les versions figées et les images de ce plan ne se lisent pas en ce moment ({{reason}}). Libérez de la place sur le disque ou rechargez la fenêtre, puis réessayez.',
  onePlace:
    'Une page sans serveur ne garde rien hors de ce navigateur. Enregistrez votre plan dans un fichier (Ctrl+S) de temps en temps.',
  trouble: 'Les copies de sauvegarde ne se font plus : {{reason}}',
  checking: 'Vérification de vos plans…',
  stuck:
    'Ce navigateur ne peut ni ouvrir ni remplacer sa base. Vos copies sont gardées en dehors : enregistrez-les, effacez les données de ce site dans les réglages du navigateur, rechargez, puis ouvrez-les.',
  clockBack:
    'L’horloge de ce poste est en retard sur ce qui a déjà été noté (le {{day}}) : vérifiez sa date. Rien n’est perdu : les copies se suivent dans l’ordre des modifications, quelle que soit l’heure.',
  clockAhead:
    'Phasage a servi ici pour la dernière fois le {{day}}, dit l’horloge de ce poste. Si c’est faux, vérifiez sa date : les copies se suivent de toute façon dans l’ordre des modifications.',
  noteWaits:
    'Phasage ne répond pas encore : vos dernières modifications ne sont que dans ce navigateur.',
  copyWaits:
    'Vos dernières modifications ne sont que dans ce navigateur : une copie se fait dans la minute.',
} as const;
