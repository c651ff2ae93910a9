/** Shortens titles to the available width, at the end of a word. */
import { emWidth } from './metrics/measure';
import { withoutEnd } from '../model/trimming';

const WEIGHT = 700;

/** The title if it is at most `maxWidth` em wide, else its first words and "…". */
export function shortened(title: string, maxWidth: number): string {
  if (emWidth(title, WEIGHT) <= maxWidth) return title;
  const words = title.split(' ');
  let count = 0;
  while (count < words.length && emWidth(cut(words.slice(0, count + 1)), WEIGHT) <= maxWidth)
    count += 1;
  // A short last word adds nothing: "Phasage…" is as good as "Phasage à…".
  while (count > 1 && words[count - 1]!.length <= 3) count -= 1;
  if (count > 0) return cut(words.slice(0, count));
  let part = '';
  for (const sign of words[0]!) {
    if (emWidth(`${part}${sign}…`, WEIGHT) > maxWidth) break;
    part += sign;
  }
  return `${part}…`;
}

const cut = (words: readonly string[]): string => `${withoutEnd(words.join(' '), /[\s,;:.(–-]/)}…`;

/**
 * Shortens titles for a row of `room` em. Titles that need less than their share leave the rest to
 * the others, and so does space left by cutting at word ends.
 */
export function sharedOut(titles: readonly string[], room: number): string[] {
  const widths = titles.map((title) => emWidth(title, WEIGHT));
  let [left, share, waiting] = [
    room,
    room / Math.max(1, titles.length),
    titles.map((_, index) => index),
  ];
  for (;;) {
    const small = waiting.filter((at) => widths[at]! <= share);
    if (small.length === 0 || small.length === waiting.length) break;
    left -= small.reduce((sum, at) => sum + widths[at]!, 0);
    waiting = waiting.filter((at) => !small.includes(at));
    share = left / waiting.length;
  }
  const shown = titles.map((title) => shortened(title, Math.max(share, 2)));
  const taken = shown.map((title) => emWidth(title, WEIGHT));
  let spare = room - taken.reduce((sum, width) => sum + width, 0);
  // Complete titles first, beginning with the one that lacks least.
  for (const at of titles
    .map((_, index) => index)
    .sort((a, b) => widths[a]! - taken[a]! - (widths[b]! - taken[b]!))) {
    const longer = shortened(titles[at]!, taken[at]! + Math.max(0, spare));
    spare -= emWidth(longer, WEIGHT) - taken[at]!;
    shown[at] = longer;
  }
  return shown;
}
