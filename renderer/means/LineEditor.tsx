import { useState, type ReactNode } from 'react';
import { useApp } from '../core/AppContext';
import type { App } from '../core/store';
import { goOn } from '../ui/grid/goOn';
import { NEW_ROW, type Editing } from '../ui/grid/gridState';
import type { CellEnd } from '../ui/grid/cellEnd';
import { ChoiceCell } from '../ui/grid/ChoiceCell';
import { TextCell } from '../ui/grid/TextCell';
import { commitText, editText, usedLine } from './cells';
import { columnWord, type Column, type MeansColumn } from './columns';
import { portOf } from './keys';
import { rowOf, type LineColumn } from './lineColumns';
import { meansGrid } from './meansState';

const { store, stopEditing, refuse, dropRefusal } = meansGrid;

interface Props {
  readonly editing: Editing<MeansColumn>;
  readonly columns: readonly Column[];
  readonly refocus: () => void;
}

/**
 * The field of the cell being edited: Enter keeps and goes down, Tab keeps and goes right, Escape
 * restores. A refused text stays at its cell.
 */
export function LineEditor({ editing, columns, refocus }: Props): ReactNode {
  const app = useApp();
  const { rowId, text } = editing;
  const column = editing.column as LineColumn;
  const [refusal] = useState(() => store.getState().refusals[rowId]?.[column]);
  const leave = (end: CellEnd): void => {
    stopEditing();
    dropRefusal(rowId, column);
    if (end !== 'blur') refocus();
    goOn(portOf(app, columns), editing, end);
  };
  const onRefuse = (typed: string, reason: string, end: CellEnd): void => {
    refuse(rowId, column, { text: typed, reason });
    if (end === 'blur') stopEditing();
    app.notify(reason, 'error');
  };
  const { choices: choicesOf, offered, prose = false } = rowOf(column);
  const choices = choicesOf?.();
  const line = usedLine(app.state().evaluation, rowId);
  // What the cell had, not what its field began with: a field opened by typing begins with that
  // letter.
  const [had] = useState(() => editText(app.state().evaluation.plan, line, column));
  const commit = (typed: string): string | null =>
    typed === had && refusal === undefined && rowId !== NEW_ROW
      ? unchanged(app, rowId, column, typed)
      : commitText(app, [rowId], column, typed);
  if (choices) {
    const keep = (value: string, end: CellEnd): void => {
      const why = commit(value);
      if (why !== null)
        onRefuse(choices.find((choice) => choice.value === value)?.label ?? value, why, 'blur');
      leaveAfter(why, end);
    };
    const leaveAfter = (why: string | null, end: CellEnd): void => {
      if (why === null) leave(end);
      else if (end !== 'blur') refocus();
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
  return (
    <TextCell
      label={columnWord(column)}
      text={text}
      reason={refusal?.text === text ? refusal.reason : null}
      offered={line ? offered?.(line) : undefined}
      spellCheck={prose}
      commit={commit}
      onRefuse={onRefuse}
      onDone={(end, typed) =>
        leave(rowId === NEW_ROW && typed.trim() === '' && end !== 'blur' ? 'escape' : end)
      }
    />
  );
}

/** Nothing is written where the text is what the cell had; a line without a title is named. */
function unchanged(app: App, rowId: string, column: LineColumn, typed: string): string | null {
  return column === 'title' && typed.trim() === '' ? commitText(app, [rowId], column, typed) : null;
}
