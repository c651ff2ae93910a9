import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { execute } from '../../../../shared/commands/command';
import {
  promoteOverride,
  removeOverride,
  setOverride,
} from '../../../../shared/commands/overrides';
import { addScenario } from '../../../../shared/commands/scenarios';
import { removeItem } from '../../../../shared/commands/registers';
import { applyPatches } from '../../../../shared/history/journal';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { itemsOf } from '../../../../shared/model/references';
import { overrideKey } from '../../../../shared/model/scenario';
import { countOverrides, listOverrides, overriddenFields } from '../../../../shared/scenarios/list';
import { overlay } from '../../../../shared/scenarios/overlay';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { testContext } from '../../arbitraries';
import { done, progress, BASE, withTwo, seen } from './twoScenarios';

describe('overrides', () => {
  it('are counted as the scenario’s own, its parents’ and orphans; a field of no use is none', () => {
    const at = (itemId: string, field: string, value: unknown) => ({
      [overrideKey('steps', itemId, field)]: {
        collection: 'steps' as const,
        itemId,
        field,
        value,
      },
    });
    const plan = withTwo();
    const [a, b] = [plan.scenarios['a']!, plan.scenarios['b']!];
    const laid: Plan = {
      ...plan,
      scenarios: {
        ...plan.scenarios,
        a: { ...a, overrides: { ...at('wifi', 'progress', 1), ...at('gone', 'progress', 1) } },
        b: { ...b, overrides: { ...at('wifi', 'status', 'done'), ...at('wifi', 'id', 'x') } },
      },
    };
    expect(countOverrides(laid, 'b')).toEqual({ own: 1, inherited: 1, orphans: 2 });
    expect(countOverrides(laid, 'nowhere')).toEqual({ own: 0, inherited: 0, orphans: 0 });
    expect([...overriddenFields(laid, 'b', 'steps', 'wifi')].sort()).toEqual([
      ['progress', 'a'],
      ['status', 'b'],
    ]);
    expect(overriddenFields(laid, 'b', 'nothing', 'wifi').size).toBe(0);
    expect(listOverrides(laid, 'b').map(({ key, orphan }) => [key, orphan])).toEqual([
      ['steps/wifi/status', false],
      ['steps/wifi/progress', false],
      ['steps/wifi/id', true],
      ['steps/gone/progress', true],
    ]);
  });

  it('are not written for the inherited value, and are removed when it returns', () => {
    const plan = progress(withTwo(), 'a', 300_000);
    expect(Object.keys(progress(plan, 'b', 300_000).scenarios['b']!.overrides)).toEqual([]);
    const own = progress(plan, 'b', 1);
    expect(Object.keys(own.scenarios['b']!.overrides)).toEqual(['steps/wifi/progress']);
    expect(progress(own, 'b', 300_000).scenarios['b']!.overrides).toEqual({});
  });

  it('are listed with their scenario and the value below', () => {
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

  it('promoted: the scenario has the same values; others follow, or keep theirs', () => {
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

  /** Values of fields of several collections of the Acte 3 plan that a scenario may override. */
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
  /** The plan with these overrides in the given scenarios, whatever their values. */
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

  it('promoted, then undone: the plan and its scenarios are as before, in one piece', () => {
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

  it('set, then removed one by one: every scenario equals the base again', () => {
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

  it('promoted from a derived scenario, with keep: only the base changes', () => {
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
