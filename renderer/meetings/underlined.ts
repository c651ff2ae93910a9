/** Splits a text of minutes into parts by their underlining. */
import type { Mark } from '../../shared/formats/minutes/proposal';

export interface Part {
  readonly start: number;
  readonly words: string;
  readonly kind: Mark['kind'] | null;
}

/**
 * The parts of a text between the edges of its marks. Dates are inside sentences, so the narrower
 * mark counts.
 */
export function underlined(text: string, marks: readonly Mark[]): readonly Part[] {
  const edges = [
    ...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]),
  ].sort((a, b) => a - b);
  const byStart = [...marks].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: Mark[] = [];
  return edges.slice(0, -1).map((start, index) => {
    while (next < byStart.length && byStart[next]!.start <= start) open.push(byStart[next++]!);
    open = open.filter(({ end }) => end > start);
    const kind = open.find((mark) => mark.kind === 'date')?.kind ?? open[0]?.kind ?? null;
    return { start, words: text.slice(start, edges[index + 1]!), kind };
  });
}
