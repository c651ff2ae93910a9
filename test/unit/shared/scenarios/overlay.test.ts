import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { execute } from '../../../../shared/commands/command';
import {
  promoteOverride,
  removeOverride,
  setOverride,
} from '../../../../shared/commands/overrides';
import {
  addScenario,
  duplicateScenario,
  removeScenario,
  setScenarioParent,
} from '../../../../shared/commands/scenarios';
import { setStep } from '../../../../shared/commands/stepFields';
import { addStep, duplicateSteps, removeSteps } from '../../../../shared/commands/steps';
import { removeItem } from '../../../../shared/commands/registers';
import { applyPatches } from '../../../../shared/history/journal';
import { checkIntegrity } from '../../../../shared/model/integrity';
import { newHypothesis } from '../../../../shared/model/hypothesis';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { itemsOf } from '../../../../shared/model/references';
import { overrideKey } from '../../../../shared/model/scenario';
import { newStep } from '../../../../shared/model/step';
import { listOverrides, overriddenFields } from '../../../../shared/scenarios/list';
import { orphansOf, overlay } from '../../../../shared/scenarios/overlay';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { arbitraryPlan, testContext } from '../../arbitraries';
import type { Command } from '../../../../shared/commands/command';

/** The plan after a command that must be taken. */
function done<P>(plan: Plan, command: Command<P>, payload: P): Plan {
  const edit = execute(plan, command, payload, testContext());
  if (isProblem(edit)) throw new Error(`${edit.code} ${JSON.stringify(edit.params)}`);
  return edit.plan;
}
const BASE = 'scenario-base';
/** The Acte 3 plan with its base alone, and two scenarios over it. */
const bare = (): Plan => {
  const plan = acte3Plan('p');
  return { ...plan, hypotheses: {}, effects: {}, scenarios: { [BASE]: plan.scenarios[BASE]! } };
};
const withTwo = (): Plan =>
  done(done(bare(), addScenario, { id: 'a', parentId: BASE, title: 'A' }), addScenario, {
    id: 'b',
    parentId: 'a',
    title: 'B',
  });
const progress = (plan: Plan, scenarioId: string, value: number): Plan =>
  done(plan, setStep, { scenarioId, stepIds: ['wifi'], field: 'progress', value });
const seen = (plan: Plan, scenarioId: string): number =>
  overlay(plan, scenarioId).steps['wifi']!.progress;

describe('overlay', () => {
  it('with no override gives the very plan, whatever the plan', () => {
    fc.assert(
      fc.property(arbitraryPlan(15), ({ plan }) => {
        const bare = {
          ...plan,
          scenarios: {
            ...plan.scenarios,
            bare: {
              id: 'bare',
              parentId: plan.baseScenarioId,
              order: 'z',
              title: '',
              notes: '',
              archived: false,
              overrides: {},
            },
          },
        };
        expect(overlay(bare, 'bare')).toBe(bare);
        expect(overlay(bare, bare.baseScenarioId)).toBe(bare);
      }),
      { numRuns: 40 },
    );
  });

  it('lays a child over its parent, and a change of the base flows into who does not override it', () => {
    let plan = progress(withTwo(), 'a', 300_000);
    expect([BASE, 'a', 'b'].map((id) => seen(plan, id))).toEqual([0, 300_000, 300_000]);
    plan = progress(progress(plan, 'b', 700_000), BASE, 100_000);
    expect([BASE, 'a', 'b'].map((id) => seen(plan, id))).toEqual([100_000, 300_000, 700_000]);
  });

  it('keeps the objects of what an edit does not touch', () => {
    const plan = progress(withTwo(), 'a', 300_000);
    const before = overlay(plan, 'a');
    const after = overlay(
      done(plan, setStep, {
        scenarioId: BASE,
        stepIds: ['ordinateurs'],
        field: 'progress',
        value: 1,
      }),
      'a',
    );
    expect(after.steps['wifi']).toBe(before.steps['wifi']);
    expect(after.themes).toBe(before.themes);
    expect(
      overlay(done(plan, addScenario, { id: 'c', parentId: BASE, title: '' }), 'a').steps,
    ).toBe(before.steps);
  });

  it('passes over what the field refuses and says what has lost its item', () => {
    const plan = withTwo();
    const overrides = {
      'steps/wifi/progress': { collection: 'steps', itemId: 'wifi', field: 'progress', value: -1 },
      'steps/wifi/title': { collection: 'steps', itemId: 'wifi', field: 'title', value: 'Autre' },
      'steps/gone/progress': { collection: 'steps', itemId: 'gone', field: 'progress', value: 1 },
    };
    const broken: Plan = {
      ...plan,
      scenarios: { ...plan.scenarios, a: { ...plan.scenarios['a']!, overrides } },
    };
    expect(overlay(broken, 'a')).toBe(broken);
    expect(orphansOf(broken, 'a').map(({ itemId, field }) => `${itemId}/${field}`)).toEqual([
      'wifi/title',
      'gone/progress',
    ]);
  });

  it('marks the value as the scenario’s own: its provenance goes', () => {
    const plan = withTwo();
    const wording = newStep({
      id: 'x',
      order: 'z',
      provenance: {
        progress: { kind: 'example', meetingId: null, sentence: null },
        title: { kind: 'source', meetingId: null, sentence: null },
      },
    });
    const laid = overlay(
      done({ ...plan, steps: { ...plan.steps, x: wording } }, setStep, {
        scenarioId: 'a',
        stepIds: ['x'],
        field: 'progress',
        value: 5,
      }),
      'a',
    );
    expect(Object.keys(laid.steps['x']!.provenance)).toEqual(['title']);
  });
});

