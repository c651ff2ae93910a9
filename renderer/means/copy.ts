/** The selected lines, with what they cost, as a spreadsheet takes them. */
import {
  moneyCell,
  sheetText,
  writeSheet,
  type SheetCell,
} from '../../shared/formats/clipboard/sheet';
import { say } from '../../shared/i18n/words';
import type { MeansResult } from '../../shared/means/types';
import type { Evaluation } from '../../shared/evaluate';
import type { Id } from '../../shared/model/record';
import type { App } from '../core/store';
import { plainText, usedLine } from './cells';
import { columnWord } from './columns';
import { LINE_COLUMNS, rowOf, type LineColumn } from './lineColumns';
import { meansRows } from './rows';
import { selectedLines } from './selection';

/** The lines under a row of column names; null where none is selected. */
export function copyLines(app: App): { text: string; html: string } | null {
  const { evaluation } = app.state();
  const { indexOf } = meansRows(app.state());
  const ids = [...selectedLines(app)].sort((a, b) => indexOf.get(a)! - indexOf.get(b)!);
  if (ids.length === 0) return null;
  const { means } = evaluation;
  app.notify(say('meansView.copied', { count: ids.length }));
  return writeSheet([
    [
      ...LINE_COLUMNS.map(({ key }) => columnWord(key)),
      ...means.years.map(String),
      say('meansView.total'),
    ],
    ...ids.map((id) => [
      ...LINE_COLUMNS.map(({ key }) => copiedCell(evaluation, id, key)),
      ...costsOf(means, id),
    ]),
  ]);
}

/** What copying writes of a line in a column: exactly what the line holds. */
function copiedCell(evaluation: Evaluation, id: Id, column: LineColumn): SheetCell {
  const line = usedLine(evaluation, id)!;
  return rowOf(column).sheet?.(line) ?? plainText(evaluation.plan, line, column);
}

/** The same as text. */
export function copiedText(evaluation: Evaluation, id: Id, column: LineColumn): string {
  return sheetText(copiedCell(evaluation, id, column));
}

/** Nothing of a line that the scenario leaves out. */
function costsOf(means: MeansResult, id: string): SheetCell[] {
  const result = means.lines.get(id);
  return result ? [...result.ttc, result.total].map(moneyCell) : ['', ...means.years.map(() => '')];
}
