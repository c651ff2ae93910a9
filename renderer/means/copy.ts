/** The selected lines, with what they cost, as a spreadsheet takes them. */
import { moneyCell, writeSheet, type SheetCell } from '../../shared/formats/clipboard/sheet';
import { say } from '../../shared/i18n/words';
import type { MeansResult } from '../../shared/means/types';
import type { App } from '../core/store';
import { plainText } from './cells';
import { columnWord } from './columns';
import { LINE_COLUMNS } from './lineColumns';
import { meansRows } from './rows';
import { selectedLines } from './selection';

/** The lines under a row of column names; null where none is selected. */
export function copyLines(app: App): { text: string; html: string } | null {
  const { evaluation } = app.state();
  const { indexOf } = meansRows(app.state());
  const ids = [...selectedLines(app)].sort((a, b) => indexOf.get(a)! - indexOf.get(b)!);
  if (ids.length === 0) return null;
  const { means, plan } = evaluation;
  app.notify(say('meansView.copied', { count: ids.length }));
  return writeSheet([
    [
      ...LINE_COLUMNS.map(({ key }) => columnWord(key)),
      ...means.years.map(String),
      say('meansView.total'),
    ],
    ...ids.map((id) => [
      ...LINE_COLUMNS.map(({ key, sheet }): SheetCell => {
        const line = plan.meansLines[id]!;
        return sheet?.(line) ?? plainText(plan, line, key);
      }),
      ...costsOf(means, id),
    ]),
  ]);
}

function costsOf(means: MeansResult, id: string): SheetCell[] {
  const result = means.lines.get(id);
  return [...(result?.ttc ?? means.years.map(() => 0)), result?.total ?? 0].map(moneyCell);
}
