/** A line that follows a step shows the days that are counted (M11), in every scenario. */
import fc from 'fast-check';
import { beforeEach, expect, it, test } from 'vitest';
import type { App } from '../../../../renderer/core/store';
import { commitText, editText, usedLine } from '../../../../renderer/means/cells';
import { copyLines } from '../../../../renderer/means/copy';
import { fillLinesDown } from '../../../../renderer/means/fill';
import { meansGrid, resetMeans, selectLines } from '../../../../renderer/means/meansState';
import { planMeansPaste } from '../../../../renderer/means/paste/plan';
import { editLines } from '../../../../shared/commands/means';
import { moveSteps } from '../../../../shared/commands/periods';
import { beforeShift } from '../../../../shared/means/used';
import { moveDate, shiftBetween } from '../../../../shared/means/time';
import { fromDay } from '../../../../shared/model/dates';
import { isProblem } from '../../../../shared/model/problem';
import { tableApp } from '../app';

const LINE = 'line-maintenance';
let app: App;
beforeEach(() => {
  resetMeans();
  app = tableApp().app;
  const { scenarioId } = app.state();
  const fields = {
    start: '2024-01-01',
    end: '2024-06-30',
    followsStepId: 'wifi',
    followsFrom: '2024-01-01',
  };
  app.dispatch(editLines, { scenarioId, added: [], changed: [{ id: LINE, fields }] });
  app.dispatch(moveSteps, {
    scenarioId,
    moves: [{ stepId: 'wifi', start: '2024-04-01', end: '2024-09-30' }],
  });
});
const shown = (column: 'start' | 'end'): string => {
  const { evaluation } = app.state();
  return editText(evaluation.plan, usedLine(evaluation, LINE), column);
};

it('in its cells, where editing begins, and in copies, which say what its years cost', () => {
  expect([shown('start'), shown('end')]).toEqual(['01/04/2024', '30/09/2024']);
  selectLines([LINE]);
  const { text } = copyLines(app)!;
  expect(text).toContain('\t01/04/2024\t30/09/2024\t');
  const paste = (allNew: boolean) => {
    const planned = planMeansPaste(app, text, { allNew, negatives: 'ask' });
    return isProblem(planned) ? planned : planned.lines[0]!;
  };
  expect(paste(false)).toMatchObject({ state: 'same' });
  expect(paste(true)).toMatchObject({ state: 'new', after: { start: '2024-04-01' } });
});

it('a day typed is the day counted; what is kept is the day before the move', () => {
  expect(commitText(app, [LINE], 'end', '30/11/2024')).toBeNull();
  expect([shown('end'), app.state().plan.meansLines[LINE]!.end]).toEqual([
    '30/11/2024',
    '2024-08-31',
  ]);
  expect(app.state().evaluation.means.lines.get(LINE)!.end).toBe('2024-11-30');
});

it('filled down, it gives the days it shows', () => {
  selectLines([LINE, 'line-wifi']);
  meansGrid.store.setState({ column: 'start' });
  fillLinesDown(app);
  const starts = [LINE, 'line-wifi'].map((id) => app.state().evaluation.means.lines.get(id)!.start);
  expect(starts).toEqual(['2024-04-01', '2024-04-01']);
});

test('whatever the move, a day typed is the day counted, but where no day gives it', () => {
  const day = fc.integer({ min: 18_000, max: 23_000 });
  fc.assert(
    fc.property(day, day, day, (from, to, typed) => {
      const shift = shiftBetween(fromDay(from), fromDay(to));
      const kept = beforeShift(fromDay(typed), shift);
      if (kept !== null) expect(moveDate(kept, shift)).toBe(fromDay(typed));
      else
        for (let off = -70; off <= 70; off += 1)
          expect(moveDate(fromDay(typed - (to - from) + off), shift)).not.toBe(fromDay(typed));
    }),
    { numRuns: 300 },
  );
});
