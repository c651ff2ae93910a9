import { type ReactNode } from 'react';
import { toggled } from '../../shared/commands/registers';
import { say } from '../../shared/i18n/words';
import { readDuration, titleAndMinutes } from '../../shared/model/durations';
import { shownSchema, type AgendaItem } from '../../shared/model/meeting';
import { bySiblingOrder } from '../../shared/model/record';
import { useAppState } from '../core/AppContext';
import { meetingsStore } from '../core/meeting';
import type { RegisterActs } from '../core/useRegister';
import { TagField } from '../ui/TagField';
import { TextField } from '../ui/TextField';
import { Button } from '../ui/Button';
import { Select, SelectField } from '../ui/Select';
import { sayMinutes } from '../../shared/wording/durations';

interface Props {
  readonly item: AgendaItem;
  readonly items: readonly AgendaItem[];
  readonly acts: RegisterActs;
  readonly disabled: boolean;
}

interface PartProps {
  readonly item: AgendaItem;
  readonly keep: (fields: Partial<AgendaItem>) => string | null;
  readonly disabled: boolean;
}

/** One item: its title, its length, what is shown meanwhile, the notes. */
export function AgendaItemForm({ item, items, acts, disabled }: Props): ReactNode {
  const keep = (fields: Partial<AgendaItem>): string | null => acts.set(item.id, fields);

  return (
    <li
      className="agenda-item"
      onFocus={() => meetingsStore.setState({ itemId: item.id })}
      onKeyDown={(event) => moveByKeys(event, (by) => acts.move(items, item.id, by))}
    >
      <div className="agenda-line">
        <TitleAndLength item={item} keep={keep} disabled={disabled} />
        <Select
          className="input agenda-shows"
          label={say('meetings.shows')}
          value={item.shows}
          disabled={disabled}
          options={shownSchema.options.map((shown) => [shown, say(`meetings.shows_${shown}`)])}
          onChange={(shows) => keep({ shows })}
        />
        {disabled ? null : <ItemActs item={item} items={items} acts={acts} />}
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

const MOVES: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * Alt+arrows carry the item up or down, with what is being written in it kept and the focus where
 * it was.
 */
function moveByKeys(event: React.KeyboardEvent, move: (by: -1 | 1) => void): void {
  const by = MOVES[event.key];
  const field = event.target as HTMLElement;
  if (!event.altKey || by === undefined || field.tagName === 'SELECT') return;
  event.preventDefault();
  field.blur();
  move(by);
  window.requestAnimationFrame(() => field.focus());
}

function TitleAndLength({ item, keep, disabled }: PartProps): ReactNode {
  const minutes = (text: string): string | null => {
    const read = readDuration(text);
    if (read === null && text.trim() !== '') return say('meetings.badMinutes');
    return keep({ minutes: read });
  };
  // A length written after the title is its length, where it has none yet.
  const retitle = (text: string): string | null =>
    keep(item.minutes === null ? titleAndMinutes(text) : { title: text.trim() });
  return (
    <>
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
    </>
  );
}

/** Carried up or down, taken away. */
function ItemActs({ item, items, acts }: Omit<Props, 'disabled'>): ReactNode {
  const index = items.indexOf(item);
  return (
    <span className="agenda-acts">
      <Button
        variant="link"
        aria-label={`${say('details.up')} ${item.title}`}
        hint="Alt+↑"
        aria-keyshortcuts="Alt+ArrowUp"
        isDisabled={index === 0}
        onPress={() => acts.move(items, item.id, -1)}
      >
        ↑
      </Button>
      <Button
        variant="link"
        aria-label={`${say('meetings.down')} ${item.title}`}
        hint="Alt+↓"
        aria-keyshortcuts="Alt+ArrowDown"
        isDisabled={index === items.length - 1}
        onPress={() => acts.move(items, item.id, 1)}
      >
        ↓
      </Button>
      <Button
        variant="link"
        aria-label={`${say('details.delete')} ${item.title}`}
        onPress={() => acts.remove(item.id)}
      >
        ✕
      </Button>
    </span>
  );
}

/** Which scenarios, or which chapter, an item shows. */
function WhatIsShown({ item, keep, disabled }: PartProps): ReactNode {
  const scenarios = useAppState((state) => state.plan.scenarios);
  const chapters = useAppState((state) => state.plan.chapters);
  if (item.shows === 'chapter') {
    return (
      <SelectField
        label={say('meetings.chapter')}
        value={item.chapterId ?? ''}
        disabled={disabled}
        options={[
          ['', say('meetings.allChapters')],
          ...Object.values(chapters)
            .sort(bySiblingOrder)
            .map(({ id, title }) => [id, title] as const),
        ]}
        onChange={(id) => keep({ chapterId: id || null })}
      />
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
