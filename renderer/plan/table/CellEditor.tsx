import { useState, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { useApp } from '../../core/AppContext';
import { goOn } from '../../ui/grid/goOn';
import { NEW_ROW, type Editing } from '../../ui/grid/gridState';
import { ChoiceCell } from '../../ui/grid/ChoiceCell';
import { TextCell } from '../../ui/grid/TextCell';
import { columnOf, type ColumnKey } from './columns';
import { commitText, typedInto } from './edits';
import type { PeriodEnd } from './usePeriodField';
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
  const { label } = columnOf(column);
  const { Field, choices, offered, prose = false } = typedInto(column).edits;
  if (Field)
    return (
      <Field
        stepIds={[rowId]}
        text={text}
        refusal={reason}
        floating
        autoFocus
        onDone={leave}
        onRefuse={onRefuse}
      />
    );
  if (choices) return <Choose editing={editing} options={choices()} leave={leave} />;
  return (
    <TextCell
      label={say(label)}
      text={text}
      reason={reason}
      offered={offered?.(app.state().plan)}
      spellCheck={prose}
      commit={(typed) => commitText(app, [rowId], column, typed)}
      onRefuse={onRefuse}
      onDone={(end, typed) =>
        leave(rowId === NEW_ROW && typed.trim() === '' && end !== 'blur' ? 'escape' : end)
      }
    />
  );
}

interface ChooseProps {
  readonly editing: Editing<ColumnKey>;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly leave: Leave;
}

function Choose({ editing: { rowId, column, text }, options, leave }: ChooseProps): ReactNode {
  const app = useApp();
  const keep = (value: string, end: PeriodEnd): void => {
    const { plan, steps } = app.state().evaluation;
    const resolved = steps.get(rowId);
    const same = resolved !== undefined && typedInto(column).edits.text(resolved, plan) === value;
    const { label } = options.find((option) => option.value === value)!;
    const why = same ? null : commitText(app, [rowId], column, label);
    if (why !== null) app.notify(why, 'error');
    leave(end);
  };
  return (
    <ChoiceCell
      label={say(columnOf(column).label)}
      value={text}
      onKeep={keep}
      onEscape={() => leave('escape')}
      options={options}
    />
  );
}
