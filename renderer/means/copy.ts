/** The selected lines, with what they cost, as a spreadsheet takes them. */
import { moneyCell, writeSheet, type SheetCell } from '../../shared/formats/clipboard/sheet';
import { say } from '../../shared/i18n/words';
import type { MeansResult } from '../../shared/means/types';
import type { MeansLine } from '../../shared/model/means';
import type { Plan } from '../../shared/model/plan';
import type { App } from '../core/store';
import { cellText, hasCount } from './cellText';
import { columnWord, LINE_COLUMN_KEYS, type LineColumn } from './columns';
import { meansRows } from './rows';
import { selectedLines } from './selection';

function cellOf(plan: Plan, line: MeansLine, column: LineColumn): SheetCell {
  if (column === 'unitAmount') return moneyCell(line.unitAmount);
  if (column === 'count' && hasCount(line.kind))
    return line.kind === 'post'
      ? { value: line.fte / 1000, decimals: 2 }
      : { value: line.quantity, decimals: 0 };
  return cellText(plan, line, column).replace(/[\u00a0\u202f]/g, ' ');
}

/** The lines under a row of column names; null where none is selected. */
export function copyLines(app: App): { text: string; html: string } | null {
  const { evaluation } = app.state();
  const { indexOf } = meansRows(app.state());
  const ids = [...selectedLines(app)].sort((a, b) => indexOf.get(a)! - indexOf.get(b)!);
  if (ids.length === 0) return null;
  const { means, plan } = evaluation;
  app.notify(say('meansView.copied', { count: ids.length }));
  return writeSheet([
    [...LINE_COLUMN_KEYS.map(columnWord), ...means.years.map(String), say('meansView.total')],
    ...ids.map((id) => [
      ...LINE_COLUMN_KEYS.map((column) => cellOf(plan, plan.meansLines[id]!, column)),
      ...costsOf(means, id),
    ]),
  ]);
}

function costsOf(means: MeansResult, id: string): SheetCell[] {
  const result = means.lines.get(id);
  return [...(result?.ttc ?? means.years.map(() => 0)), result?.total ?? 0].map(moneyCell);
}
