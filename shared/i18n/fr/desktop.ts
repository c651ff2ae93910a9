/** What a request to the host tells where it fails without a reason of its own. */
export const desktop = {
  noAnswer: 'Phasage n’a pas pu le faire sur ce poste. Réessayez ; si cela recommence, rechargez la fenêtre : vos plans sont gardés.',
  notHere: 'Une page web ne peut pas faire cela : ouvrez Phasage par « npm start » ou par l’application de bureau.',
  refused: 'Cette demande ne vient pas de la fenêtre de Phasage : elle a été refusée.',
} as const;
