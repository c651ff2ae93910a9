import '../../../shared/i18n/later';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { pasteSteps } from '../../../shared/commands/paste';
import {
  planPaste,
  type PasteLine,
  type PastePlan,
} from '../../../shared/formats/clipboard/planPaste';
import { say, type WordKey } from '../../../shared/i18n/words';
import { isProblem } from '../../../shared/model/problem';
import { periodContext } from './cells';
import { Button } from '../../ui/Button';
import { Check } from '../../ui/Check';
import { Dialog } from '../../ui/Dialog';
import { useApp } from '../../core/AppContext';
import { sayProblem } from '../../../shared/wording/problems';
import './paste.css';

const MOST_SHOWN = 200;

/** What a paste would do, line by line, before it does it. */
export function PasteDialog({ text }: { text: string }): ReactNode {
  const app = useApp();
  const [allNew, setAllNew] = useState(false);
  const planned = useMemo(() => {
    const { evaluation, scenarioId, selection } = app.state();
    return planPaste(evaluation, text, {
      period: periodContext(app, selection.focusId),
      scenarioId,
      afterId: selection.focusId,
      newId: app.context.newId,
      allNew,
    });
  }, [app, text, allNew]);
  const close = (): void => app.paste(null);
  const refused = isProblem(planned) ? sayProblem(planned) : null;
  useEffect(() => {
    if (refused !== null) {
      app.notify(refused, 'error');
      app.paste(null);
    }
  }, [app, refused]);
  if (isProblem(planned)) return null;
  const { payload } = planned;
  const does = payload.added.length + payload.changed.length > 0;
  const paste = (): void => {
    const ids =
      payload.added.length > 0
        ? payload.added.map((step) => step.id)
        : payload.changed.map(({ stepId }) => stepId);
    const { plan, view } = app.state();
    if (isProblem(app.dispatch(pasteSteps, payload))) return;
    const parents = payload.added.flatMap(({ parentId }) =>
      parentId !== null && plan.steps[parentId] ? [[parentId, false]] : [],
    );
    if (parents.length > 0)
      app.setView({ folded: { ...view.folded, ...Object.fromEntries(parents) } });
    close();
    app.select(ids);
  };
  return (
    <Dialog title={say('table.pasteTitle')} size="wide" onClose={close}>
      <Counts planned={planned} />
      <Lines lines={planned.lines} />
      <Check label={say('table.pasteAllNew')} checked={allNew} onChange={setAllNew} />
      <div className="dialog-buttons">
        <Button onPress={close}>{say('app.cancel')}</Button>
        <Button variant="primary" isDisabled={!does} autoFocus onPress={paste}>
          {say('table.pasteDo')}
        </Button>
      </div>
    </Dialog>
  );
}

/** How many lines there are of each kind, and the columns left out. */
function Counts({ planned: { counts, ignored } }: { planned: PastePlan }): ReactNode {
  return (
    <>
      <p className="paste-counts" role="status">
        <b>{say('table.pasteNew', { count: counts.new })}</b>,{' '}
        <b>{say('table.pasteChanged', { count: counts.changed })}</b>,{' '}
        <b>{say('table.pasteRefused', { count: counts.refused })}</b>
        {counts.same > 0 ? `, ${say('table.pasteSame', { count: counts.same })}` : ''}
      </p>
      {ignored.length > 0 ? (
        <p className="quiet small">{say('table.pasteIgnored', { columns: ignored.join(', ') })}</p>
      ) : null}
    </>
  );
}

const EFFECTS: Readonly<Record<PasteLine['state'], WordKey>> = {
  new: 'table.pasteIsNew',
  changed: 'table.pasteIsChanged',
  same: 'table.pasteIsSame',
  refused: 'table.pasteIsRefused',
};

/** The lines, those refused first where there are too many to show them all. */
function Lines({ lines }: { lines: readonly PasteLine[] }): ReactNode {
  const shown =
    lines.length <= MOST_SHOWN
      ? lines
      : [
          ...lines.filter(({ state }) => state === 'refused'),
          ...lines.filter(({ state }) => state !== 'refused'),
        ].slice(0, MOST_SHOWN);
  return (
    <>
      <ul className="paste-lines" tabIndex={0} aria-label={say('table.pasteTitle')}>
        {shown.map(({ line, state, title, depth, reason, yearGuessed }) => (
          <li key={line} data-state={state}>
            <small className="quiet paste-line">{say('table.pasteLine', { line })}</small>
            <span className="cell-text" style={{ paddingLeft: depth * 18 }}>
              {title || '—'}
            </span>
            <small>
              {say(EFFECTS[state])}
              {reason ? ` : ${sayProblem(reason)}` : ''}
              {yearGuessed === null
                ? ''
                : ` (${say('periods.yearGuessed', { year: yearGuessed })})`}
            </small>
          </li>
        ))}
      </ul>
      {lines.length > shown.length ? (
        <p className="quiet small">
          {say('table.pasteMore', { count: lines.length - shown.length })}
        </p>
      ) : null}
    </>
  );
}
