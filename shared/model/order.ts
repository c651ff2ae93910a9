/**
 * Places among siblings: keys between keys, so that putting one step elsewhere changes that step
 * alone.
 */
import { generateNKeysBetween } from 'fractional-indexing';

/**
 * `count` fresh order keys between two neighbours (null: no neighbour on that side), in order.
 * Neighbours with the same
 * key (two windows, a hand-made file) give keys after both: ties are settled by id, so nothing is
 * out of order for it.
 */
export function keysBetween(before: string | null, after: string | null, count: number): string[] {
  const upper = before !== null && after !== null && before >= after ? null : after;
  try {
    return generateNKeysBetween(before, upper, count);
  } catch {
    // A key that the library does not know (a hand-made file): any text after it will do.
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
