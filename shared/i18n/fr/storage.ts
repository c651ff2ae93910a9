/** Messages about storage. */
export const storage = {
  unavailable:
    'Ce navigateur ne laisse pas Phasage garder vos plans (navigation privée, ou stockage interdit). Ouvrez une fenêtre ordinaire ou autorisez le stockage, puis rechargez.',
  newerDatabase:
    'Vos plans ont été écrits par une version plus récente de Phasage. Rien n’a été touché : installez cette version pour les ouvrir.',
  noPlan: 'Ce plan n’existe plus sur ce poste.',
  noSnapshot:
    '« {{title}} » ne peut pas être relu : ses données sont abîmées. Ouvrez une copie .phasage si vous en avez une.',
  overtaken:
    'Une autre fenêtre a modifié ce plan entre-temps : vos dernières modifications ne sont pas enregistrées. Enregistrez-en une copie, puis « Prendre la main ».',
  vanished:
    'Ce plan n’est plus dans ce navigateur (supprimé, ou données effacées) : il ne reste qu’à l’écran. Enregistrez-en une copie maintenant.',
  readFailed: 'Ce plan n’a pas pu être relu ({{reason}}) : rechargez la fenêtre.',
  fullAtStart:
    'Le disque est plein : le navigateur ne peut pas ouvrir vos plans. Rien n’est abîmé ni changé : libérez de la place, puis rechargez.',
  full: 'Le disque est plein : vos modifications restent à l’écran mais ne sont pas enregistrées. Libérez de la place ou enregistrez une copie ailleurs.',
  writeFailed:
    'L’enregistrement a échoué ({{reason}}) : vos modifications restent à l’écran, nouvel essai en cours. Vous pouvez enregistrer une copie.',
  changedElsewhere: 'Phasage a été mis à jour dans une autre fenêtre : rechargez celle-ci.',
} as const;
