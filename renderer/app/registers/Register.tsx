import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { actorSchema, themeSchema, type Actor, type Theme } from '../../../shared/model/people';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { Availabilities } from './Availabilities';
import { useRegister, type RegisterEdits, type RegisterName } from './useRegister';

/** One register: one line per item, and a field to add one. */
export function Register({ name, disabled }: { name: RegisterName; disabled: boolean }): ReactNode {
  const { items, set, add, remove, swap } = useRegister(name);
  return (
    <ul className="register" aria-label={say(`details.${name}`)}>
      {items.map((item, index) => (
        <li key={item.id}>
          <TextField
            label={say('details.name')}
            hideLabel
            className="register-title"
            value={item.title}
            disabled={disabled}
            onKeep={(title) => set(item.id, { title: title.trim() })}
          />
          {name === 'themes' ? (
            <ThemeFields theme={item as Theme} set={set} disabled={disabled} />
          ) : null}
          {name === 'actors' ? (
            <>
              <KindField actor={item as Actor} set={set} disabled={disabled} />
              <Availabilities actorId={item.id} disabled={disabled} />
            </>
          ) : null}
          {disabled ? null : (
            <ItemActs
              title={item.title}
              isFirst={index === 0}
              onUp={() => swap(index, index - 1)}
              onRemove={() => remove(item)}
            />
          )}
        </li>
      ))}
      {disabled ? null : (
        <li>
          <TextField
            key={items.length}
            label={say('details.newItem')}
            hideLabel
            className="register-title"
            value=""
            placeholder={`+ ${say('details.newItem')}`}
            onKeep={add}
          />
        </li>
      )}
    </ul>
  );
}

function ItemActs({
  title,
  isFirst,
  onUp,
  onRemove,
}: {
  title: string;
  isFirst: boolean;
  onUp: () => void;
  onRemove: () => void;
}): ReactNode {
  return (
    <span className="register-acts">
      <Button
        variant="link"
        aria-label={`${say('details.up')} ${title}`}
        isDisabled={isFirst}
        onPress={onUp}
      >
        ↑
      </Button>
      <Button variant="link" aria-label={`${say('details.delete')} ${title}`} onPress={onRemove}>
        ✕
      </Button>
    </span>
  );
}

function ThemeFields({
  theme,
  set,
  disabled,
}: {
  theme: Theme;
  set: RegisterEdits['set'];
  disabled: boolean;
}): ReactNode {
  return (
    <>
      <TextField
        label={say('details.shortName')}
        hideLabel
        value={theme.shortTitle}
        placeholder={say('details.shortName')}
        disabled={disabled}
        onKeep={(shortTitle) => set(theme.id, { shortTitle: shortTitle.trim() })}
      />
      <Select
        label={say('details.kind')}
        value={theme.kind}
        disabled={disabled}
        options={themeSchema.shape.kind.options.map((kind) => [
          kind,
          say(`model.themeKind_${kind}`),
        ])}
        onChange={(kind) => set(theme.id, { kind })}
      />
      <i className="theme-mark" style={{ background: `var(--theme-${theme.style})` }} />
      <Select
        label={say('details.colour')}
        value={theme.style}
        disabled={disabled}
        options={themeSchema.shape.style.options.map((style) => [
          style,
          say(`details.style_${style}`),
        ])}
        onChange={(style) => set(theme.id, { style })}
      />
    </>
  );
}

function KindField({
  actor,
  set,
  disabled,
}: {
  actor: Actor;
  set: RegisterEdits['set'];
  disabled: boolean;
}): ReactNode {
  return (
    <Select
      label={say('details.kind')}
      value={actor.kind}
      disabled={disabled}
      options={actorSchema.shape.kind.options.map((kind) => [
        kind,
        say(`details.actorKind_${kind}`),
      ])}
      onChange={(kind) => set(actor.id, { kind })}
    />
  );
}
