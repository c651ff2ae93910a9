import { describe, expect, it } from 'vitest';
import { commitText, editText } from '../../../../renderer/means/cells';
import { columnWord } from '../../../../renderer/means/columns';
import { clearCells } from '../../../../renderer/means/lineActs';
import { LINE_COLUMNS } from '../../../../renderer/means/lineColumns';
import { resetMeans } from '../../../../renderer/means/meansState';
import { planMeansPaste } from '../../../../renderer/means/paste/plan';
import { isProblem } from '../../../../shared/model/problem';
import type { App } from '../../../../renderer/core/store';
import { tableApp } from '../app';

function open(): App {
  resetMeans();
  return tableApp().app;
}
const written = LINE_COLUMNS.filter(({ read }) => read);

describe('every column of a line of means', () => {
  it.each(written)('$key keeps the text of its own cells', ({ key, empty }) => {
    const app = open();
    for (const line of Object.values(app.state().evaluation.plan.meansLines)) {
      const said = (): string => {
        const { plan } = app.state().evaluation;
        return editText(plan, plan.meansLines[line.id]!, key);
      };
      const before = said();
      if (before === '') continue;
      const text = before === '—' && typeof empty !== 'string' ? '0' : before;
      expect([line.title, commitText(app, [line.id], key, text), said()]).toEqual([
        line.title,
        null,
        before,
      ]);
    }
  });

  it.each(written)('$key can be cleared, or says why not', ({ key, empty }) => {
    const app = open();
    const before = app.state().plan;
    const [id] = Object.keys(before.meansLines);
    clearCells(app, [id!], key);
    if (typeof empty === 'string') {
      expect([app.state().plan, app.state().notice?.kind]).toEqual([before, 'error']);
      return;
    }
    expect(app.state().evaluation.plan.meansLines[id!]).toMatchObject(empty);
  });

  it.each(written.filter(({ key }) => key !== 'title' && key !== 'horizon'))(
    '$key can be pasted under each of its names',
    ({ key, also }) => {
      for (const name of [columnWord(key), ...also]) {
        const planned = planMeansPaste(open(), `Intitulé\tHorizon\t${name}\nCopieurs\t\t?!`, {
          allNew: false,
          negatives: 'ask',
        });
        const faults = isProblem(planned) ? [] : planned.lines[0]!.faults;
        expect([name, faults.map(({ column }) => column)]).toEqual([name, [key]]);
      }
    },
  );
});
