import { useMemo, useState, type ReactNode } from 'react';
import { say, type WordKey } from '../../../shared/i18n/words';
import { Dialog } from '../../ui/Dialog';
import { useApp, useAppState } from '../AppContext';
import { ACTIONS } from '../actions/all';
import { sayKeys } from '../actions/keys';
import { chart } from '../chartHandle';
import { plain } from '../rows';
import { NO_FILTER, type AppState } from '../state';
import type { App } from '../store';
import { rowsOf } from '../actions/steps';
import './panels.css';

interface Entry { readonly key: string; readonly title: string; readonly plain: string; readonly kind: WordKey; readonly keys: string; run(app: App): void }

const MOST = 50;

function commands(state: AppState): Entry[] {
  return ACTIONS.filter((action) => action.id !== 'palette' && (!action.when || action.when(state))).map((action) => ({
    key: action.id, title: say(action.label), plain: plain(say(action.label)), kind: 'panels.paletteCommand', keys: action.keys?.[0] ? sayKeys(action.keys[0]) : '', run: (app) => action.run(app),
  }));
}

function goTo(app: App, id: string): void {
  if (!rowsOf(app.state()).indexOf.has(id)) {
    const folded = { ...app.state().view.folded };
    for (let at = app.state().plan.steps[id]?.parentId ?? null; at !== null; at = app.state().plan.steps[at]?.parentId ?? null) folded[at] = false;
    app.setView({ filter: NO_FILTER, folded });
  }
  app.select([id]);
  const resolved = app.state().evaluation.steps.get(id);
  const index = rowsOf(app.state()).indexOf.get(id);
  const start = resolved?.start ?? resolved?.end ?? null;
  if (index !== undefined) chart.reveal(index, 36, start === null ? null : { start, end: resolved?.end ?? start });
}

function records(state: AppState): Entry[] {
  const { plan, evaluation } = state;
  const steps = evaluation.tree.order.map((id): Entry => {
    const { step, wbs } = evaluation.steps.get(id)!;
    const title = `${wbs} ${step.title || say('model.untitledStep')}`;
    return { key: id, title, plain: plain(title), kind: 'panels.paletteStep', keys: '', run: (app) => goTo(app, id) };
  });
  const actors = Object.values(plan.actors).map((actor): Entry => ({ key: actor.id, title: actor.title, plain: plain(actor.title), kind: 'panels.paletteActor', keys: '', run: (app) => app.setFilter({ ...NO_FILTER, ownerIds: [actor.id] }) }));
  const themes = Object.values(plan.themes).map((theme): Entry => ({ key: theme.id, title: theme.title, plain: plain(theme.title), kind: 'panels.paletteTheme', keys: '', run: (app) => app.setFilter({ ...NO_FILTER, themeIds: [theme.id] }) }));
  return [...steps, ...actors, ...themes];
}

/** Best first: the text begins with the words, then a word does, then the text holds them. */
function rank(entry: Entry, words: string): number {
  const at = entry.plain.indexOf(words);
  if (at < 0) return words.split(' ').every((word) => entry.plain.includes(word)) ? 3 : 9;
  return at === 0 ? 0 : entry.plain[at - 1] === ' ' ? 1 : 2;
}

/** The entries that answer the words, best first, fifty at most. */
export function find(entries: readonly Entry[], text: string): Entry[] {
  const words = plain(text.trim());
  const ranked = entries.map((entry) => ({ entry, rank: words === '' ? 0 : rank(entry, words) })).filter((found) => found.rank < 9);
  return ranked.sort((a, b) => a.rank - b.rank || (words === '' ? 0 : a.entry.title.length - b.entry.title.length)).slice(0, MOST).map(({ entry }) => entry);
}

/** Ctrl+K: commands, steps, actors, themes; accents ignored. */
export function Palette(): ReactNode {
  const app = useApp();
  const state = useAppState((whole) => whole);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const entries = useMemo(() => [...commands(app.state()), ...records(app.state())], [app]);
  const found = useMemo(() => find(entries, text), [entries, text]);
  const close = (): void => app.openPanel(null);
  const run = (entry: Entry | undefined): void => { if (!entry) return; close(); entry.run(app); };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'ArrowDown') { event.preventDefault(); setAt(Math.min(at + 1, found.length - 1)); }
    if (event.key === 'ArrowUp') { event.preventDefault(); setAt(Math.max(at - 1, 0)); }
    if (event.key === 'Enter') { event.preventDefault(); run(found[at]); }
  };
  if (state.panel !== 'palette') return null;
  return (
    <Dialog title={say('panels.paletteTitle')} hideTitle place="top" onClose={close}>
      <input className="input palette-input" autoFocus role="combobox" aria-expanded="true" aria-controls="palette-list" aria-activedescendant={found[at] ? `palette-${at}` : undefined} aria-label={say('panels.paletteTitle')}
        placeholder={say('panels.paletteHint')} value={text} onChange={(event) => { setText(event.target.value); setAt(0); }} onKeyDown={onKeyDown} />
      <ul id="palette-list" className="palette-list" role="listbox" aria-label={say('panels.paletteTitle')}>
        {found.map((entry, index) => (
          <li key={`${entry.kind}${entry.key}`} id={`palette-${index}`} role="option" aria-selected={index === at} ref={(element) => { if (index === at) element?.scrollIntoView({ block: 'nearest' }); }} onMouseMove={() => setAt(index)} onClick={() => run(entry)}>
            <span className="cell-text">{entry.title}</span> <small className="quiet">{say(entry.kind as 'panels.paletteStep')}{entry.keys ? ` · ${entry.keys}` : ''}</small>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="quiet">{say('panels.paletteNone')}</p> : null}
    </Dialog>
  );
}
