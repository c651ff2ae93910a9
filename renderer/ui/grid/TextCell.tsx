import { useEffect, useId, useRef, useState, type ComponentProps, type ReactNode } from 'react';
import { Options } from '../Select';

/** How a cell's field is left: kept by a key or by going elsewhere, or restored. */
export type CellEnd = 'enter' | 'tab' | 'back-tab' | 'blur' | 'escape';

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

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onKeep: (value: string, end: CellEnd) => void;
  readonly onEscape: () => void;
}

/** The list of a cell that takes one of a few values, with the same keys. */
export function ChoiceCell({ label, value, options, onKeep, onEscape }: ChoiceProps): ReactNode {
  const field = useRef<HTMLSelectElement>(null);
  const left = useRef(false);
  useEffect(() => field.current?.focus(), []);
  const keep = (chosen: string, end: CellEnd): void => {
    left.current = true;
    onKeep(chosen, end);
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLSelectElement>): void => {
    event.stopPropagation();
    const end = endOf(event);
    if (end === null) return;
    event.preventDefault();
    if (end !== 'escape') {
      keep(event.currentTarget.value, end);
      return;
    }
    left.current = true;
    onEscape();
  };
  return (
    <select
      ref={field}
      className="input"
      defaultValue={value}
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!left.current) keep(event.currentTarget.value, 'blur');
      }}
    >
      <Options options={options.map((option) => [option.value, option.label])} />
    </select>
  );
}

function endOf(event: React.KeyboardEvent): CellEnd | null {
  if (event.key === 'Enter') return 'enter';
  if (event.key === 'Tab') return event.shiftKey ? 'back-tab' : 'tab';
  return event.key === 'Escape' ? 'escape' : null;
}
