/**
 * Words of the master document, of its registers and of minutes: on screen, printed, and as .docx.
 * Those of its screens are in `documentView`.
 */
export const document = {
  block_offers: 'État de l’art',
  block_solutions: 'Qui détient quelle solution',
  noMeeting: 'Cette réunion n’est plus dans le plan : choisissez-en une autre.',
} as const;
