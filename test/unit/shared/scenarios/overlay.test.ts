import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addScenario } from '../../../../shared/commands/scenarios';
import { setStep } from '../../../../shared/commands/stepFields';
import type { Plan } from '../../../../shared/model/plan';
import { newStep } from '../../../../shared/model/step';
import { lineOf, orphansOf, overlay } from '../../../../shared/scenarios/overlay';
import { arbitraryPlan } from '../../arbitraries';
import { done, progress, BASE, withTwo, seen } from './twoScenarios';

describe('overlay', () => {
  it('without overrides returns the same plan, whatever the plan', () => {
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

  it('lays a child over its parent; base changes reach scenarios without an override', () => {
    let plan = progress(withTwo(), 'a', 300_000);
    expect([BASE, 'a', 'b'].map((id) => seen(plan, id))).toEqual([0, 300_000, 300_000]);
    plan = progress(progress(plan, 'b', 700_000), BASE, 100_000);
    expect([BASE, 'a', 'b'].map((id) => seen(plan, id))).toEqual([100_000, 300_000, 700_000]);
  });

  it('gives the same plan to all who ask for one scenario', () => {
    const plan = progress(withTwo(), 'a', 300_000);
    expect(overlay(plan, 'a')).toBe(overlay(plan, 'a'));
    expect(overlay(plan, 'a')).not.toBe(overlay(plan, 'b'));
  });

  it('lays a scenario over its parents but the base, and ends where they form a loop', () => {
    const plan = withTwo();
    const lineIn = (of: Plan, id: string): string[] => lineOf(of, id).map((one) => one.id);
    expect([BASE, 'a', 'b', 'nowhere'].map((id) => lineIn(plan, id))).toEqual([
      [],
      ['a'],
      ['a', 'b'],
      [],
    ]);
    const looped = {
      ...plan,
      scenarios: { ...plan.scenarios, a: { ...plan.scenarios['a']!, parentId: 'b' } },
    };
    expect(lineIn(looped, 'b')).toEqual(['a', 'b']);
  });

  it('keeps the objects that an edit does not touch', () => {
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

  it('skips values that the field refuses, and lists overrides that have lost their item', () => {
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

  it('marks the value as the scenario’s own: drops its provenance', () => {
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
