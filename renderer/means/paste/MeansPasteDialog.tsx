import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { MeansLine } from '../../../shared/model/means';
import type { Plan } from '../../../shared/model/plan';
import { isProblem } from '../../../shared/model/problem';
import { sayMoney } from '../../../shared/wording/money';
import { sayProblem } from '../../../shared/wording/problems';
import { useApp } from '../../core/AppContext';
import { Check } from '../../ui/Check';
import { PastePreview, type Preview } from '../../ui/grid/PastePreview';
import { SelectField } from '../../ui/Select';
import { columnWord } from '../columns';
import { LINE_COLUMNS } from '../lineColumns';
import { applyPaste } from './paste';
import { planMeansPaste, type MeansPaste, type MeansPasteLine, type Negatives } from './plan';

interface Props {
  readonly text: string;
  readonly onClose: () => void;
}

/** Previews a paste into the means, line by line. */
export function MeansPasteDialog({ text, onClose }: Props): ReactNode {
  const app = useApp();
  const [allNew, setAllNew] = useState(false);
  const [negatives, setNegatives] = useState<Negatives>('ask');
  const planned = useMemo(
    () => planMeansPaste(app, text, { allNew, negatives }),
    [app, text, allNew, negatives],
  );
  const refused = isProblem(planned) ? sayProblem(planned) : null;
  useEffect(() => {
    if (refused === null) return;
    app.notify(refused, 'error');
    onClose();
  }, [app, refused, onClose]);
  if (isProblem(planned)) return null;
  return (
    <PastePreview
      preview={previewOf(app.state().plan, planned)}
      onPaste={() => {
        if (applyPaste(app, planned)) onClose();
      }}
      onClose={onClose}
    >
      {planned.asksNegatives ? (
        <SelectField
          label={say('meansView.pasteNegatives')}
          value={negatives}
          options={[
            ['ask', say('meansView.pasteNegativesAsk')],
            ['receipt', say('meansView.pasteNegativesReceipt')],
            ['operating', say('meansView.pasteNegativesExpense')],
          ]}
          onChange={setNegatives}
        />
      ) : null}
      {planned.hasHead ? (
        <Check label={say('meansView.pasteAllNew')} checked={allNew} onChange={setAllNew} />
      ) : null}
    </PastePreview>
  );
}

function previewOf(plan: Plan, { lines, found, ignored, checked }: MeansPaste): Preview {
  return {
    title: say('meansView.pasteTitle'),
    lines: lines.map((line) => ({ ...line, unread: line.faults.length, read: readOf(plan, line) })),
    found: [
      ...(found?.found.map(({ name, column }) => ({ name, as: columnWord(column) })) ?? []),
      ...checked.map((name) => ({ name, as: say('meansView.pasteChecked') })),
    ],
    ignored,
  };
}

/** The fields shown for each new line, whatever its row contains. */
const ALWAYS: ReadonlySet<keyof MeansLine> = new Set(['kind', 'unitAmount']);

/**
 * The values of a line's cells, or only those that change it; its cost over the plan's years; then
 * its unreadable cells.
 */
function readOf(plan: Plan, { state, after, fields, cost, faults }: MeansPasteLine): string[] {
  const values = LINE_COLUMNS.flatMap(({ key, fields: shown, say: words, suffix }) => {
    const isTold = shown.some((field) => field in fields || (state === 'new' && ALWAYS.has(field)));
    if (after === null || key === 'title' || !isTold) return [];
    const text = [words(after, plan), suffix?.(after) ?? ''].join(' ').trim();
    return text === '' ? [] : [say('table.pasteNoted', { column: columnWord(key), text })];
  });
  const whole = cost === null ? [] : [say('meansView.pasteCost', { amount: sayMoney(cost) })];
  return [...values, ...whole, ...faults.map(({ reason }) => reason)];
}
