/** The salvage of edits after the damaged place of a journal. */
export const salvage = {
  look: 'Voir ce qui peut être récupéré…',
  title: 'Après l’endroit abîmé',
  copyTitle: '{{title}} (récupéré)',
  continued: 'Vous êtes dans « {{title}} ». Le plan abîmé est resté dans « Mes plans ».',
} as const;
