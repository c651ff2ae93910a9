/** The M57 chapters offered. */
export const CHAPTERS = ['011', '012', '65', '66', '67', '16', '20', '204', '21', '23', '70', '74', '13'] as const;
