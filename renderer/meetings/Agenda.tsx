import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { readDuration, sayMinutes, titleAndMinutes } from '../../shared/model/durations';
import {
  agendaOf,
  newAgendaItem,
  shownSchema,
  type AgendaItem,
  type Meeting,
} from '../../shared/model/meeting';
import { keyAtEnd } from '../../shared/model/order';
import { bySiblingOrder } from '../../shared/model/record';
import { toggled } from '../../shared/commands/registers';
import { useApp, useAppState } from '../core/AppContext';
import { meetingsStore } from '../core/meeting';
import { TagField } from '../ui/TagField';
import { TextField } from '../ui/TextField';
import { useRegister, type RegisterActs } from '../core/useRegister';

/** The agenda: what is spoken of, for how long, and what is shown meanwhile. */
export function Agenda({ meeting, disabled }: { meeting: Meeting; disabled: boolean }): ReactNode {
  const app = useApp();
  const acts = useRegister('agendaItems');
  const items = agendaOf(
    useAppState((state) => state.plan.agendaItems),
    meeting.id,
  );
  const total = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  const add = (title: string): string | null =>
    title.trim() === ''
      ? null
      : acts.add(
          newAgendaItem({
            id: app.context.newId(),
            meetingId: meeting.id,
            order: keyAtEnd(items),
            ...titleAndMinutes(title),
          }),
        );
  return (
    <section className="meeting-part" aria-labelledby="agenda-title">
      <h2 id="agenda-title">
        {say('meetings.agenda')}
        {total > 0 ? (
          <small className="quiet"> {say('meetings.total', { length: sayMinutes(total) })}</small>
        ) : null}
      </h2>
      <ol className="agenda">
        {items.map((item) => (
          <Item key={item.id} item={item} items={items} acts={acts} disabled={disabled} />
        ))}
      </ol>
      {disabled ? null : (
        <TextField
          key={items.length}
          label={say('meetings.addItem')}
          hideLabel
          value=""
          placeholder={`+ ${say('meetings.addItem')}`}
          onKeep={add}
        />
      )}
    </section>
  );
}

function Item({
  item,
  items,
  acts,
  disabled,
}: {
  item: AgendaItem;
  items: readonly AgendaItem[];
  acts: RegisterActs;
  disabled: boolean;
}): ReactNode {
  const keep = (fields: Partial<AgendaItem>): string | null => acts.set(item.id, fields);
  const minutes = (text: string): string | null => {
    const read = readDuration(text);
    if (read === null && text.trim() !== '') return say('meetings.badMinutes');
    return keep({ minutes: read });
  };
  // A length written after the title is its length, where it has none yet.
  const retitle = (text: string): string | null =>
    keep(item.minutes === null ? titleAndMinutes(text) : { title: text.trim() });
  const at = items.indexOf(item);
  return (
    <li
      className="agenda-item"
      onFocus={() => meetingsStore.setState({ itemId: item.id })}
      onKeyDown={(event) => moveByKeys(event, (by) => acts.move(items, item.id, by))}
    >
      <div className="agenda-line">
        <TextField
          label={say('meetings.itemTitle')}
          hideLabel
          className="agenda-title"
          value={item.title}
          disabled={disabled}
          onKeep={retitle}
        />
        <TextField
          label={say('meetings.minutes')}
          hideLabel
          className="agenda-minutes"
          value={item.minutes === null ? '' : sayMinutes(item.minutes)}
          placeholder={say('meetings.minutes')}
          disabled={disabled}
          onKeep={minutes}
        />
        <select
          className="input agenda-shows"
          aria-label={say('meetings.shows')}
          value={item.shows}
          disabled={disabled}
          onChange={(event) => keep({ shows: shownSchema.parse(event.target.value) })}
        >
          {shownSchema.options.map((shown) => (
            <option key={shown} value={shown}>
              {say(`meetings.shows_${shown}`)}
            </option>
          ))}
        </select>
        {disabled ? null : (
          <span className="register-acts">
            <button
              type="button"
              className="link-button"
              aria-label={`${say('details.up')} ${item.title}`}
              title="Alt+↑"
              aria-keyshortcuts="Alt+ArrowUp"
              disabled={at === 0}
              onClick={() => acts.move(items, item.id, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              className="link-button"
              aria-label={`${say('meetings.down')} ${item.title}`}
              title="Alt+↓"
              aria-keyshortcuts="Alt+ArrowDown"
              disabled={at === items.length - 1}
              onClick={() => acts.move(items, item.id, 1)}
            >
              ↓
            </button>
            <button
              type="button"
              className="link-button"
              aria-label={`${say('details.delete')} ${item.title}`}
              onClick={() => acts.remove(item.id)}
            >
              ✕
            </button>
          </span>
        )}
      </div>
      <WhatIsShown item={item} keep={keep} disabled={disabled} />
      <div className="meeting-fields">
        <TextField
          multiline
          label={say('meetings.shownText')}
          value={item.text}
          disabled={disabled}
          onKeep={(text) => keep({ text })}
        />
        <TextField
          multiline
          label={say('meetings.presenterNotes')}
          value={item.notes}
          disabled={disabled}
          onKeep={(notes) => keep({ notes })}
        />
      </div>
    </li>
  );
}

/**
 * Alt+arrows carry the item up or down, with what is being written in it kept and the focus where
 * it was.
 */
function moveByKeys(event: React.KeyboardEvent, move: (by: -1 | 1) => void): void {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
  const field = event.target as HTMLElement;
  if (!event.altKey || by === null || field.tagName === 'SELECT') return;
  event.preventDefault();
  field.blur();
  move(by);
  window.requestAnimationFrame(() => field.focus());
}

/** Which scenarios, or which chapter, an item shows. */
function WhatIsShown({
  item,
  keep,
  disabled,
}: {
  item: AgendaItem;
  keep: (fields: Partial<AgendaItem>) => string | null;
  disabled: boolean;
}): ReactNode {
  const scenarios = useAppState((state) => state.plan.scenarios);
  const chapters = useAppState((state) => state.plan.chapters);
  if (item.shows === 'chapter') {
    return (
      <label className="field">
        <span className="label">{say('meetings.chapter')}</span>
        <select
          className="input"
          value={item.chapterId ?? ''}
          disabled={disabled}
          onChange={(event) => keep({ chapterId: event.target.value || null })}
        >
          <option value="">{say('meetings.allChapters')}</option>
          {Object.values(chapters)
            .sort(bySiblingOrder)
            .map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
        </select>
      </label>
    );
  }
  if (item.shows !== 'scenario' && item.shows !== 'comparison') return null;
  return (
    <TagField
      label={say('meetings.scenarios')}
      addLabel={say('meetings.addScenario')}
      chosen={Object.keys(item.scenarioIds)}
      disabled={disabled}
      options={Object.values(scenarios).sort(bySiblingOrder)}
      onToggle={(id) => keep({ scenarioIds: toggled(item.scenarioIds, id) })}
    />
  );
}
