import { useEffect, useId, useState, type ReactNode } from 'react';

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
}: Props): ReactNode {
  const [text, setText] = useState(value);
  const [error, setError] = useState<string | null>(null);
  const id = useId();
  useEffect(() => {
    setText(value);
    setError(null);
  }, [value]);
  const keep = (): void => {
    if (text !== value || error !== null) setError(onKeep(text));
  };
  const common = {
    id,
    value: text,
    disabled,
    placeholder,
    'aria-invalid': error !== null,
    'aria-describedby': error === null ? undefined : `${id}-error`,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setText(event.target.value);
      setError(null);
    },
    onBlur: keep,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter' && !multiline) {
        event.preventDefault();
        keep();
      }
      if (event.key === 'Escape') {
        event.preventDefault();
        setText(value);
        setError(null);
      }
    },
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
      {error === null ? null : (
        <span id={`${id}-error`} className="field-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
