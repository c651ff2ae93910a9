/** Words of the comparison of scenarios. */
export const comparison = {
  view: 'Comparer',
} as const;
