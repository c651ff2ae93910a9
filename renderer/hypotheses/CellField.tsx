import { useState, type ReactNode } from 'react';
import { useApp } from '../app/AppContext';
import type { App } from '../app/store';
import { NEW_ROW, type Editing } from '../ui/grid/gridState';
import { ChoiceCell, TextCell, type CellEnd } from '../ui/grid/TextCell';
import { choicesOf, commitText, editText, type Choice } from './cells';
import { columnWord, isWritten, type Column, type RegisterColumn, type WrittenColumn } from './columns';
import { startEdit } from './keys';
import { chooseHypothesis, hypothesesStore, registerGrid } from './registerState';
import { registerRows } from './rows';

const { store, edit, stopEditing, refuse, dropRefusal } = registerGrid;

interface Props { readonly editing: Editing<RegisterColumn>; readonly columns: readonly Column[]; readonly refocus: () => void }

/** The field of the cell being edited: Enter keeps and goes down, Tab keeps and goes right, Escape restores. A refused text stays at its cell. */
export function CellField({ editing, columns, refocus }: Props): ReactNode {
  const app = useApp();
  const { rowId, text } = editing;
  const column = editing.column as WrittenColumn;
  const [refusal] = useState(() => store.getState().refusals[rowId]?.[column]);
  const leave = (end: CellEnd): void => {
    stopEditing();
    dropRefusal(rowId, column);
    if (end !== 'blur') refocus();
    if (end === 'enter') goDown(app, rowId);
    if (end === 'tab' || end === 'back-tab') goAside(app, editing, columns, end === 'tab' ? 1 : -1);
  };
  // Against what the cell holds, not what the field began with: that may be the letter typed to open it.
  const commit = (typed: string): string | null => (rowId !== NEW_ROW && typed === editText(app.state().evaluation.plan.hypotheses[rowId], column) ? null : commitText(app, rowId, column, typed));
  const choices = rowId === NEW_ROW ? null : choicesOf(app.state().plan, column);
  if (choices) return <Choose choices={choices} column={column} text={text} commit={commit} leave={leave} />;
  const onRefuse = (typed: string, reason: string, end: CellEnd): void => {
    refuse(rowId, column, { text: typed, reason });
    if (end === 'blur') stopEditing();
    app.notify(reason, 'error');
  };
  return (
    <TextCell label={columnWord(column)} text={text} reason={refusal?.text === text ? refusal.reason : null} spellCheck={column === 'title'} commit={commit} onRefuse={onRefuse}
      onDone={(end, typed) => leave(rowId === NEW_ROW && typed.trim() === '' && end !== 'blur' ? 'escape' : end)} />
  );
}

interface ChooseProps { readonly choices: readonly Choice[]; readonly column: WrittenColumn; readonly text: string; readonly commit: (value: string) => string | null; readonly leave: (end: CellEnd) => void }

function Choose({ choices, column, text, commit, leave }: ChooseProps): ReactNode {
  const app = useApp();
  const keep = (value: string, end: CellEnd): void => {
    const why = commit(value);
    if (why !== null) app.notify(why, 'error');
    leave(why === null ? end : 'escape');
  };
  return <ChoiceCell label={columnWord(column)} value={text} options={choices} onKeep={keep} onEscape={() => leave('escape')} />;
}

function goDown(app: App, rowId: string): void {
  if (rowId === NEW_ROW) { chooseHypothesis(null); edit(NEW_ROW, 'title', ''); return; }
  const { ids, indexOf } = registerRows(app.state(), app.context.today());
  const next = ids[(indexOf.get(rowId) ?? -1) + 1];
  if (next === undefined) store.setState({ onNewRow: true, column: 'title' });
  chooseHypothesis(next ?? null);
}

function goAside(app: App, { rowId, column }: Editing<RegisterColumn>, columns: readonly Column[], by: 1 | -1): void {
  const row = rowId === NEW_ROW ? hypothesesStore.getState().chosenId : rowId;
  const keys = columns.map(({ key }) => key).filter(isWritten);
  const next = keys[keys.indexOf(column as WrittenColumn) + by];
  if (row === null || next === undefined) { if (by === 1) goDown(app, rowId); return; }
  startEdit(app, row, next, null);
}
