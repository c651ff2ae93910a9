/**
 * What a cell of the register takes, whichever the column. A refusal is given back in French, and
 * nothing is changed.
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

/** What a column offers to choose from; null where it is typed. */
export function choicesOf(plan: Plan, column: RegisterColumn): readonly Choice[] | null {
  return columnOf(column).edits?.choices?.(plan) ?? null;
}

/** The text that editing a cell begins with: a choice's value, else what is typed. */
export function editText(hypothesis: Hypothesis | undefined, column: RegisterColumn): string {
  return (hypothesis && columnOf(column).edits?.text(hypothesis)) ?? '';
}

/**
 * Writes a typed or chosen text into a cell; on the new row it makes a hypothesis. Gives why it is
 * refused, or null when it is kept.
 */
export function commitText(app: App, id: Id, column: RegisterColumn, text: string): string | null {
  if (id === NEW_ROW) return text.trim() === '' ? null : addHypothesis(app, text.trim());
  const fields = columnOf(column).edits?.read(app, text) ?? say('hypotheses.computed');
  return typeof fields === 'string' ? fields : setHypothesisFields(app, id, fields);
}
