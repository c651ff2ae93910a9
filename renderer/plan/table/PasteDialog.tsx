import '../../../shared/i18n/later';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { pasteSteps } from '../../../shared/commands/paste';
import { columnOf } from '../../../shared/formats/clipboard/columns';
import {
  planPaste,
  type PasteLine,
  type PastePlan,
} from '../../../shared/formats/clipboard/planPaste';
import { say } from '../../../shared/i18n/words';
import { isProblem } from '../../../shared/model/problem';
import { periodContext } from './cells';
import { Check } from '../../ui/Check';
import { PastePreview, type Preview, type PreviewLine } from '../../ui/grid/PastePreview';
import { useApp } from '../../core/AppContext';
import { sayDates } from '../../../shared/wording/dates';
import { sayPercent } from '../../../shared/wording/numbers';
import { sayProblem } from '../../../shared/wording/problems';

/** Previews a paste, line by line. */
export function PasteDialog({ text }: { text: string }): ReactNode {
  const app = useApp();
  const [allNew, setAllNew] = useState(false);
  const [keepWords, setKeepWords] = useState(false);
  const planned = useMemo(() => {
    const { evaluation, scenarioId, selection } = app.state();
    return planPaste(evaluation, text, {
      // The day of writing is unknown, so nothing is counted from today.
      period: { ...periodContext(app, selection.focusId), reference: null },
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
    <PastePreview preview={previewOf(planned)} onPaste={paste} onClose={close}>
      <Check label={say('table.pasteAllNew')} checked={allNew} onChange={setAllNew} />
      {planned.mayKeepWords ? (
        <Check label={say('table.pasteKeepWords')} checked={keepWords} onChange={setKeepWords} />
      ) : null}
    </PastePreview>
  );
}

function previewOf({ lines, found, ignored }: PastePlan): Preview {
  return {
    title: say('table.pasteTitle'),
    lines: lines.map(lineOf),
    found: found.map(({ name, column }) => {
      const { head } = columnOf(column);
      return { name, as: head ? say(head) : '' };
    }),
    ignored,
  };
}

function lineOf({ reason, faults, fields, yearGuessed, serials, ...line }: PasteLine): PreviewLine {
  const { period, progress } = fields;
  return {
    ...line,
    reason: reason && sayProblem(reason),
    unread: faults.length,
    read: [
      period ? sayDates(period.start, period.end) : '',
      progress === undefined ? '' : sayPercent(progress),
      yearGuessed === null ? '' : say('periods.yearGuessed', { year: yearGuessed }),
      ...serials.map((number) => say('table.pasteSerial', { number })),
      ...faults.map((fault) => sayProblem(fault.reason)),
    ],
  };
}
