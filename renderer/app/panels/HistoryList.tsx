import { type ReactNode } from 'react';
import { say, sayLabel } from '../../../shared/i18n/words';
import { Dialog } from '../../ui/Dialog';
import { useApp, useAppState } from '../AppContext';
import './panels.css';

const when = (at: string): string => new Date(at).toLocaleString('fr-FR', { dateStyle: 'short', timeStyle: 'short' });

/** Every edit that can be undone or redone, newest first; a click goes to the plan as it was after it. */
export function HistoryList(): ReactNode {
  const app = useApp();
  const { past, future } = useAppState((state) => state.history);
  const reader = useAppState((state) => state.role === 'reader');
  const go = (undos: number, redos: number): void => {
    for (let turn = 0; turn < undos; turn += 1) app.undo();
    for (let turn = 0; turn < redos; turn += 1) app.redo();
  };
  return (
    <Dialog title={say('panels.historyTitle')} onClose={() => app.openPanel(null)}>
      {past.length + future.length === 0 ? <p className="quiet">{say('panels.historyEmpty')}</p> : <p className="quiet small">{say('panels.historyHint')}</p>}
      <ol className="history-list">
        {future.map((entry, index) => (
          <li key={`f${entry.sequence}`}><button type="button" data-future="true" disabled={reader} onClick={() => go(0, future.length - index)}><span>{sayLabel(entry.label)}</span><small>{when(entry.at)}</small></button></li>
        ))}
        {past.toReversed().map((entry, index) => (
          <li key={`p${entry.sequence}`}><button type="button" aria-current={index === 0} disabled={reader} onClick={() => go(index, 0)}><span>{sayLabel(entry.label)}</span><small>{index === 0 ? `${say('panels.historyNow')} · ` : ''}{when(entry.at)}</small></button></li>
        ))}
        <li><button type="button" aria-current={past.length === 0} disabled={reader} onClick={() => go(past.length, 0)}><span>{say('panels.historyStart')}</span></button></li>
      </ol>
    </Dialog>
  );
}
