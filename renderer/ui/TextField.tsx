import {
  useEffect,
  useId,
  useState,
  type ChangeEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Keeps what was typed; gives why it is refused, or null. */
  readonly onKeep: (text: string) => string | null;
  readonly hideLabel?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly list?: readonly string[];
  readonly className?: string;
  readonly multiline?: boolean;
  /** How what is typed is read, told under the field until it is kept. */
  readonly read?: (text: string) => string | null;
}

/**
 * A field that keeps on Enter or on leaving it, restores on Escape, and shows why it refuses with
 * the text kept.
 */
export function TextField({
  label,
  value,
  onKeep,
  hideLabel = false,
  disabled = false,
  placeholder,
  list,
  className,
  multiline = false,
  read,
}: Props): ReactNode {
  const id = useId();
  const { error, field } = useKeptField(value, onKeep, multiline);
  const common = {
    ...field,
    id,
    disabled,
    placeholder,
    'aria-invalid': error !== null,
    'aria-describedby': error === null ? undefined : `${id}-error`,
  };
  return (
    <div className={`field ${className ?? ''}`}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : ''}>
        {label}
      </label>
      {multiline ? (
        <textarea {...common} rows={2} />
      ) : (
        <input {...common} list={list ? `${id}-list` : undefined} autoComplete="off" />
      )}
      {list ? (
        <datalist id={`${id}-list`}>
          {list.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      ) : null}
      {read && field.value !== value ? (
        <output className="quiet small">{read(field.value)}</output>
      ) : null}
      {error === null ? null : (
        <span id={`${id}-error`} className="field-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}

type Typed = HTMLInputElement | HTMLTextAreaElement;

interface KeptField {
  /** Why what was typed is refused, or null. */
  readonly error: string | null;
  readonly field: {
    readonly value: string;
    readonly onChange: (event: ChangeEvent<Typed>) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent<Typed>) => void;
  };
}

/** What is typed until it is kept (on leaving, and on Enter in a single line) or restored. */
function useKeptField(
  value: string,
  onKeep: (text: string) => string | null,
  multiline: boolean,
): KeptField {
  const [text, setText] = useState(value);
  const [error, setError] = useState<string | null>(null);
  const begin = (from: string): void => {
    setText(from);
    setError(null);
  };
  useEffect(() => begin(value), [value]);
  const keep = (): void => {
    if (text !== value || error !== null) setError(onKeep(text));
  };
  const onKeyDown = (event: KeyboardEvent<Typed>): void => {
    if (event.key === 'Enter' && !multiline) {
      event.preventDefault();
      keep();
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      begin(value);
    }
  };
  return {
    error,
    field: {
      value: text,
      onChange: (event) => begin(event.target.value),
      onBlur: keep,
      onKeyDown,
    },
  };
}
