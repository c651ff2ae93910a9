import { useEffect, useRef, type ReactNode } from 'react';
import { Options } from '../Select';
import { endOf, type CellEnd } from './cellEnd';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onKeep: (value: string, end: CellEnd) => void;
  readonly onEscape: () => void;
}

/** The select of a cell with fixed values, with the same keys as a field. */
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
