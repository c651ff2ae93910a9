import { expect, test } from 'vitest';
import { setPeriod } from '../../../../shared/commands/periods';
import { addDependency } from '../../../../shared/commands/dependencies';
import { setStep } from '../../../../shared/commands/stepFields';
import { fromDay, toDay } from '../../../../shared/model/dates';
import { isProblem } from '../../../../shared/model/problem';
import { WHOLE } from '../../../../shared/model/step';
import { proposeMove } from '../../../../renderer/gantt/gestures/drag';
import { chartActs } from '../../../../renderer/plan/chartActs';
import { planRange } from '../../../../renderer/plan/chartHandle';
import { markDone } from '../../../../renderer/plan/steps';
import { tableApp, type TableApp } from '../app';

const give = ({ app }: TableApp, stepId: string, start: string, end: string): void => {
  app.dispatch(setPeriod, {
    scenarioId: app.state().scenarioId,
    stepIds: [stepId],
    period: { words: stepId, form: 'within', start, end, length: null, certainty: 'firm' },
  });
};
const daysOf = ({ app }: TableApp, id: string): string => {
  const { start, end } = app.state().evaluation.steps.get(id)!;
  return `${fromDay(start!)}/${fromDay(end!)}`;
};
/** Drags a step by `shift` days, like the pointer in the year view; returns the app's message. */
function drag({ app }: TableApp, id: string, shift: number): string {
  const acts = chartActs(app);
  const [lead, ...others] = acts.takenWith(id);
  const proposals = proposeMove(lead!, others, { shift, view: 'year', free: false });
  acts.move(proposals);
  return `${fromDay(proposals[0]!.start!)}/${fromDay(proposals[0]!.end!)}`;
}
const childrenOf = ({ app }: TableApp, id: string): readonly string[] =>
  app.state().evaluation.tree.childIdsOf(id);

test('S2: dragging a group shows and writes the same days, for its own words and its sub-steps', () => {
  const table = tableApp();
  const [first, ...rest] = childrenOf(table, 'remise');
  give(table, 'remise', '2024-02-01', '2024-09-30');
  for (const id of [first!, ...rest]) give(table, id, '2024-03-10', '2024-04-30');
  expect(drag(table, 'remise', 29)).toBe('2024-03-01/2024-10-31');
  expect(daysOf(table, 'remise')).toBe('2024-03-01/2024-10-31');
  expect(table.period('remise')).toMatchObject({ start: '2024-03-01', end: '2024-10-31' });
  expect(daysOf(table, first!)).toBe('2024-04-10/2024-05-31');
});

test('S1: a delayed step moves as far from its typed days as the user drags it', () => {
  const table = tableApp();
  const { app } = table;
  give(table, 'relance', '2024-02-01', '2024-02-29');
  app.setSwitches({ fail: ['hypothesis-agendas'], hold: [] });
  expect(daysOf(table, 'relance')).toBe('2024-11-01/2024-11-30');
  drag(table, 'relance', 31);
  expect(daysOf(table, 'relance')).toBe('2024-12-01/2024-12-31');
  expect(table.period('relance')).toMatchObject({ start: '2024-03-01', end: '2024-03-31' });
  chartActs(app).move([{ id: 'relance', start: toDay('2024-12-01'), end: toDay('2025-01-10') }]);
  expect(table.period('relance')).toMatchObject({ start: '2024-03-01', end: '2024-04-10' });
});

test('the chart is wide enough for steps that links push', () => {
  const table = tableApp();
  const { app } = table;
  give(table, 'relance', '2026-11-01', '2026-11-30');
  give(table, 'wifi', '2026-12-01', '2026-12-31');
  app.dispatch(addDependency, { id: 'l', fromId: 'relance', toId: 'wifi', type: 'FS', lagDays: 0 });
  expect(planRange(app.state().evaluation).end).toBe(toDay('2026-12-31'));
  app.setSwitches({ fail: ['hypothesis-agendas'], hold: [] });
  const { end } = app.state().evaluation.steps.get('wifi')!;
  expect(end).toBeGreaterThan(toDay('2027-08-31'));
  expect(planRange(app.state().evaluation).end).toBe(end);
});

test('S5: a group is done through its sub-steps, and users can’t type its progress', () => {
  const table = tableApp();
  const { app } = table;
  const refused = app.dispatch(setStep, {
    scenarioId: app.state().scenarioId,
    stepIds: ['remise'],
    field: 'progress',
    value: WHOLE,
  });
  expect(isProblem(refused) && refused.code).toBe('problems.groupProgress');
  app.select(['remise']);
  markDone(app);
  expect(app.state().evaluation.steps.get('remise')!.progress).toBe(WHOLE);
  expect(table.step('remise').progress).toBe(0);
});
