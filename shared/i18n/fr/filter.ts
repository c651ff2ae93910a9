/** Words of finding and filtering. */
export const filter = {
  find: 'Chercher une étape',
  filter: 'Filtrer',
  themeIds: 'Priorités et piliers',
  ownerIds: 'Porteur',
  placeIds: 'Lieux',
  certainties: 'Certitude',
  statuses: 'Statut',
  period: 'Période',
  periodHint: 'par exemple « T2 2024 »',
  remove: 'Retirer le filtre « {{title}} »',
} as const;