describe('overrides', () => {
  it('are not written where the value is what is inherited, and taken back when it is again', () => {
    const plan = progress(withTwo(), 'a', 300_000);
    expect(Object.keys(progress(plan, 'b', 300_000).scenarios['b']!.overrides)).toEqual([]);
    const own = progress(plan, 'b', 1);
    expect(Object.keys(own.scenarios['b']!.overrides)).toEqual(['steps/wifi/progress']);
    expect(progress(own, 'b', 300_000).scenarios['b']!.overrides).toEqual({});
  });

  it('are listed with who holds them and what they stand over', () => {
    const plan = progress(progress(withTwo(), 'a', 300_000), 'b', 400_000);
    expect(listOverrides(plan, 'b')).toMatchObject([
      {
        scenarioId: 'b',
        value: 400_000,
        inherited: 300_000,
        label: 'model.field_progress',
        orphan: false,
      },
    ]);
    expect(listOverrides(plan, 'a')).toMatchObject([
      { scenarioId: 'a', value: 300_000, inherited: 0 },
    ]);
    expect([...overriddenFields(plan, 'b', 'steps', 'wifi')]).toEqual([['progress', 'b']]);
  });

  it('promoted: the scenario reads as before; others follow, or keep what they had', () => {
    const plan = done(progress(withTwo(), 'a', 300_000), addScenario, {
      id: 'c',
      parentId: BASE,
      title: 'C',
    });
    const follow = done(plan, promoteOverride, { scenarioId: 'a', key: 'steps/wifi/progress' });
    expect([BASE, 'a', 'b', 'c'].map((id) => seen(follow, id))).toEqual([
      300_000, 300_000, 300_000, 300_000,
    ]);
    expect(follow.scenarios['a']!.overrides).toEqual({});
    const keep = done(plan, promoteOverride, {
      scenarioId: 'a',
      key: 'steps/wifi/progress',
      others: 'keep',
    });
    expect([BASE, 'a', 'b', 'c'].map((id) => seen(keep, id))).toEqual([
      300_000, 300_000, 300_000, 0,
    ]);
  });

  /** Values of fields of several collections of the Acte 3 plan, as a scenario may set them. */
  const anyOverride = fc.oneof(
    fc.record({
      collection: fc.constant('steps'),
      itemId: fc.constantFrom('wifi', 'ordinateurs', 'relance'),
      field: fc.constant('progress'),
      value: fc.integer({ min: 0, max: 1_000_000 }),
    }),
    fc.record({
      collection: fc.constant('steps'),
      itemId: fc.constantFrom('wifi', 'relance'),
      field: fc.constantFrom('included'),
      value: fc.boolean(),
    }),
    fc.record({
      collection: fc.constant('meansLines'),
      itemId: fc.constantFrom('line-maintenance', 'line-wifi', 'line-mediateur'),
      field: fc.constant('unitAmount'),
      value: fc.integer({ min: 0, max: 1e9 }),
    }),
    fc.record({
      collection: fc.constant('fundings'),
      itemId: fc.constant('funding-caf'),
      field: fc.constant('status'),
      value: fc.constantFrom('asked', 'granted', 'refused'),
    }),
    fc.record({
      collection: fc.constant('hypotheses'),
      itemId: fc.constantFrom('hypothesis-caf', 'hypothesis-agendas'),
      field: fc.constant('status'),
      value: fc.constantFrom('toCheck', 'confirmed', 'refuted'),
    }),
  );
  /** The plan with these overrides in the scenarios named, whatever they say. */
  const overriding = (
    writes: readonly (readonly [
      string,
      { collection: string; itemId: string; field: string; value: unknown },
    ])[],
  ): Plan => {
    const acte3 = acte3Plan('p');
    const start = done({ ...acte3, scenarios: { ...acte3.scenarios } }, addScenario, {
      id: 'child',
      parentId: 'scenario-postes',
      title: 'Enfant',
    });
    return writes.reduce(
      (plan, [scenarioId, override]) => done(plan, setOverride, { scenarioId, ...override }),
      start,
    );
  };
  const anyWrites = fc.array(
    fc.tuple(fc.constantFrom('scenario-postes', 'scenario-investissement', 'child'), anyOverride),
    { minLength: 1, maxLength: 8 },
  );

  it('promoted, then undone: the plan is as it was, and reads as it did; nothing was promoted by halves', () => {
    fc.assert(
      fc.property(
        anyWrites,
        fc.constantFrom('follow' as const, 'keep' as const),
        fc.nat(),
        (writes, others, which) => {
          const plan = overriding(writes);
          const [scenarioId, override] = writes[which % writes.length]!;
          const edit = execute(
            plan,
            promoteOverride,
            {
              scenarioId,
              key: overrideKey(override.collection, override.itemId, override.field),
              others,
            },
            testContext(),
          );
          if (isProblem(edit)) throw new Error(edit.code);
          const value =
            plan.scenarios[scenarioId]!.overrides[
              overrideKey(override.collection, override.itemId, override.field)
            ]!.value;
          expect(
            itemsOf(edit.plan, override.collection as 'steps')[override.itemId]![override.field],
          ).toEqual(value);
          expect(
            overlay(edit.plan, scenarioId)[override.collection as 'steps'][override.itemId],
          ).toMatchObject({ [override.field]: value });
          const back = applyPatches(edit.plan, edit.inverses);
          expect(back).toEqual(plan);
          for (const id of Object.keys(plan.scenarios))
            expect(overlay(back, id)).toEqual(overlay(plan, id));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('set, then taken back one by one: every scenario reads as the base again', () => {
    fc.assert(
      fc.property(anyWrites, (writes) => {
        const before = overriding([]);
        let plan = overriding(writes);
        for (const [scenarioId, { collection, itemId, field }] of writes) {
          const key = overrideKey(collection, itemId, field);
          const was = before.scenarios[scenarioId]!.overrides[key];
          if (was) plan = done(plan, setOverride, { scenarioId, ...was });
          else if (plan.scenarios[scenarioId]!.overrides[key])
            plan = done(plan, removeOverride, { scenarioId, key });
        }
        expect(plan).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it('promoted from a derived scenario, kept: nobody but the base reads otherwise', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(BASE, 'a', 'b', 'c'), fc.integer({ min: 0, max: 3 })), {
          maxLength: 8,
        }),
        fc.constantFrom('a', 'b', 'c'),
        (writes, from) => {
          let plan = done(withTwo(), addScenario, { id: 'c', parentId: 'b', title: 'C' });
          for (const [id, value] of writes) plan = progress(plan, id, value);
          const edit = execute(
            plan,
            promoteOverride,
            { scenarioId: from, key: 'steps/wifi/progress', others: 'keep' },
            testContext(),
          );
          fc.pre(!isProblem(edit));
          if (isProblem(edit)) return;
          expect(['a', 'b', 'c'].map((id) => seen(edit.plan, id))).toEqual(
            ['a', 'b', 'c'].map((id) => seen(plan, id)),
          );
          expect(seen(edit.plan, BASE)).toBe(seen(plan, from));
        },
      ),
    );
  });

  it('lose an actor who leaves', () => {
    const plan = done(withTwo(), setOverride, {
      scenarioId: 'a',
      collection: 'steps',
      itemId: 'wifi',
      field: 'partnerIds',
      value: { 'actor-caf': true, 'actor-arcs': true },
    });
    const owned = done(plan, setOverride, {
      scenarioId: 'b',
      collection: 'steps',
      itemId: 'wifi',
      field: 'ownerId',
      value: 'actor-caf',
    });
    const after = done(owned, removeItem, { collection: 'actors', id: 'actor-caf' });
    expect(overlay(after, 'b').steps['wifi']).toMatchObject({
      ownerId: null,
      partnerIds: { 'actor-arcs': true },
    });
    expect(Object.keys(overlay(after, 'b').steps['wifi']!.partnerIds)).toEqual(['actor-arcs']);
  });
});

describe('what is in one scenario alone', () => {
  it('lives in the base, not included, and is seen from the scenario and what derives from it', () => {
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

  it('is cut there with all that stands under it, and stays elsewhere', () => {
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

  it('is written itself, since it has nowhere to differ from, and goes for good when it goes', () => {
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

  it('is copied there as it is there', () => {
    const moved = progress(withTwo(), 'a', 300_000);
    const plan = done(moved, duplicateSteps, {
      scenarioId: 'a',
      stepIds: ['wifi'],
      newIds: { wifi: 'copy' },
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

describe('what every scenario says alike', () => {
  it('is written for all of them from any; what results depend on is not', () => {
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
  it('removed: what derives from one reads as before, and no reference is left', () => {
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

  it('duplicated read the same, right after the first', () => {
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
