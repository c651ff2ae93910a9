/** Meetings: what can't be done with them, and their kinds. */
export const meetings = {
  closed: 'La réunion « {{title}} » est déjà close. Rouvrez-la pour figer une nouvelle version.',
  open: 'La réunion « {{title}} » n’est pas close.',
  kind_steering: 'COPIL', kind_technical: 'COTECH', kind_encounter: 'rencontre',
} as const;
