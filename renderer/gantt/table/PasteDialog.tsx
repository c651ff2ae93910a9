import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { pasteSteps } from '../../../shared/commands/paste';
import { planPaste } from '../../../shared/formats/clipboard/planPaste';
import { say, sayProblem } from '../../../shared/i18n/words';
import { isProblem } from '../../../shared/model/problem';
import { periodContext } from './cells';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp } from '../../app/AppContext';
import './paste.css';

const MOST_SHOWN = 200;

/** What a paste would do, line by line, before it does it. */
export function PasteDialog({ text }: { text: string }): ReactNode {
  const app = useApp();
  const [allNew, setAllNew] = useState(false);
  const planned = useMemo(() => {
    const { evaluation, scenarioId, selection } = app.state();
    return planPaste(evaluation, text, { period: periodContext(app, selection.focusId), scenarioId, afterId: selection.focusId, newId: app.context.newId, allNew });
  }, [app, text, allNew]);
  const close = (): void => app.paste(null);
  const refused = isProblem(planned) ? sayProblem(planned) : null;
  useEffect(() => { if (refused !== null) { app.notify(refused, 'error'); app.paste(null); } }, [app, refused]);
  if (isProblem(planned)) return null;
  const { counts, lines, payload } = planned;
  const does = payload.added.length + payload.changed.length > 0;
  const paste = (): void => {
    if (isProblem(app.dispatch(pasteSteps, payload))) return;
    close();
    app.select(payload.added.map((step) => step.id));
  };
  return (
    <Dialog title={say('table.pasteTitle')} size="wide" onClose={close}>
      <p className="paste-counts">
        <b>{say('table.pasteNew', { count: counts.new })}</b>, <b>{say('table.pasteChanged', { count: counts.changed })}</b>, <b>{say('table.pasteRefused', { count: counts.refused })}</b>{counts.same > 0 ? `, ${say('table.pasteSame', { count: counts.same })}` : ''}
      </p>
      <ul className="paste-lines">
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <li key={line.line} data-state={line.state}>
            <span className="cell-text" style={{ paddingLeft: line.depth * 18 }}>{line.title || '—'}</span>
            <small>{say({ new: 'table.pasteIsNew', changed: 'table.pasteIsChanged', same: 'table.pasteIsSame', refused: 'table.pasteIsRefused' }[line.state] as 'table.pasteIsNew')}{line.reason ? ` : ${sayProblem(line.reason)}` : ''}</small>
          </li>
        ))}
      </ul>
      {lines.length > MOST_SHOWN ? <p className="quiet small">…</p> : null}
      <label><input type="checkbox" checked={allNew} onChange={(event) => setAllNew(event.target.checked)} /> {say('table.pasteAllNew')}</label>
      <div className="dialog-buttons">
        <Button onPress={close}>{say('app.cancel')}</Button>
        <Button variant="primary" isDisabled={!does} autoFocus onPress={paste}>{say('table.pasteDo')}</Button>
      </div>
    </Dialog>
  );
}
