import { type ReactNode } from 'react';
import type { Mark } from '../../shared/formats/minutes/proposal';
import { say } from '../../shared/i18n/words';

/**
 * The text with its steps, dates and decisions underlined. Dates stand inside sentences, so the
 * narrower mark shows.
 */
export function Underlined({ text, marks }: { text: string; marks: readonly Mark[] }): ReactNode {
  const edges = [
    ...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]),
  ].sort((a, b) => a - b);
  const parts = edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1]!;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      start,
      words: text.slice(start, end),
      kind: over.find(({ kind }) => kind === 'date')?.kind ?? over[0]?.kind ?? null,
    };
  });
  return (
    <div className="underlined" tabIndex={0} role="region" aria-label={say('meetings.underlined')}>
      {parts.map(({ start, words, kind }) =>
        kind === null ? (
          <span key={start}>{words}</span>
        ) : (
          <u key={start} data-mark={kind}>
            {words}
          </u>
        ),
      )}
    </div>
  );
}
