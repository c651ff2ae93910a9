/**
 * Writes the cells of the register, whatever the column. A refusal returns its reason in French and
 * changes nothing.
 */
import { say } from '../../shared/i18n/words';
import type { Hypothesis } from '../../shared/model/hypothesis';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import type { App } from '../core/store';
import { NEW_ROW } from '../ui/grid/gridState';
import { addHypothesis, setHypothesisFields } from './acts';
import { columnOf, type RegisterColumn } from './columns';
import type { Choice } from './readers';

/** The options of a column; null if users type in it. */
export function choicesOf(plan: Plan, column: RegisterColumn): readonly Choice[] | null {
  return columnOf(column).edits?.choices?.(plan) ?? null;
}

/** The initial text of an edit: the value of an option, else the typed text. */
export function editText(hypothesis: Hypothesis | undefined, column: RegisterColumn): string {
  return (hypothesis && columnOf(column).edits?.text(hypothesis)) ?? '';
}

/**
 * Writes a typed or chosen text into a cell; on the new row it adds a hypothesis. Returns the
 * reason for a refusal, else null.
 */
export function commitText(app: App, id: Id, column: RegisterColumn, text: string): string | null {
  if (id === NEW_ROW) return text.trim() === '' ? null : addHypothesis(app, text.trim());
  const fields = columnOf(column).edits?.read(app, text) ?? say('hypotheses.computed');
  return typeof fields === 'string' ? fields : setHypothesisFields(app, id, fields);
}
