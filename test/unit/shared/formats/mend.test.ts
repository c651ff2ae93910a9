/** Each kind of repair in a plan, by an example. */
import { describe, expect, test } from 'vitest';
import { writePhasage } from '../../../../shared/formats/phasage';
import { mendReferences } from '../../../../shared/formats/phasage/mendReferences';
import { readLines } from '../../../../shared/formats/phasage/readLines';
import { repairPhasage, type Repaired } from '../../../../shared/formats/phasage/repair';
import { checkIntegrity } from '../../../../shared/model/integrity';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem, type Problem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';

const PLAN = acte3Plan('p');
const BASE = PLAN.baseScenarioId;
const POSTS = 'scenario-postes';
type Items = Record<string, Record<string, unknown>>;
interface Loose {
  baseScenarioId: string;
  scenarios: Items;
  readonly steps: Items;
  readonly assignments: Items;
}

/** The plan after a change, then repaired. */
function mended(change: (plan: Loose) => void): {
  plan: Plan;
  lost: Problem[];
} {
  const broken = structuredClone(PLAN) as unknown as Loose;
  change(broken);
  const lost: Problem[] = [];
  const plan = mendReferences(broken as unknown as Plan, lost);
  expect(checkIntegrity(plan).filter(({ severity }) => severity === 'error')).toEqual([]);
  return { plan, lost };
}

describe('repairs references:', () => {
  test('a scenario without a parent goes under the base, with its overrides', () => {
    const { plan } = mended(({ scenarios }) => {
      scenarios[POSTS]!['parentId'] = null;
    });
    expect(plan.scenarios[POSTS]).toEqual(PLAN.scenarios[POSTS]);
  });

  test('a scenario whose parent is gone goes under the base', () => {
    const { plan } = mended(({ scenarios }) => {
      scenarios[POSTS]!['parentId'] = 'gone';
    });
    expect(plan.scenarios[POSTS]).toEqual(PLAN.scenarios[POSTS]);
  });

  test('scenarios derived from each other go under the base', () => {
    const { plan } = mended(({ scenarios }) => {
      scenarios[POSTS]!['parentId'] = 'scenario-investissement';
      scenarios['scenario-investissement']!['parentId'] = POSTS;
    });
    expect(Object.keys(plan.scenarios)).toEqual(Object.keys(PLAN.scenarios));
    expect(plan.scenarios[POSTS]!.overrides).toEqual(PLAN.scenarios[POSTS]!.overrides);
  });

  test('without a base, the scenario without a parent becomes it', () => {
    const { plan } = mended((broken) => {
      broken.baseScenarioId = 'gone';
    });
    expect(plan.baseScenarioId).toBe(BASE);
  });

  test('without any scenario, there is a new base', () => {
    const { plan } = mended((broken) => {
      broken.scenarios = {};
    });
    expect(Object.keys(plan.scenarios)).toEqual([BASE]);
  });

  test('steps in a loop go to the first level, with their dates', () => {
    const { plan } = mended(({ steps }) => {
      steps['remise']!['parentId'] = 'wifi';
    });
    expect(plan.steps['wifi']!.period).toEqual(PLAN.steps['wifi']!.period);
    expect(Object.keys(plan.steps)).toEqual(Object.keys(PLAN.steps));
  });

  test('a dangling id leaves a set, and the others stay', () => {
    const { plan, lost } = mended(({ steps }) => {
      steps['wifi']!['placeIds'] = { 'place-1': true, gone: true };
    });
    expect(plan.steps['wifi']!.placeIds).toEqual({ 'place-1': true });
    expect(lost).toHaveLength(1);
  });

  test('an optional reference becomes null; an item with a required one goes', () => {
    const { plan } = mended(({ steps, assignments }) => {
      steps['wifi']!['ownerId'] = 'gone';
      assignments['work-wifi']!['actorId'] = 'gone';
    });
    expect(plan.steps['wifi']!.ownerId).toBeNull();
    expect(plan.assignments['work-wifi']).toBeUndefined();
    expect(Object.keys(plan.assignments)).toHaveLength(Object.keys(PLAN.assignments).length - 1);
  });

  test('an override gets the key of its field', () => {
    const override = { collection: 'steps', itemId: 'wifi', field: 'progress', value: 1 };
    const { plan } = mended(({ scenarios }) => {
      scenarios[POSTS]!['overrides'] = { 'steps/postes/progress': override };
    });
    expect(plan.scenarios[POSTS]!.overrides).toEqual({ 'steps/wifi/progress': override });
  });
});

describe('repairs a file', () => {
  const FROM = { today: '2024-05-15', newId: () => 'new' };
  const repaired = (text: string): Repaired => {
    const done = repairPhasage(text, FROM);
    if (isProblem(done)) throw new Error(done.code);
    return done;
  };
  const without = (...names: string[]): string =>
    JSON.stringify({
      ...(JSON.parse(writePhasage(PLAN, {}, { savedWith: '', savedAt: '' })) as object),
      plan: Object.fromEntries(Object.entries(PLAN).filter(([name]) => !names.includes(name))),
    });

  test.each(['scenarios', 'baselines'] as const)('without any %s', (name) => {
    const { plan } = repaired(without(name));
    expect(plan.steps).toEqual(PLAN.steps);
    expect(Object.keys(plan[name])).toEqual(name === 'scenarios' ? [BASE] : []);
  });

  test('without either, in an older version', () => {
    const text = JSON.stringify({
      plan: {
        ...Object.fromEntries(
          Object.entries(PLAN).filter(([name]) => name !== 'scenarios' && name !== 'baselines'),
        ),
        schemaVersion: PLAN.schemaVersion - 1,
      },
    });
    expect(Object.keys(repaired(text).plan.steps)).toEqual(Object.keys(PLAN.steps));
  });

  test('whose plan has lost its id and its horizon: with new ones, from today', () => {
    const { plan, lost } = repaired(without('id', 'horizon'));
    expect([plan.id, plan.horizon]).toEqual(['new', { start: '2024-01-01', end: '2026-12-31' }]);
    expect(lost.filter(({ code }) => code === 'repair.planField')).toHaveLength(2);
  });
});

describe('repairs lines', () => {
  test('reads line by line only a text with one value per line', () => {
    const lost: Problem[] = [];
    const text = writePhasage(PLAN, {}, { savedWith: '', savedAt: '' });
    expect(readLines(text, lost)).toEqual(JSON.parse(text));
    expect(readLines(JSON.stringify(JSON.parse(text)), lost)).toBeNull();
    expect(readLines(JSON.stringify(JSON.parse(text), null, 4), lost)).toBeNull();
    expect(lost).toEqual([]);
  });
});
