import { useState, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { certaintySchema } from '../../../shared/model/period';
import { useApp } from '../../app/AppContext';
import { rowsOf } from '../../app/actions/steps';
import type { App } from '../../app/store';
import { NEW_ROW, type Editing } from '../../ui/grid/gridState';
import { ChoiceCell, TextCell } from '../../ui/grid/TextCell';
import { CERTAINTY_WORDS, commitCertainty, commitText, editText } from './cells';
import type { ColumnKey } from './columns';
import { PeriodField, type PeriodEnd } from './PeriodField';
import { dropRefusal, edit, refuse, shownColumns, stopEditing, tableStore } from './tableState';

interface Props { readonly editing: Editing<ColumnKey>; readonly refocus: () => void }
type Leave = (end: PeriodEnd) => void;

/** The field of the cell being edited: Enter keeps and goes down, Tab keeps and goes right, Escape restores. A refused text stays at its cell. */
export function CellEditor({ editing, refocus }: Props): ReactNode {
  const app = useApp();
  const { rowId, column, text } = editing;
  const [refusal] = useState(() => tableStore.getState().refusals[rowId]?.[column]);
  const leave: Leave = (end) => {
    stopEditing();
    dropRefusal(rowId, column);
    if (end !== 'blur') refocus();
    if (end === 'enter') goDown(app, rowId);
    if (end === 'tab' || end === 'back-tab') goAside(app, editing, end === 'tab' ? 1 : -1);
  };
  const onRefuse = (typed: string, reason: string, end: PeriodEnd): void => {
    refuse(rowId, column, { text: typed, reason });
    if (end === 'blur') stopEditing();
    app.notify(reason, 'error');
  };
  const reason = refusal?.text === text ? refusal.reason : null;
  if (column === 'period') return <PeriodField stepIds={[rowId]} text={text} refusal={reason} floating autoFocus onDone={leave} onRefuse={onRefuse} />;
  if (column === 'certainty') return <CertaintySelect editing={editing} leave={leave} />;
  return (
    <TextCell label={say(`model.field_${column as 'title'}`)} text={text} reason={reason} offered={offeredFor(app, column)} spellCheck={column === 'title'} commit={(typed) => commitText(app, [rowId], column, typed)} onRefuse={onRefuse}
      onDone={(end, typed) => leave(rowId === NEW_ROW && typed.trim() === '' && end !== 'blur' ? 'escape' : end)} />
  );
}

function goDown(app: App, rowId: string): void {
  if (rowId === NEW_ROW) { edit(NEW_ROW, 'title', ''); return; }
  const { ids, indexOf } = rowsOf(app.state());
  const next = ids[(indexOf.get(rowId) ?? -1) + 1];
  if (next === undefined) tableStore.setState({ onNewRow: true, column: 'title' });
  app.select(next === undefined ? [] : [next]);
}

function goAside(app: App, { rowId, column }: Editing<ColumnKey>, by: 1 | -1): void {
  const keys = shownColumns().map(({ key }) => key).slice(1);
  const next = keys[keys.indexOf(column) + by];
  if (rowId === NEW_ROW || next === undefined) { if (by === 1) goDown(app, rowId); return; }
  edit(rowId, next, editText(app, app.state().evaluation.steps.get(rowId), next), { known: true });
}

function offeredFor(app: App, column: ColumnKey): readonly string[] | undefined {
  return column === 'ownerId' ? Object.values(app.state().plan.actors).map(({ title }) => title) : undefined;
}

function CertaintySelect({ editing, leave }: { editing: Editing<ColumnKey>; leave: Leave }): ReactNode {
  const app = useApp();
  const keep = (value: string, end: PeriodEnd): void => {
    const certainty = certaintySchema.parse(value);
    const before = app.state().evaluation.plan.steps[editing.rowId]?.period?.certainty ?? 'unsettled';
    const why = certainty === before ? null : commitCertainty(app, [editing.rowId], certainty);
    if (why !== null) app.notify(why, 'error');
    leave(end);
  };
  return <ChoiceCell label={say('model.field_certainty')} value={editing.text} onKeep={keep} onEscape={() => leave('escape')} options={certaintySchema.options.map((value) => ({ value, label: say(CERTAINTY_WORDS[value]) }))} />;
}
