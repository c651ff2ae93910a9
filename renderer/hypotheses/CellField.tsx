import { useState, type ReactNode } from 'react';
import { useApp } from '../core/AppContext';
import { goOn } from '../ui/grid/goOn';
import { NEW_ROW, type Editing } from '../ui/grid/gridState';
import type { CellEnd } from '../ui/grid/cellEnd';
import { ChoiceCell } from '../ui/grid/ChoiceCell';
import { TextCell } from '../ui/grid/TextCell';
import { choicesOf, commitText, editText } from './cells';
import { columnOf, columnWord, type Column, type RegisterColumn } from './columns';
import { portOf } from './keys';
import type { Choice } from './readers';
import { registerGrid } from './registerState';

const { store, stopEditing, refuse, dropRefusal } = registerGrid;

interface Props {
  readonly editing: Editing<RegisterColumn>;
  readonly columns: readonly Column[];
  readonly refocus: () => void;
}

/**
 * The field of the cell being edited: Enter keeps and goes down, Tab keeps and goes right, Escape
 * restores. A refused text stays at its cell.
 */
export function CellField({ editing, columns, refocus }: Props): ReactNode {
  const app = useApp();
  const { rowId, column, text } = editing;
  const [refusal] = useState(() => store.getState().refusals[rowId]?.[column]);
  const leave = (end: CellEnd): void => {
    stopEditing();
    dropRefusal(rowId, column);
    if (end !== 'blur') refocus();
    goOn(portOf(app, columns), editing, end);
  };
  // Against what the cell holds, not what the field began with: that may be the letter typed to
  // open it.
  const commit = (typed: string): string | null =>
    rowId !== NEW_ROW && typed === editText(app.state().evaluation.plan.hypotheses[rowId], column)
      ? null
      : commitText(app, rowId, column, typed);
  const choices = rowId === NEW_ROW ? null : choicesOf(app.state().plan, column);
  if (choices)
    return <Choose choices={choices} column={column} text={text} commit={commit} leave={leave} />;
  const onRefuse = (typed: string, reason: string, end: CellEnd): void => {
    refuse(rowId, column, { text: typed, reason });
    if (end === 'blur') stopEditing();
    app.notify(reason, 'error');
  };
  return (
    <TextCell
      label={columnWord(column)}
      text={text}
      reason={refusal?.text === text ? refusal.reason : null}
      spellCheck={columnOf(column).edits?.prose === true}
      commit={commit}
      onRefuse={onRefuse}
      onDone={(end, typed) =>
        leave(rowId === NEW_ROW && typed.trim() === '' && end !== 'blur' ? 'escape' : end)
      }
    />
  );
}

interface ChooseProps {
  readonly choices: readonly Choice[];
  readonly column: RegisterColumn;
  readonly text: string;
  readonly commit: (value: string) => string | null;
  readonly leave: (end: CellEnd) => void;
}

function Choose({ choices, column, text, commit, leave }: ChooseProps): ReactNode {
  const app = useApp();
  const keep = (value: string, end: CellEnd): void => {
    const why = commit(value);
    if (why !== null) app.notify(why, 'error');
    leave(why === null ? end : 'escape');
  };
  return (
    <ChoiceCell
      label={columnWord(column)}
      value={text}
      options={choices}
      onKeep={keep}
      onEscape={() => leave('escape')}
    />
  );
}
