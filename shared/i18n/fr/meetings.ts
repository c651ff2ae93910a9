/** Meetings: their fields, their agenda, their decisions, and reading minutes into the plan. */
export const meetings = {
  title: 'Réunions',
  dueOn: 'pour le {{date}}',
} as const;
