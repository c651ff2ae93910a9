/**
 * A scenario shows the values written in it, for shared items and its own, whatever it had before.
 */
import { expect, it } from 'vitest';
import { addBudgetItem, setBudgetItem } from '../../../../shared/commands/budget';
import { execute, type Command } from '../../../../shared/commands/command';
import { setOverride } from '../../../../shared/commands/overrides';
import { setPeriod } from '../../../../shared/commands/periods';
import {
  addScenario,
  duplicateScenario,
  removeScenario,
  setScenarioParent,
} from '../../../../shared/commands/scenarios';
import { addStep } from '../../../../shared/commands/steps';
import { newMeansLine } from '../../../../shared/model/means';
import type { Period } from '../../../../shared/model/period';
import { newPlan, type Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { overlay } from '../../../../shared/scenarios/overlay';
import { testContext } from '../../arbitraries';

function done<P>(plan: Plan, command: Command<P>, payload: P): Plan {
  const edit = execute(plan, command, payload, testContext());
  if (isProblem(edit)) throw new Error(edit.code);
  return edit.plan;
}
const year = (words: string): Period => ({
  words,
  form: 'within',
  start: `${words}-01-01`,
  end: `${words}-12-31`,
  length: null,
  certainty: 'firm',
});

const EMPTY = newPlan({
  id: 'p',
  baseScenarioId: 'base',
  title: 'p',
  horizon: { start: '2024-01-01', end: '2026-12-31' },
  baseTitle: 'Base',
});
const WITH_S = done(EMPTY, addScenario, { id: 's', parentId: 'base', title: 'S' });
const priced = (plan: Plan, unitAmount: number): Plan =>
  done(plan, setBudgetItem, {
    scenarioId: 's',
    collection: 'meansLines',
    id: 'line',
    fields: { unitAmount },
  });
const dated = (plan: Plan, words: string): Plan =>
  done(plan, setPeriod, { scenarioId: 's', stepIds: ['step'], period: year(words) });
const shown = (plan: Plan, scenarioId: string): unknown => {
  const { meansLines, steps } = overlay(plan, scenarioId);
  return [meansLines['line']!.unitAmount, steps['step']!.period?.words];
};
/** A line and a step that only S has. */
const OWN = done(
  done(WITH_S, addBudgetItem, {
    scenarioId: 's',
    collection: 'meansLines',
    item: newMeansLine({ id: 'line', order: 'a', kind: 'investment', unitAmount: 100_00 }),
  }),
  addStep,
  {
    stepId: 'step',
    parentId: null,
    afterId: null,
    title: 'Étape',
    period: year('2024'),
    scenarioId: 's',
  },
);

it('shows the last typed amount and date of an item that one scenario, or its copy, has', () => {
  const shared = dated(
    priced(done(OWN, duplicateScenario, { scenarioId: 's', id: 'copy', title: 'Copie' }), 200_00),
    '2025',
  );
  expect([shown(shared, 's'), shown(shared, 'copy')]).toEqual([
    [200_00, '2025'],
    [100_00, '2024'],
  ]);
  const alone = done(shared, removeScenario, { scenarioId: 'copy' });
  expect(shown(alone, 's')).toEqual([200_00, '2025']);
  const edited = dated(priced(alone, 300_00), '2026');
  expect(shown(edited, 's')).toEqual([300_00, '2026']);
  expect(Object.keys(edited.scenarios['s']!.overrides).sort()).toEqual([
    'meansLines/line/included',
    'steps/step/included',
  ]);
});

it('also if the scenario’s parent overrides an item that it does not have', () => {
  const under = done(
    done(OWN, addScenario, { id: 'above', parentId: 'base', title: 'Au-dessus' }),
    setScenarioParent,
    { scenarioId: 's', parentId: 'above' },
  );
  const said = done(under, setOverride, {
    scenarioId: 'above',
    collection: 'meansLines',
    itemId: 'line',
    field: 'unitAmount',
    value: 150_00,
  });
  expect(shown(said, 's')).toEqual([150_00, '2024']);
  expect(shown(priced(said, 300_00), 's')).toEqual([300_00, '2024']);
});

it('keeps the overrides of a derived scenario', () => {
  const derived = done(OWN, addScenario, { id: 'under', parentId: 's', title: 'Dérivé' });
  const said = done(derived, setBudgetItem, {
    scenarioId: 'under',
    collection: 'meansLines',
    id: 'line',
    fields: { unitAmount: 150_00 },
  });
  const edited = dated(priced(said, 300_00), '2026');
  expect([shown(edited, 's'), shown(edited, 'under')]).toEqual([
    [300_00, '2026'],
    [150_00, '2026'],
  ]);
});
