/** Messages for a request to the host that fails without a reason of its own. */
export const desktop = {
  noAnswer:
    'Phasage n’a pas pu le faire sur ce poste. Réessayez ; si cela recommence, rechargez la fenêtre : vos plans sont gardés.',
  notHere:
    'Une page web ne peut pas faire cela : ouvrez Phasage par « npm start » ou par l’application de bureau.',
  refused: 'Cette demande ne vient pas de la fenêtre de Phasage : elle a été refusée.',
  diskFull:
    'Le disque est plein ({{folder}}). Libérez de la place, puis réessayez : ce qui était déjà gardé est intact.',
  folderRefused:
    'Phasage n’a pas accès à son dossier ({{folder}}). Vérifiez vos droits sur ce dossier, ou si un antivirus le bloque.',
  folderFailed:
    'Phasage n’a pas pu se servir de son dossier ({{folder}} : {{reason}}). Vérifiez le disque, puis réessayez.',
  sentinelDamaged:
    'Ce que Phasage avait noté de vos plans, pour vérifier que rien ne manque, ne se lit plus. Vérifiez vos plans dans la liste ; les copies de secours sont intactes.',
  backupGone: 'Cette copie de secours n’est plus là. Choisissez-en une autre.',
  backupDamaged:
    'Cette copie de secours est abîmée. Choisissez-en une autre ; rien n’a été changé.',
  tooBig:
    'Ce plan est trop gros pour que Phasage en garde une copie de secours. Partagez-le en deux plans, ou retirez-en ce qui ne sert plus.',
  serverGone:
    'Le serveur de Phasage ne répond plus. Relancez « npm start » : vos modifications restent dans ce navigateur.',
  noKey:
    'Ce navigateur n’a pas la clé de Phasage, ou l’adresse a déjà servi. Lancez Phasage (« npm start ») : la fenêtre qu’il ouvre apporte la clé ; vos plans sont gardés.',
  unknownFile: 'Phasage ne sait plus où est ce fichier. Ouvrez-le de nouveau.',
  permissionRefused:
    'Le navigateur n’a pas donné accès au fichier « {{name}} ». Ouvrez-le de nouveau.',
  browserFull:
    'Le navigateur n’a plus de place pour les copies de secours. Libérez de la place sur le disque, et enregistrez une copie par Ctrl+S.',
  browserRefused:
    'Le navigateur n’a pas pu garder de copie de secours ({{reason}}). Enregistrez une copie par Ctrl+S.',
} as const;
