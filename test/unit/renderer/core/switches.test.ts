import fc from 'fast-check';
import { expect, test } from 'vitest';
import { removeBudgetItem, setBudgetItem } from '../../../../shared/commands/budget';
import { NO_SWITCHES } from '../../../../shared/hypotheses/failing';
import { simulatedOf } from '../../../../shared/analysis/simulated';
import { keepSimulation, stopSimulation, turn } from '../../../../renderer/hypotheses/simulation';
import { tableApp } from '../app';

const INVESTMENT = 'scenario-investissement';
const CAF = 'hypothesis-caf';

test('a simulation changes the view, never the plan or its history; edits go to the scenario', () => {
  const { app } = tableApp();
  app.setScenario(INVESTMENT);
  const before = app.state();
  app.setSwitches({ fail: [CAF], hold: [] });
  expect(app.state().plan).toBe(before.plan);
  expect(app.state().history).toBe(before.history);
  expect(
    app.state().evaluation.means.total.netIfGranted - before.evaluation.means.total.netIfGranted,
  ).toBe(748_000);
  app.dispatch(setBudgetItem, {
    scenarioId: INVESTMENT,
    collection: 'hypotheses',
    id: CAF,
    fields: { confidence: 'low' },
  });
  expect(Object.keys(app.state().plan.scenarios[INVESTMENT]!.overrides)).toContain(
    `hypotheses/${CAF}/confidence`,
  );
  expect(app.state().evaluation.failure.failing).toEqual([CAF]);
  app.undo();
  expect(app.state().switches).toEqual({ fail: [CAF], hold: [] });
  stopSimulation(app);
  expect(app.state().evaluation.plan).toEqual(before.evaluation.plan);
  expect(app.state().evaluation.simulated).toBe(false);
});

test('switching any hypotheses twice, in any order, restores the view', () => {
  const { app } = tableApp();
  app.setScenario(INVESTMENT);
  const before = app.state().evaluation;
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.keys(before.plan.hypotheses)), (ids) => {
      for (const id of ids) turn(app, id);
      expect(app.state().evaluation.simulated).toBe(ids.length > 0);
      for (const id of [...ids].reverse()) turn(app, id);
      expect(app.state().switches).toBe(NO_SWITCHES);
      expect(app.state().evaluation.means.total).toEqual(before.means.total);
      expect(app.state().evaluation.plan).toBe(before.plan);
    }),
  );
});

test('a deleted hypothesis leaves the simulation; one that does not apply is named as idle', () => {
  const { app } = tableApp();
  app.setSwitches({ fail: [CAF, 'hypothesis-agendas'], hold: [] });
  expect(simulatedOf(app.state())).toMatchObject([
    { id: CAF, idle: true, fails: true },
    { id: 'hypothesis-agendas', idle: false, fails: true },
  ]);
  app.dispatch(removeBudgetItem, {
    scenarioId: app.state().scenarioId,
    collection: 'hypotheses',
    ids: ['hypothesis-agendas'],
  });
  expect(app.state().switches).toEqual({ fail: [CAF], hold: [] });
  app.dispatch(removeBudgetItem, {
    scenarioId: app.state().scenarioId,
    collection: 'hypotheses',
    ids: [CAF],
  });
  expect(app.state().switches).toBe(NO_SWITCHES);
  expect(app.state().evaluation.simulated).toBe(false);
});

test('keeping it makes an equal scenario, shown at once; one undo removes it', () => {
  const { app } = tableApp();
  app.setScenario(INVESTMENT);
  app.setSwitches({ fail: [CAF], hold: [] });
  const simulated = app.state().evaluation.means.total;
  const id = keepSimulation(app);
  expect(app.state()).toMatchObject({ scenarioId: id, switches: NO_SWITCHES });
  expect(app.state().plan.scenarios[id!]!.title).toBe('Si « Aide de la CAF à 40 % » échoue');
  expect(app.state().evaluation.means.total).toEqual(simulated);
  app.undo();
  expect(app.state().plan.scenarios[id!]).toBeUndefined();
  expect(keepSimulation(app)).toBeNull();
  expect(app.state().notice?.text).toContain('Rien n’est simulé');
});
