/** Meetings: their fields, their agenda, what is decided there, minutes read into the plan. */
export const meetings = {
  title: 'Réunions',
  dueOn: 'pour le {{date}}',
} as const;
