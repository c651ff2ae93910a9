/** Steps duplicated in a scenario, as the scenario has them, even with cut steps in between. */
import { expect, it } from 'vitest';
import { execute } from '../../../../shared/commands/command';
import { duplicateSteps } from '../../../../shared/commands/duplicate';
import { newPlan, type Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { overrideKey, type Override } from '../../../../shared/model/scenario';
import { newStep } from '../../../../shared/model/step';
import { overlay } from '../../../../shared/scenarios/overlay';
import { testContext } from '../../arbitraries';

const EMPTY = newPlan({
  id: 'p',
  baseScenarioId: 'base',
  title: 'p',
  horizon: { start: '2024-01-01', end: '2026-12-31' },
  baseTitle: 'Base',
});
const cut = (itemId: string): [string, Override] => [
  overrideKey('steps', itemId, 'included'),
  { collection: 'steps', itemId, field: 'included', value: false },
];
/** a > b > c > d, one below the other. Scenario S cuts some of them. */
const lineWithout = (...gone: string[]): Plan => ({
  ...EMPTY,
  steps: Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((id, index, ids) => [
      id,
      newStep({ id, order: 'a0', parentId: ids[index - 1] ?? null, title: id }),
    ]),
  ),
  scenarios: {
    ...EMPTY.scenarios,
    s: {
      id: 's',
      parentId: 'base',
      order: 'a1',
      title: 'S',
      notes: '',
      archived: false,
      overrides: Object.fromEntries(gone.map(cut)),
    },
  },
});

/** The copies in S, each with its parent; their names are in capitals. */
function copies(plan: Plan, ...stepIds: string[]): unknown {
  const edit = execute(
    plan,
    duplicateSteps,
    { stepIds, newIds: { a: 'A', b: 'B', c: 'C', d: 'D' }, scenarioId: 's' },
    testContext(),
  );
  if (isProblem(edit)) return edit;
  return Object.values(overlay(edit.plan, 's').steps)
    .filter(({ id, included }) => included && id === id.toUpperCase())
    .map(({ id, parentId }) => `${parentId} > ${id}`);
}

it('copies what stands under steps that the scenario cut, under the next copy above', () => {
  expect(copies(lineWithout(), 'a')).toEqual(['null > A', 'A > B', 'B > C', 'C > D']);
  expect(copies(lineWithout('b'), 'a')).toEqual(['null > A', 'A > C', 'C > D']);
  expect(copies(lineWithout('b', 'c'), 'a')).toEqual(['null > A', 'A > D']);
});

it('copies beside itself a step whose parent is cut, and what stands under a cut step that is itself chosen', () => {
  expect(copies(lineWithout('b'), 'c')).toEqual(['b > C', 'C > D']);
  expect(copies(lineWithout('b'), 'b')).toEqual(['b > C', 'C > D']);
});
