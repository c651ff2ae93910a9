import { useState, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { certaintySchema } from '../../../shared/model/period';
import { useApp } from '../../core/AppContext';
import type { App } from '../../core/store';
import { goOn } from '../../ui/grid/goOn';
import { NEW_ROW, type Editing } from '../../ui/grid/gridState';
import { ChoiceCell, TextCell } from '../../ui/grid/TextCell';
import { CERTAINTY_WORDS, commitCertainty, commitText } from './cells';
import type { ColumnKey } from './columns';
import { PeriodField, type PeriodEnd } from './PeriodField';
import { portOf } from './tableKeys';
import { dropRefusal, refuse, stopEditing, tableStore } from './tableState';

interface Props {
  readonly editing: Editing<ColumnKey>;
  readonly refocus: () => void;
}
type Leave = (end: PeriodEnd) => void;

/**
 * The field of the cell being edited: Enter keeps and goes down, Tab keeps and goes right, Escape
 * restores. A refused text stays at its cell.
 */
export function CellEditor({ editing, refocus }: Props): ReactNode {
  const app = useApp();
  const { rowId, column, text } = editing;
  const [refusal] = useState(() => tableStore.getState().refusals[rowId]?.[column]);
  const leave: Leave = (end) => {
    stopEditing();
    dropRefusal(rowId, column);
    if (end !== 'blur') refocus();
    goOn(portOf(app), editing, end);
  };
  const onRefuse = (typed: string, reason: string, end: PeriodEnd): void => {
    refuse(rowId, column, { text: typed, reason });
    if (end === 'blur') stopEditing();
    app.notify(reason, 'error');
  };
  const reason = refusal?.text === text ? refusal.reason : null;
  if (column === 'period')
    return (
      <PeriodField
        stepIds={[rowId]}
        text={text}
        refusal={reason}
        floating
        autoFocus
        onDone={leave}
        onRefuse={onRefuse}
      />
    );
  if (column === 'certainty') return <CertaintySelect editing={editing} leave={leave} />;
  return (
    <TextCell
      label={say(`model.field_${column as 'title'}`)}
      text={text}
      reason={reason}
      offered={offeredFor(app, column)}
      spellCheck={column === 'title'}
      commit={(typed) => commitText(app, [rowId], column, typed)}
      onRefuse={onRefuse}
      onDone={(end, typed) =>
        leave(rowId === NEW_ROW && typed.trim() === '' && end !== 'blur' ? 'escape' : end)
      }
    />
  );
}

function offeredFor(app: App, column: ColumnKey): readonly string[] | undefined {
  return column === 'ownerId'
    ? Object.values(app.state().plan.actors).map(({ title }) => title)
    : undefined;
}

function CertaintySelect({
  editing,
  leave,
}: {
  editing: Editing<ColumnKey>;
  leave: Leave;
}): ReactNode {
  const app = useApp();
  const keep = (value: string, end: PeriodEnd): void => {
    const certainty = certaintySchema.parse(value);
    const before =
      app.state().evaluation.plan.steps[editing.rowId]?.period?.certainty ?? 'unsettled';
    const why = certainty === before ? null : commitCertainty(app, [editing.rowId], certainty);
    if (why !== null) app.notify(why, 'error');
    leave(end);
  };
  return (
    <ChoiceCell
      label={say('model.field_certainty')}
      value={editing.text}
      onKeep={keep}
      onEscape={() => leave('escape')}
      options={certaintySchema.options.map((value) => ({
        value,
        label: say(CERTAINTY_WORDS[value]),
      }))}
    />
  );
}
