import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import type { Id } from '../../shared/model/record';
import { Button } from './Button';
import { AddSelect } from './Select';

export interface TagOption {
  readonly id: Id;
  readonly title: string;
  readonly style?: string;
}

interface Props {
  readonly label: string;
  readonly addLabel: string;
  readonly chosen: readonly Id[];
  readonly options: readonly TagOption[];
  readonly onToggle: (id: Id) => void;
  readonly disabled: boolean;
}

/** Several of a list: tags with a cross each, and a list of what can be added. */
export function TagField({
  label,
  addLabel,
  chosen,
  options,
  onToggle,
  disabled,
}: Props): ReactNode {
  const others = options.filter((option) => !chosen.includes(option.id));
  return (
    <div className="field">
      <span className="label">{label}</span>
      <div className="tags">
        {options
          .filter((option) => chosen.includes(option.id))
          .map((option) => (
            <span key={option.id} className="tag removable">
              {option.style ? (
                <i className="theme-mark" style={{ background: `var(--theme-${option.style})` }} />
              ) : null}
              {option.title}
              {disabled ? null : (
                <Button
                  variant="bare"
                  aria-label={say('details.remove', { title: option.title })}
                  onPress={() => onToggle(option.id)}
                >
                  ✕
                </Button>
              )}
            </span>
          ))}
        {disabled || others.length === 0 ? null : (
          <AddSelect
            label={addLabel}
            options={others.map(({ id, title }) => [id, title])}
            onAdd={onToggle}
          />
        )}
      </div>
    </div>
  );
}
