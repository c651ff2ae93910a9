/** Reasons why a text is not an amount. */
export const money = {
  unreadable: '« {{text}} » n’est pas un montant : écrivez par exemple « 12 345,67 € ».',
  tooMuch: '« {{text}} » est un trop grand montant : dix milliards d’euros au plus.',
} as const;
