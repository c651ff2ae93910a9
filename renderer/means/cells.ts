/**
 * What a cell of the means grid shows and takes, whichever the column. A refusal is given back in
 * French, and nothing is changed.
 */
import { say } from '../../shared/i18n/words';
import type { Evaluation } from '../../shared/evaluate';
import { asUsed } from '../../shared/means/used';
import type { MeansLine } from '../../shared/model/means';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import type { App } from '../core/store';
import { NEW_ROW } from '../ui/grid/gridState';
import { addLine, changeLines } from './lineActs';
import { rowOf, type LineColumn } from './lineColumns';
import type { Reading } from './readers';

/** What a cell says with plain blanks, as it is typed and copied. */
export function plainText(plan: Plan, line: MeansLine, column: LineColumn): string {
  return rowOf(column)
    .say(line, plan)
    .replace(/[\u00a0\u202f]/g, ' ');
}

/** A line of the scenario shown, with its days as they are counted: those of its moved step. */
export function usedLine({ plan, means }: Evaluation, lineId: Id): MeansLine | undefined {
  const line = plan.meansLines[lineId];
  // Without a step to follow nothing has moved: the totals are not made for that.
  return line?.followsStepId ? asUsed(line, means.lines.get(lineId)?.shift) : line;
}

/** The text that editing a cell begins with: a choice's value, else what the cell says. */
export function editText(plan: Plan, line: MeansLine | undefined, column: LineColumn): string {
  if (!line) return '';
  return rowOf(column).text?.(line) ?? plainText(plan, line, column);
}

/** The fields that a text typed in a column gives a line. */
export function readCell(app: App, line: MeansLine, column: LineColumn, text: string): Reading {
  return rowOf(column).read?.(app, line, text) ?? say('meansView.notHere');
}

/**
 * Writes a typed text into a column of the given lines (the first alone for a title), as each of
 * them takes it. Gives why it is refused, or null when it is kept.
 */
export function commitText(
  app: App,
  ids: readonly Id[],
  column: LineColumn,
  text: string,
): string | null {
  const rowId = ids[0]!;
  if (rowId === NEW_ROW) return text.trim() === '' ? null : addLine(app, text.trim());
  const { meansLines } = app.state().evaluation.plan;
  const changed: { id: Id; fields: Partial<MeansLine> }[] = [];
  for (const id of column === 'title' ? [rowId] : ids) {
    const line = meansLines[id];
    const fields = line ? readCell(app, line, column, text) : say('problems.notFound');
    if (typeof fields === 'string') return fields;
    changed.push({ id, fields });
  }
  return changeLines(app, changed);
}
