import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute } from '../../../shared/commands/command';
import { moveSteps } from '../../../shared/commands/periods';
import { removeScenario } from '../../../shared/commands/scenarios';
import { removeSteps } from '../../../shared/commands/steps';
import { evaluate, type Evaluation } from '../../../shared/evaluate';
import { keysOf } from '../../../shared/model/copy';
import { isProblem } from '../../../shared/model/problem';
import { changedSteps } from '../../../shared/schedule/schedule';
import { acte3Plan } from '../../../shared/templates/acte3';
import { carryOut, arbitraryCommandSequence, testContext } from '../arbitraries';

/** All results of an evaluation, as data. */
function answers(evaluation: Evaluation): unknown {
  return {
    order: evaluation.tree.order,
    steps: [...evaluation.steps.values()],
    moves: evaluation.schedule.moves,
    problems: evaluation.problems,
  };
}

test('a summary spans its steps and reports those outside its own period', () => {
  const plan = acte3Plan('p');
  const edit = execute(
    plan,
    moveSteps,
    {
      scenarioId: plan.baseScenarioId,
      moves: [{ stepId: 'bornes-caf', start: '2024-06-01', end: '2024-08-31' }],
    },
    testContext(),
  );
  if (isProblem(edit)) throw new Error(edit.code);
  const evaluation = evaluate(edit.plan, { scenarioId: plan.baseScenarioId });
  expect(evaluation.steps.get('remise')).toMatchObject({ derived: true, wbs: '2' });
  expect(evaluation.problems.map(({ code, place }) => `${code} ${place?.id}`)).toEqual([
    'problems.summaryConflict remise',
  ]);
});

test('does not resolve an unknown or removed step', () => {
  const plan = acte3Plan('p');
  const edit = execute(plan, removeSteps, { stepIds: ['remise'] }, testContext());
  if (isProblem(edit)) throw new Error(edit.code);
  const { steps } = evaluate(edit.plan, { scenarioId: plan.baseScenarioId });
  expect([steps.get('remise'), steps.get('wifi'), steps.get('nobody')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('gives the same with an earlier evaluation and patches as without', () => {
  fc.assert(
    fc.property(arbitraryCommandSequence(), (sequence) => {
      const start = acte3Plan('p');
      let earlier = evaluate(start, { scenarioId: start.baseScenarioId });
      carryOut(start, sequence, testContext(), (edit) => {
        const withPatches = evaluate(
          edit.plan,
          { scenarioId: start.baseScenarioId },
          earlier,
          edit.patches,
        );
        const withoutPatches = evaluate(edit.plan, { scenarioId: start.baseScenarioId }, earlier);
        const fresh = answers(evaluate(edit.plan, { scenarioId: start.baseScenarioId }));
        expect(answers(withPatches)).toEqual(fresh);
        expect(answers(withoutPatches)).toEqual(fresh);
        earlier = withPatches;
      });
    }),
    { numRuns: 40 },
  );
});

test('also in a scenario, a derived one, and with failures', () => {
  fc.assert(
    fc.property(
      arbitraryCommandSequence(25),
      fc.constantFrom('scenario-postes', 'more', 'most'),
      fc.subarray(['hypothesis-agendas', 'hypothesis-poste']),
      (sequence, scenarioId, fail) => {
        const acte3 = acte3Plan('p');
        const scenario = (id: string, parentId: string) => ({
          id,
          parentId,
          order: id,
          title: id,
          notes: '',
          archived: false,
          overrides: {},
        });
        const link = (fromId: string, toId: string, lagDays: number) => ({
          [`${fromId}-${toId}`]: {
            id: `${fromId}-${toId}`,
            fromId,
            toId,
            type: 'FS' as const,
            lagDays,
          },
        });
        const start = {
          ...acte3,
          dependencies: {
            ...acte3.dependencies,
            ...link('relance', 'bornes-caf', 400),
            ...link('bornes-caf', 'wifi', 400),
          },
          scenarios: {
            ...acte3.scenarios,
            more: scenario('more', 'scenario-postes'),
            most: scenario('most', 'more'),
          },
        };
        const options = { scenarioId, switches: { fail, hold: [] } };
        let earlier = evaluate(start, options);
        carryOut(start, sequence, testContext(), (edit) => {
          const withPatches = evaluate(edit.plan, options, earlier, edit.patches);
          // A copy, for which nothing is cached.
          const fresh = evaluate(structuredClone(edit.plan), options);
          expect([answers(withPatches), withPatches.means, withPatches.plan]).toEqual([
            answers(fresh),
            fresh.means,
            fresh.plan,
          ]);
          expect([...withPatches.means.lines.keys()]).toEqual([...fresh.means.lines.keys()]);
          for (const collection of [edit.plan.steps, edit.plan.meansLines])
            expect(keysOf(collection)).toEqual(Object.keys(collection));
          const changed = changedSteps(
            earlier.schedule,
            withPatches.schedule,
            withPatches.since?.ids ?? null,
          );
          for (const id of new Set([...earlier.tree.order, ...withPatches.tree.order]))
            if (changed.has(id)) expect(withPatches.steps.get(id)).not.toBe(earlier.steps.get(id));
            else if (withPatches.steps.get(id) !== earlier.steps.get(id))
              expect(withPatches.steps.get(id)).toEqual(earlier.steps.get(id));
          const ids = new Set(withPatches.since?.ids ?? Object.keys(edit.plan.steps));
          for (const { step } of withPatches.steps.values())
            if (!ids.has(step.id)) expect(step).toBe(earlier.plan.steps[step.id]);
          earlier = withPatches;
        });
      },
    ),
    { numRuns: 60 },
  );
});

test('also after the current scenario has been removed', () => {
  const acte3 = acte3Plan('p');
  const gone = {
    id: 'gone',
    parentId: acte3.baseScenarioId,
    order: 'z',
    title: '',
    notes: '',
    archived: false,
    overrides: {
      'steps/wifi/progress': { collection: 'steps', itemId: 'wifi', field: 'progress', value: 7 },
    },
  };
  const before = evaluate(
    { ...acte3, scenarios: { ...acte3.scenarios, gone } },
    { scenarioId: 'gone' },
  );
  const edit = execute(before.source, removeScenario, { scenarioId: 'gone' }, testContext());
  if (isProblem(edit)) throw new Error(edit.code);
  const after = evaluate(edit.plan, { scenarioId: 'gone' }, before, edit.patches);
  expect([after.since, after.steps.get('wifi')!.step.progress]).toEqual([
    null,
    acte3.steps['wifi']!.progress,
  ]);
});

test('an edited link moves the successors of a delayed step, with or without an earlier evaluation', () => {
  const acte3 = acte3Plan('p');
  const seen = (lagDays: number, earlier?: Evaluation): Evaluation =>
    evaluate(
      {
        ...acte3,
        dependencies: {
          l: { id: 'l', fromId: 'relance', toId: 'bornes-caf', type: 'FS', lagDays },
        },
      },
      {
        scenarioId: acte3.baseScenarioId,
        switches: { fail: ['hypothesis-agendas'], hold: [] },
      },
      earlier,
    );
  const first = seen(0);
  const then = seen(400, first);
  expect(then.schedule.moves.get('bornes-caf')!.days).toBeGreaterThan(0);
  expect(answers(then)).toEqual(answers(seen(400)));
  expect(answers(seen(0, then))).toEqual(answers(first));
});
