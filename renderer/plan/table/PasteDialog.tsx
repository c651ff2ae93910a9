import '../../../shared/i18n/later';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { pasteSteps } from '../../../shared/commands/paste';
import { planPaste } from '../../../shared/formats/clipboard/planPaste';
import { say } from '../../../shared/i18n/words';
import { isProblem } from '../../../shared/model/problem';
import { periodContext } from './cells';
import { PasteCounts, PasteLines } from './PastePreview';
import { Button } from '../../ui/Button';
import { Check } from '../../ui/Check';
import { Dialog } from '../../ui/Dialog';
import { useApp } from '../../core/AppContext';
import { sayProblem } from '../../../shared/wording/problems';
import './paste.css';

/** What a paste would do, line by line, before it does it. */
export function PasteDialog({ text }: { text: string }): ReactNode {
  const app = useApp();
  const [allNew, setAllNew] = useState(false);
  const [keepWords, setKeepWords] = useState(false);
  const planned = useMemo(() => {
    const { evaluation, scenarioId, selection } = app.state();
    return planPaste(evaluation, text, {
      period: periodContext(app, selection.focusId),
      scenarioId,
      afterId: selection.focusId,
      newId: app.context.newId,
      allNew,
      keepWords,
    });
  }, [app, text, allNew, keepWords]);
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
      <PasteCounts planned={planned} />
      <PasteLines lines={planned.lines} />
      <Check label={say('table.pasteAllNew')} checked={allNew} onChange={setAllNew} />
      {planned.mayKeepWords ? (
        <Check label={say('table.pasteKeepWords')} checked={keepWords} onChange={setKeepWords} />
      ) : null}
      <div className="dialog-buttons">
        <Button onPress={close}>{say('app.cancel')}</Button>
        <Button variant="primary" isDisabled={!does} autoFocus onPress={paste}>
          {say('table.pasteDo')}
        </Button>
      </div>
    </Dialog>
  );
}
