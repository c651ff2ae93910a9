/** Presentation mode: what is projected, its keys, and what the presenter alone sees. */
export const presentation = {
  maskedMail: '[adresse masquée]', maskedPhone: '[téléphone masqué]', maskedPath: '[chemin masqué]',
  more_one: 'et {{count}} autre', more_other: 'et {{count}} autres', undated_one: '{{count}} étape sans date', undated_other: '{{count}} étapes sans date',
} as const;
