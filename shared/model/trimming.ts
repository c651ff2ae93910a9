/**
 * Cuts signs off the end of a text in one pass. A pattern like /[.,]+$/ starts again at each sign
 * of a long run in the middle, so its time grows with the square of the length.
 */

/** The text without the signs at its end that match `sign`, a pattern of one sign. */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

/** The text without the signs at either end that match `sign`, a pattern of one sign. */
export function withoutEnds(text: string, sign: RegExp): string {
  const kept = withoutEnd(text, sign);
  let start = 0;
  while (start < kept.length && sign.test(kept[start]!)) start += 1;
  return kept.slice(start);
}
