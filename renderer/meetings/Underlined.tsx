import { type ReactNode } from 'react';
import type { Mark } from '../../shared/formats/minutes/proposal';
import { say } from '../../shared/i18n/words';
import { underlined } from './underlined';

/** The text with its steps, dates and decisions underlined. */
export function Underlined({ text, marks }: { text: string; marks: readonly Mark[] }): ReactNode {
  return (
    <div className="underlined" tabIndex={0} role="region" aria-label={say('meetings.underlined')}>
      {underlined(text, marks).map(({ start, words, kind }) =>
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
