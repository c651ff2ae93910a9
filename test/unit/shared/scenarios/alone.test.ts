import { describe, expect, it } from 'vitest';
import { execute } from '../../../../shared/commands/command';
import { setOverride } from '../../../../shared/commands/overrides';
import {
  duplicateScenario,
  removeScenario,
  setScenarioParent,
} from '../../../../shared/commands/scenarios';
import { setStep } from '../../../../shared/commands/stepFields';
import { duplicatedIds, duplicateSteps } from '../../../../shared/commands/duplicate';
import { addStep, removeSteps } from '../../../../shared/commands/steps';
import { checkIntegrity } from '../../../../shared/model/integrity';
import { newHypothesis } from '../../../../shared/model/hypothesis';
import { overlay } from '../../../../shared/scenarios/overlay';
import { testContext } from '../../arbitraries';
import { done, progress, BASE, withTwo } from './twoScenarios';

describe('an item of a single scenario', () => {
  it('is in the base as not included, and visible in the scenario and derived ones', () => {
    const plan = done(withTwo(), addStep, {
      scenarioId: 'a',
      stepId: 'x',
      parentId: null,
      afterId: null,
      title: 'Renfort',
    });
    expect([BASE, 'a', 'b'].map((id) => overlay(plan, id).steps['x']!.included)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is cut there with its sub-steps, and stays elsewhere', () => {
    const plan = done(withTwo(), removeSteps, { scenarioId: 'a', stepIds: ['remise'] });
    expect(
      [BASE, 'a', 'b'].map((id) =>
        ['remise', 'wifi'].map((step) => overlay(plan, id).steps[step]!.included),
      ),
    ).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  it('is written itself, as it has nothing to differ from, and goes for good with the scenario', () => {
    const added = done(withTwo(), addStep, {
      scenarioId: 'a',
      stepId: 'x',
      parentId: null,
      afterId: null,
      title: 'Renfort',
    });
    const plan = done(added, setStep, {
      scenarioId: 'a',
      stepIds: ['x'],
      field: 'kind',
      value: 'milestone',
    });
    expect([plan.steps['x']!.kind, Object.keys(plan.scenarios['a']!.overrides)]).toEqual([
      'milestone',
      ['steps/x/included'],
    ]);
    const gone = done(plan, removeSteps, { scenarioId: 'a', stepIds: ['x'] });
    expect([gone.steps['x'], Object.keys(gone.scenarios['a']!.overrides)]).toEqual([undefined, []]);
    // Another scenario that has it too keeps it.
    const shared = done(plan, setOverride, {
      scenarioId: 'b',
      collection: 'steps',
      itemId: 'x',
      field: 'included',
      value: true,
    });
    expect(
      overlay(done(shared, removeSteps, { scenarioId: 'a', stepIds: ['x'] }), 'b').steps['x']!
        .included,
    ).toBe(true);
  });

  it('is copied as it is there', () => {
    const moved = progress(withTwo(), 'a', 300_000);
    const plan = done(moved, duplicateSteps, {
      scenarioId: 'a',
      stepIds: ['wifi'],
      newIds: Object.fromEntries(
        duplicatedIds(moved, ['wifi']).map((id) => [id, id === 'wifi' ? 'copy' : `copy-${id}`]),
      ),
    });
    expect(
      [BASE, 'a', 'b'].map((id) => [
        overlay(plan, id).steps['copy']!.included,
        overlay(plan, id).steps['copy']!.progress,
      ]),
    ).toEqual([
      [false, 300_000],
      [true, 300_000],
      [true, 300_000],
    ]);
  });
});

describe('a field common to every scenario', () => {
  it('is written for all from any of them; fields that results depend on are not', () => {
    const plan = done(withTwo(), setStep, {
      scenarioId: 'a',
      stepIds: ['wifi'],
      field: 'title',
      value: 'Wifi pour tous',
    });
    expect([plan.steps['wifi']!.title, plan.scenarios['a']!.overrides]).toEqual([
      'Wifi pour tous',
      {},
    ]);
    expect(
      execute(
        plan,
        setStep,
        { scenarioId: 'a', stepIds: ['wifi'], field: 'kind', value: 'milestone' },
        testContext(),
      ),
    ).toMatchObject({ code: 'problems.notOverridable' });
  });
});

describe('scenarios', () => {
  it('removed: derived ones have the same values, and no reference is left', () => {
    let plan = progress(withTwo(), 'a', 300_000);
    plan = {
      ...plan,
      hypotheses: {
        h: newHypothesis({ id: 'h', order: 'a', scenarioIds: { a: true } }),
        alone: newHypothesis({ id: 'alone', order: 'b', scenarioIds: { b: true } }),
      },
    };
    const without = done(plan, removeScenario, { scenarioId: 'a' });
    expect(overlay(without, 'b').steps).toEqual(overlay(plan, 'b').steps);
    expect(without.scenarios['b']!.parentId).toBe(BASE);
    expect(without.hypotheses['h']!.scenarioIds).toEqual({ b: true });
    const bare = done(without, removeScenario, { scenarioId: 'b' });
    // An empty set would mean every scenario.
    expect([bare.hypotheses['h']!.scenarioIds, bare.hypotheses['alone']!.scenarioIds]).toEqual([
      { [BASE]: true },
      { [BASE]: true },
    ]);
    expect(checkIntegrity(bare).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(execute(bare, removeScenario, { scenarioId: BASE }, testContext())).toMatchObject({
      code: 'problems.baseScenario',
    });
  });

  it('never derive from themselves', () => {
    const plan = withTwo();
    expect(
      execute(plan, setScenarioParent, { scenarioId: 'a', parentId: 'b' }, testContext()),
    ).toMatchObject({ code: 'problems.scenarioLoop' });
    expect(
      execute(plan, setScenarioParent, { scenarioId: 'a', parentId: 'a' }, testContext()),
    ).toMatchObject({ code: 'problems.scenarioLoop' });
    expect(
      execute(plan, setScenarioParent, { scenarioId: BASE, parentId: 'a' }, testContext()),
    ).toMatchObject({ code: 'problems.baseParent' });
    expect(
      done(plan, setScenarioParent, { scenarioId: 'b', parentId: BASE }).scenarios['b']!.parentId,
    ).toBe(BASE);
  });

  it('duplicated are equal, right after the first', () => {
    const plan = done(progress(withTwo(), 'a', 300_000), duplicateScenario, {
      scenarioId: 'a',
      id: 'copy',
      title: 'Copie',
    });
    expect(overlay(plan, 'copy').steps).toEqual(overlay(plan, 'a').steps);
    expect(
      Object.values(plan.scenarios)
        .sort((a, b) => (a.order < b.order ? -1 : 1))
        .map(({ id }) => id),
    ).toEqual([BASE, 'a', 'copy', 'b']);
    expect(
      done(plan, duplicateScenario, { scenarioId: BASE, id: 'base2', title: '' }).scenarios[
        'base2'
      ]!.parentId,
    ).toBe(BASE);
  });
});
