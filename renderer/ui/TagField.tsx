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
  /** For several records: the items that only some of them have, and how many. */
  readonly some?: ReadonlyMap<Id, number>;
  /** The number of records. */
  readonly of?: number;
  /** `on`: add it to all, else remove it from all. */
  readonly onToggle: (id: Id, on: boolean) => void;
  readonly disabled: boolean;
}

/** Several values of a list: removable tags, and a list of items to add. */
export function TagField({
  label,
  addLabel,
  chosen,
  options,
  some = NONE,
  of = 1,
  onToggle,
  disabled,
}: Props): ReactNode {
  const isTag = ({ id }: TagOption): boolean => chosen.includes(id) || some.has(id);
  const others = options.filter((option) => !isTag(option));
  return (
    <div className="field">
      <span className="label">{label}</span>
      <div className="tags">
        {options.filter(isTag).map((option) => (
          <Tag
            key={option.id}
            option={option}
            share={some.has(option.id) ? { count: some.get(option.id)!, of } : null}
            onToggle={disabled ? null : (on) => onToggle(option.id, on)}
          />
        ))}
        {disabled && others.length === options.length ? <span className="quiet">—</span> : null}
        {disabled || others.length === 0 ? null : (
          <AddSelect
            label={addLabel}
            options={others.map(({ id, title }) => [id, title])}
            onAdd={(id) => onToggle(id, true)}
          />
        )}
      </div>
    </div>
  );
}

const NONE: ReadonlyMap<Id, number> = new Map();

interface TagProps {
  readonly option: TagOption;
  /** The number of records that have it, if not all do. */
  readonly share: { readonly count: number; readonly of: number } | null;
  readonly onToggle: ((on: boolean) => void) | null;
}

function Tag({ option: { title, style }, share, onToggle }: TagProps): ReactNode {
  return (
    <span className="tag removable" data-some={share !== null}>
      {style ? <i className="theme-mark" style={{ background: `var(--theme-${style})` }} /> : null}
      {title}
      {share ? <small className="quiet"> {say('details.someOf', { ...share })}</small> : null}
      {share && onToggle ? (
        <Button
          variant="bare"
          aria-label={say('details.addToAll', { title })}
          hint={say('details.addToAll', { title })}
          onPress={() => onToggle(true)}
        >
          +
        </Button>
      ) : null}
      {onToggle ? (
        <Button
          variant="bare"
          aria-label={say('details.remove', { title })}
          onPress={() => onToggle(false)}
        >
          ✕
        </Button>
      ) : null}
    </span>
  );
}
