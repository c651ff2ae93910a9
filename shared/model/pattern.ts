/** Patterns too long for one line, from parts. */

/**
 * The source of a pattern that takes any of the parts; each part may be several alternatives
 * ("acte|decide").
 */
export const anyOf = (...parts: readonly string[]): string => `(?:${parts.join('|')})`;
