import '../../../shared/i18n/later';
import {
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import { say } from '../../../shared/i18n/words';
import { Dialog } from '../../ui/Dialog';
import { takeTyped } from '../../ui/typedAhead';
import { useApp } from '../../core/AppContext';
import { sayKeys } from '../../core/keys';
import type { RecentFile } from '../../core/ports/files';
import { useHostActs } from '../../core/HostActs';
import type { App } from '../../core/store';
import { entriesOf, fileEntries, type Entry } from './entries';
import { find } from './search';
import './palette.css';
import '../../ui/keys.css';

const PAGE = 8;

/**
 * Ctrl+K: commands, steps, actors, themes; ignores accents. The focus stays in the field, which
 * points to the active option by its id.
 */
export function Palette(): ReactNode {
  const app = useApp();
  const listId = useId();
  const [ahead] = useState(takeTyped);
  const [text, setText] = useState(ahead.text);
  const [active, setActive] = useState(0);
  const entries = useEntries();
  const found = useMemo(() => find(entries, text), [entries, text]);
  const optionId = (index: number): string => `${listId}-${index}`;
  const run = (entry: Entry | undefined): void => {
    if (entry) closeAndRun(app, entry);
  };
  useAtFirst(() => run(ahead.entered ? found[0] : undefined));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const next = indexAfter(event.key, active, found.length - 1);
    if (event.key !== 'Enter' && next === null) return;
    event.preventDefault();
    if (next === null) run(found[active]);
    else setActive(next);
  };
  return (
    <Dialog
      title={say('panels.paletteTitle')}
      hideTitle
      place="top"
      onClose={() => app.openPanel(null)}
    >
      <SearchField
        text={text}
        listId={listId}
        activeId={found.length > 0 ? optionId(active) : undefined}
        onText={(typed) => {
          setText(typed);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul
        id={listId}
        className="palette-list"
        role="listbox"
        aria-label={say('panels.paletteFound')}
      >
        {found.map((entry, index) => (
          <Option
            key={entry.key}
            id={optionId(index)}
            entry={entry}
            active={index === active}
            onPoint={() => setActive(index)}
            onChoose={() => run(entry)}
          />
        ))}
      </ul>
      <Count count={found.length} />
    </Dialog>
  );
}

/** Closes first, since an open dialog takes back the focus that the entry sets. */
function closeAndRun(app: App, entry: Entry): void {
  flushSync(() => app.openPanel(null));
  entry.run(app);
}

/** Everything the palette searches: the app's own entries, then recent files. */
function useEntries(): readonly Entry[] {
  const app = useApp();
  const { files } = useHostActs();
  const [recent, setRecent] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    void files.recent().then(setRecent);
  }, [files]);
  return useMemo(
    () => [...entriesOf(app.state()), ...fileEntries(recent, files.openAgain)],
    [app, recent, files],
  );
}

/** The index after a key of the list; arrows wrap around at both ends. Null for any other key. */
function indexAfter(key: string, active: number, last: number): number | null {
  if (last < 0) return null;
  const next: Readonly<Record<string, number>> = {
    ArrowDown: active === last ? 0 : active + 1,
    ArrowUp: active === 0 ? last : active - 1,
    PageDown: Math.min(active + PAGE, last),
    PageUp: Math.max(active - PAGE, 0),
  };
  return next[key] ?? null;
}

interface SearchFieldProps {
  readonly text: string;
  readonly listId: string;
  /** Undefined if there is no result. */
  readonly activeId: string | undefined;
  onText(typed: string): void;
  onKeyDown(event: KeyboardEvent): void;
}

function SearchField({ text, listId, activeId, onText, onKeyDown }: SearchFieldProps): ReactNode {
  return (
    <input
      className="input palette-input"
      autoFocus
      role="combobox"
      aria-autocomplete="list"
      aria-expanded={activeId !== undefined}
      aria-controls={listId}
      aria-activedescendant={activeId}
      aria-label={say('panels.paletteTitle')}
      placeholder={say('panels.paletteHint')}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

function Count({ count }: { count: number }): ReactNode {
  return (
    <p className={count > 0 ? 'visually-hidden' : 'quiet'} role="status">
      {count > 0 ? say('panels.paletteCount', { count }) : say('panels.paletteNone')}
    </p>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly active: boolean;
  onPoint(): void;
  onChoose(): void;
}

function Option({ id, entry, active, onPoint, onChoose }: OptionProps): ReactNode {
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      ref={(element) => {
        if (active) element?.scrollIntoView({ block: 'nearest' });
      }}
      // The list may move under a resting pointer, which is not a pointer move.
      onMouseMove={(event) => {
        if (event.movementX !== 0 || event.movementY !== 0) onPoint();
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="palette-title">{entry.title}</span>{' '}
      <span className="palette-kind">
        {say(entry.kind)}
        {entry.keys === null ? null : <kbd className="key">{sayKeys(entry.keys)}</kbd>}
      </span>
    </li>
  );
}

/** Runs once, after the first render. */
function useAtFirst(act: () => void): void {
  const first = useEffectEvent(act);
  // Not in the effect itself: React closes nothing at once there, and the dialog would take the
  // focus back from where the entry leads.
  useEffect(() => queueMicrotask(() => first()), []);
}
