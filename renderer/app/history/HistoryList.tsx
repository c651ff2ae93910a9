import '../../../shared/i18n/later';
import { type ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { HistoryEntry } from '../../../shared/history/history';
import { say } from '../../../shared/i18n/words';
import { Dialog } from '../../ui/Dialog';
import { useApp, useAppState } from '../../core/AppContext';
import type { App } from '../../core/store';
import { sayWhen } from '../../ui/sayWhen';
import { sayMessage } from '../../../shared/wording/problems';
import './history.css';

/** Undoes or redoes until the given number of edits is done. */
function goTo(app: App, done: number): void {
  const { past } = app.state().history;
  for (let turn = past.length; turn > done; turn -= 1) app.undo();
  for (let turn = past.length; turn < done; turn += 1) app.redo();
}

/**
 * Every edit that can be undone or redone, newest first; choosing one restores the plan as it was
 * right after it.
 */
export function HistoryList(): ReactNode {
  const app = useApp();
  const { past, future } = useAppState((state) => state.history);
  const reader = useAppState((state) => state.role === 'reader');
  const hint = reader ? say('panels.historyReader') : say('panels.historyHint');
  const empty = past.length + future.length === 0;
  const moments = [...past, ...future.toReversed()];
  return (
    <Dialog title={say('panels.historyTitle')} onClose={() => app.openPanel(null)}>
      <p className="quiet small">{empty ? say('panels.historyEmpty') : hint}</p>
      {empty ? null : (
        <ListBox
          className="history-list"
          aria-label={say('panels.historyTitle')}
          autoFocus
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[String(past.length)]}
          disabledKeys={
            reader
              ? [
                  String(past.length),
                  ...moments.map((_, index) => String(index)),
                  String(moments.length),
                ]
              : []
          }
          onSelectionChange={(chosen) => {
            const [key] = chosen;
            if (key !== undefined) goTo(app, Number(key));
          }}
        >
          {moments
            .map((entry, index) => moment(index + 1, past.length, entry, app.context.now()))
            .toReversed()}
          {moment(0, past.length, null, '')}
        </ListBox>
      )}
    </Dialog>
  );
}

/**
 * `done`: the number of edits done at that moment; it is the moment's key, so that it keeps the
 * focus through undo and redo.
 */
function moment(done: number, current: number, entry: HistoryEntry | null, now: string): ReactNode {
  const words = entry === null ? say('panels.historyStart') : sayMessage(entry.label);
  const when = entry === null ? null : sayWhen(entry.at, now);
  const details = [stateWords(done, current), when?.relative ?? '', when?.absolute ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <ListBoxItem
      key={done}
      id={String(done)}
      className="history-entry"
      textValue={`${words}, ${details}`}
      {...(done > current ? { 'data-undone': true } : {})}
    >
      <span>{words}</span> <small>{details}</small>
    </ListBoxItem>
  );
}

function stateWords(done: number, current: number): string {
  if (done === current) return say('panels.historyNow');
  return done > current ? say('panels.historyUndone') : '';
}
