/**
 * Order among siblings: a key between two keys, so that moving one step changes that step alone.
 */
import { generateNKeysBetween } from 'fractional-indexing';

/**
 * `count` new order keys between two neighbours (null: no neighbour on that side), in order. If the
 * neighbours have the same key (two windows, a file made by hand), the new keys come after both;
 * ids order equal keys.
 */
export function keysBetween(before: string | null, after: string | null, count: number): string[] {
  const upper = before !== null && after !== null && before >= after ? null : after;
  try {
    return generateNKeysBetween(before, upper, count);
  } catch {
    // A key unknown to the library (from a file made by hand): any text after it works.
    return Array.from(
      { length: count },
      (_, index) => `${before ?? ''}V${String(index).padStart(6, '0')}`,
    );
  }
}

/** One key after the last of the given siblings. */
export function keyAtEnd(siblings: readonly { order: string }[]): string {
  return keysBetween(siblings.at(-1)?.order ?? null, null, 1)[0]!;
}
