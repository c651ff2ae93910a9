import { useState, type ReactNode } from 'react';
import { lazily } from './lazily';
import { useKeptText } from './useKeptText';
import { Button } from './Button';

const SafeMarkdown = lazily(
  async () => (await import('./SafeMarkdown')).SafeMarkdown,
  ({ children }) => children,
);

interface Props {
  readonly label: string;
  readonly text: string;
  readonly disabled: boolean;
  /** Words of the two buttons: there is a text already, there is none yet. */
  readonly edit: string;
  readonly write: string;
  readonly hint: string;
  /** Keeps what was typed, at each pause and on leaving. */
  readonly onKeep: (text: string) => void;
  readonly rows?: number;
}

/** A text in Markdown: read as set text, edited as typed. */
export function MarkdownField({
  label,
  text: kept,
  disabled,
  edit,
  write,
  hint,
  onKeep,
  rows = 8,
}: Props): ReactNode {
  const [editing, setEditing] = useState(false);
  const { text, setText, keep } = useKeptText(kept, onKeep);
  if (editing) {
    return (
      <label className="field">
        <span className="label">{hint}</span>
        <textarea
          autoFocus
          rows={rows}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => {
            keep();
            setEditing(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.preventDefault();
              event.currentTarget.blur();
            }
          }}
        />
      </label>
    );
  }
  return (
    <div className="field">
      <span className="label">{label}</span>
      {kept ? (
        <div className="notes-read">
          <SafeMarkdown text={kept} />
        </div>
      ) : null}
      {disabled ? null : (
        <Button
          variant="link"
          aria-label={`${kept ? edit : write} : ${label}`}
          onPress={() => setEditing(true)}
        >
          {kept ? edit : write}
        </Button>
      )}
    </div>
  );
}
