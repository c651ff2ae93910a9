/** The "feuille de route vivante": the dialog that exports it, and the page itself. */
export const living = {
  action: 'Feuille de route vivante…',
  noTemplate:
    'La page à remplir manque dans cette installation de Phasage : le fichier n’a pas été fait. Réinstallez Phasage, ou rechargez la page avec un réseau.',
} as const;
