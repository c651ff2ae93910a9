import { useId, type ReactNode } from 'react';

/** Yes or no, with its label. */
export function Check({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}): ReactNode {
  return (
    <label className="check">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />{' '}
      {label}
    </label>
  );
}

/** A day, or none. */
export function DayField({
  label,
  value,
  onKeep,
}: {
  label: string;
  value: string | null;
  onKeep: (day: string | null) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type="date"
        min="1900-01-01"
        max="2200-12-31"
        value={value ?? ''}
        onChange={(event) =>
          onKeep(/^\d{4}-\d\d-\d\d$/.test(event.target.value) ? event.target.value : null)
        }
      />
    </div>
  );
}
