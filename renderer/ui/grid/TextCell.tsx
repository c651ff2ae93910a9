import { useEffect, useId, useRef, useState, type ComponentProps, type ReactNode } from 'react';
import { endOf, type CellEnd } from './cellEnd';

interface TextProps {
  readonly label: string;
  /** What the field begins with. */
  readonly text: string;
  /** Why that text was refused before; null where it was not. */
  readonly reason: string | null;
  /** What is offered while typing. */
  readonly offered?: readonly string[] | undefined;
  readonly spellCheck?: boolean;
  /** Keeps what was typed; gives why it can't be kept, or null. */
  readonly commit: (text: string) => string | null;
  readonly onRefuse: (text: string, reason: string, end: CellEnd) => void;
  readonly onDone: (end: CellEnd, text: string) => void;
}

/**
 * The field of a cell: Enter, Tab and leaving keep what was typed, Escape restores; an error stands
 * under it with the text kept.
 */
export function TextCell(props: TextProps): ReactNode {
  const { label, offered, spellCheck = false } = props;
  const id = useId();
  const { error, field } = useCellText(props);
  return (
    <div className="cell-editor">
      <input
        {...field}
        className="input"
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : id}
        spellCheck={spellCheck}
        list={offered ? `${id}-offered` : undefined}
        autoComplete="off"
      />
      {offered ? (
        <datalist id={`${id}-offered`}>
          {offered.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      ) : null}
      {error === null ? null : (
        <span id={id} className="cell-error">
          {error}
        </span>
      )}
    </div>
  );
}

/** What is typed in a cell until its field is left, and why it is refused. */
function useCellText({ text: given, reason, commit, onRefuse, onDone }: TextProps): {
  readonly error: string | null;
  readonly field: ComponentProps<'input'>;
} {
  const [text, setText] = useState(given);
  const [error, setError] = useState(reason);
  const input = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(given.length, given.length);
  }, [given.length]);
  const keep = (end: CellEnd): void => {
    const why = commit(text);
    setError(why);
    left.current = why === null || end === 'blur';
    if (why !== null) onRefuse(text, why, end);
    else onDone(end, text);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const end = endOf(event);
    if (end === null) return;
    event.preventDefault();
    if (end !== 'escape') {
      keep(end);
      return;
    }
    left.current = true;
    onDone('escape', given);
  };
  return {
    error,
    field: {
      ref: input,
      value: text,
      onChange: (event) => {
        setText(event.target.value);
        setError(null);
      },
      onKeyDown,
      onBlur: () => {
        if (!left.current) keep('blur');
      },
    },
  };
}
