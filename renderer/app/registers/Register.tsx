import { type ReactNode } from 'react';
import {
  addItem,
  removeItem,
  setItem,
  type RegisterItem,
} from '../../../shared/commands/registers';
import { say, sayProblem } from '../../../shared/i18n/words';
import { keyAtEnd } from '../../../shared/model/order';
import { actorSchema, themeSchema, type Actor, type Theme } from '../../../shared/model/people';
import { isProblem } from '../../../shared/model/problem';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import type { Plan } from '../../../shared/model/plan';
import { useApp, useAppState } from '../../core/AppContext';
import { TextField } from '../../ui/TextField';
import { Availabilities } from './Availabilities';

type Name = 'themes' | 'places' | 'actors' | 'objectives';

function blank(name: Name, id: Id, title: string, order: string): RegisterItem {
  const common = { id, order, title, notes: '', provenance: {} };
  if (name === 'themes') return { ...common, shortTitle: '', kind: 'axis', style: 'slate' };
  if (name === 'actors') return { ...common, kind: 'organisation' };
  return name === 'objectives' ? { ...common, themeId: null } : common;
}

/** How many steps name the item. */
function usesOf(plan: Plan, id: Id): number {
  return Object.values(plan.steps).filter(
    (step) => step.themeIds[id] || step.placeIds[id] || step.partnerIds[id] || step.ownerId === id,
  ).length;
}

/** One register: a line an item, and a field to add one. */
export function Register({ name, disabled }: { name: Name; disabled: boolean }): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const items = Object.values(plan[name] as Readonly<Record<Id, Theme | Actor>>).sort(
    bySiblingOrder,
  );
  const set = (id: Id, fields: Record<string, unknown>): string | null => {
    const done = app.dispatch(setItem, { collection: name, id, fields }, { quiet: true });
    return isProblem(done) ? sayProblem(done) : null;
  };
  const add = (title: string): string | null => {
    if (title.trim() === '') return null;
    const done = app.dispatch(
      addItem,
      { collection: name, item: blank(name, app.context.newId(), title.trim(), keyAtEnd(items)) },
      { quiet: true },
    );
    return isProblem(done) ? sayProblem(done) : null;
  };
  const remove = (item: { id: Id; title: string }): void => {
    const count = usesOf(plan, item.id);
    if (!isProblem(app.dispatch(removeItem, { collection: name, id: item.id })))
      app.notify(
        say('details.removedItem', { title: item.title, uses: say('details.usedBy', { count }) }),
      );
  };
  const swap = (from: number, to: number): void => {
    const [a, b] = [items[from], items[to]];
    if (!a || !b) return;
    const key = a.order === b.order ? `${b.order}V` : b.order;
    set(a.id, { order: key });
    set(b.id, { order: a.order });
  };
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
            <span className="register-acts">
              <button
                type="button"
                className="link-button"
                aria-label={`${say('details.up')} ${item.title}`}
                disabled={index === 0}
                onClick={() => swap(index, index - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                className="link-button"
                aria-label={`${say('details.delete')} ${item.title}`}
                onClick={() => remove(item)}
              >
                ✕
              </button>
            </span>
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

type Set = (id: Id, fields: Record<string, unknown>) => string | null;

function ThemeFields({
  theme,
  set,
  disabled,
}: {
  theme: Theme;
  set: Set;
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
      <select
        className="input"
        aria-label={say('details.kind')}
        value={theme.kind}
        disabled={disabled}
        onChange={(event) => set(theme.id, { kind: event.target.value })}
      >
        {themeSchema.shape.kind.options.map((kind) => (
          <option key={kind} value={kind}>
            {say(`model.themeKind_${kind}`)}
          </option>
        ))}
      </select>
      <i className="theme-mark" style={{ background: `var(--theme-${theme.style})` }} />
      <select
        className="input"
        aria-label={say('details.colour')}
        value={theme.style}
        disabled={disabled}
        onChange={(event) => set(theme.id, { style: event.target.value })}
      >
        {themeSchema.shape.style.options.map((style) => (
          <option key={style} value={style}>
            {say(`details.style_${style}`)}
          </option>
        ))}
      </select>
    </>
  );
}

function KindField({
  actor,
  set,
  disabled,
}: {
  actor: Actor;
  set: Set;
  disabled: boolean;
}): ReactNode {
  return (
    <select
      className="input"
      aria-label={say('details.kind')}
      value={actor.kind}
      disabled={disabled}
      onChange={(event) => set(actor.id, { kind: event.target.value })}
    >
      {actorSchema.shape.kind.options.map((kind) => (
        <option key={kind} value={kind}>
          {say(`details.actorKind_${kind}`)}
        </option>
      ))}
    </select>
  );
}
