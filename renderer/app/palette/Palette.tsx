import { useEffect, useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { say } from '../../../shared/i18n/words';
import { Dialog } from '../../ui/Dialog';
import { useApp } from '../../core/AppContext';
import { sayKeys } from '../../core/keys';
import type { RecentFile } from '../../core/ports/files';
import { useHostActs } from '../../core/HostActs';
import { entriesOf, fileEntries, type Entry } from './entries';
import { find } from './search';
import './palette.css';

const PAGE = 8;

/**
 * Ctrl+K: commands, steps, actors, themes; accents ignored. Focus stays in the field, the option it
 * is on is told by its id.
 */
export function Palette(): ReactNode {
  const app = useApp();
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { files } = useHostActs();
  const [recent, setRecent] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    void files.recent().then(setRecent);
  }, [files]);
  const entries = useMemo(
    () => [...entriesOf(app.state()), ...fileEntries(recent, files.openAgain)],
    [app, recent, files],
  );
  const found = useMemo(() => find(entries, text), [entries, text]);
  const optionId = (index: number): string => `${listId}-${index}`;
  const run = (entry: Entry | undefined): void => {
    if (!entry) return;
    // Closed first: while the dialog is there it takes the focus back from whatever the entry gives
    // it to.
    flushSync(() => app.openPanel(null));
    entry.run(app);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      run(found[at]);
      return;
    }
    const last = found.length - 1;
    const to = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at === 0 ? last : at - 1,
      PageDown: Math.min(at + PAGE, last),
      PageUp: Math.max(at - PAGE, 0),
    }[event.key];
    if (to === undefined || last < 0) return;
    event.preventDefault();
    setAt(to);
  };
  return (
    <Dialog
      title={say('panels.paletteTitle')}
      hideTitle
      place="top"
      onClose={() => app.openPanel(null)}
    >
      <input
        className="input palette-input"
        autoFocus
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? optionId(at) : undefined}
        aria-label={say('panels.paletteTitle')}
        placeholder={say('panels.paletteHint')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
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
            active={index === at}
            onPoint={() => setAt(index)}
            onChoose={() => run(entry)}
          />
        ))}
      </ul>
      <p className={found.length > 0 ? 'visually-hidden' : 'quiet'} role="status">
        {found.length > 0
          ? say('panels.paletteCount', { count: found.length })
          : say('panels.paletteNone')}
      </p>
    </Dialog>
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
      // The list moving under a pointer at rest is not the pointer moving.
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
