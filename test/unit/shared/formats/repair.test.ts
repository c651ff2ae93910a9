import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectPhasage, readPhasage, writePhasage } from '../../../../shared/formats/phasage';
import { repairPhasage, type Repaired } from '../../../../shared/formats/phasage/repair';
import { isWordKey, sayProblem } from '../../../../shared/i18n/words';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { arbitraryPlan } from '../../arbitraries';

const SAVED = { savedWith: 'Phasage', savedAt: '2024-03-08T10:00:00Z' };
const PLAN = acte3Plan('plan-1');
const TEXT = writePhasage(PLAN, {}, SAVED);
const FROM = { today: '2024-03-08', newId: () => 'new-plan' };

function repaired(text: string): Repaired {
  const done = repairPhasage(text, FROM);
  if (isProblem(done)) throw new Error(sayProblem(done));
  return done;
}
/** The plan's text with one thing of its JSON changed by hand. */
function changed(change: (plan: Record<string, Record<string, Record<string, unknown>>>) => void): string {
  const file = JSON.parse(TEXT) as { plan: never };
  change(file.plan);
  return JSON.stringify(file);
}
const codes = ({ lost }: Repaired): string[] => lost.map(({ code }) => code);

describe('repair', () => {
  it('changes nothing of a sound file', () => expect(repaired(TEXT)).toEqual({ plan: PLAN, contents: {}, lost: [] }));

  it('saves the items before the cut of a file cut short, and tells what is missing', () => {
    const done = repaired(TEXT.slice(0, Math.floor(TEXT.length * 0.8)));
    expect(done.plan.actors).toEqual(PLAN.actors);
    expect(Object.keys(done.plan.steps).length).toBeGreaterThan(0);
    expect(codes(done)).toContain('repair.json');
    expect(codes(done)).toContain('repair.collection');
  });

  it.each<[string, Parameters<typeof changed>[0], string[], (plan: Plan) => void]>([
    ['a field of the wrong type', (plan) => { plan['steps']!['wifi']!['progress'] = 'beaucoup'; }, ['repair.field'], (plan) => expect(plan.steps['wifi']).toEqual({ ...PLAN.steps['wifi'], progress: 0 })],
    ['a day that does not exist', (plan) => { (plan['steps']!['wifi']!['period'] as Record<string, unknown>)['start'] = '2024-02-30'; }, ['repair.field'], (plan) => expect(plan.steps['wifi']).toEqual({ ...PLAN.steps['wifi'], period: null })],
    ['a field that no step has', (plan) => { plan['steps']!['wifi']!['colour'] = 'red'; }, ['repair.field'], (plan) => expect(plan).toEqual(PLAN)],
    ['an item that is no item', (plan) => { plan['places']!['place-1'] = 3 as never; }, ['repair.item'], (plan) => expect(Object.keys(plan.places)).toHaveLength(3)],
    ['an item under another id', (plan) => { plan['steps']!['wifi']!['id'] = 'portrea'; }, ['repair.field'], (plan) => expect(plan).toEqual(PLAN)],
    ['a collection that is a list', (plan) => { plan['themes'] = [] as never; }, [], (plan) => { expect(plan.themes).toEqual({}); expect(plan.steps['wifi']!.themeIds).toEqual({}); }],
    ['a reference that leads nowhere', (plan) => { plan['steps']!['wifi']!['ownerId'] = 'nobody'; }, ['repair.mended'], (plan) => expect(plan).toEqual(PLAN)],
    ['steps under each other', (plan) => { plan['steps']!['remise']!['parentId'] = 'wifi'; }, ['repair.mended', 'repair.mended'], (plan) => expect(plan.steps['wifi']!.parentId ?? plan.steps['remise']!.parentId).toBeNull()],
    ['no base scenario', (plan) => { plan['scenarios'] = {} as never; }, [], (plan) => expect(plan.scenarios[plan.baseScenarioId]).toBeDefined()],
    ['no horizon', (plan) => { delete plan['horizon']; }, ['repair.planField'], (plan) => expect(plan.horizon).toEqual({ start: '2024-01-01', end: '2026-12-31' })],
    ['no version', (plan) => { delete plan['schemaVersion']; }, ['repair.version'], (plan) => expect(plan).toEqual(PLAN)],
  ])('mends %s', (_what, change, expected, check) => {
    const done = repaired(changed(change));
    check(done.plan);
    expect(codes(done)).toEqual(expect.arrayContaining(expected));
    expect(done.lost.every(({ code, params }) => isWordKey(code) && sayProblem({ ...done.lost[0]!, code, params }) !== '')).toBe(true);
    const again = inspectPhasage(writePhasage(done.plan, done.contents, SAVED));
    expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(['', '12', '<html></html>', '{}', '{"tasks": []}', '[1,2]'])('refuses what has no plan in it: %s', (text) => expect(repairPhasage(text, FROM)).toMatchObject({ code: 'files.notAPlan' }));

  it('refuses a plan of a later Phasage', () => expect(repairPhasage(changed((plan) => { (plan as Record<string, unknown>)['schemaVersion'] = 99; }), FROM)).toMatchObject({ code: 'files.newer' }));
});

/** Up to twenty places of a text flipped, cut, put in again. */
const mutated = (text: string): fc.Arbitrary<string> => fc.array(fc.record({ at: fc.nat(text.length), kind: fc.constantFrom('flip', 'cut', 'insert', 'again', 'end'), sign: fc.constantFrom('"', '{', '}', ',', ':', '0', 'x', '\\', '\u0000', 'é'), length: fc.nat(60) }), { minLength: 1, maxLength: 20 })
  .map((changes) => changes.reduce((result, { at, kind, sign, length }) => {
    const place = at % (result.length + 1);
    const [before, after] = [result.slice(0, place), result.slice(place)];
    if (kind === 'flip') return before + sign + after.slice(1);
    if (kind === 'cut') return before + after.slice(length);
    if (kind === 'insert') return before + sign + after;
    return kind === 'again' ? before + after.slice(0, length) + after : result.slice(0, Math.max(place, result.length - length));
  }, text));

describe('any file changed in up to twenty places', () => {
  const damaged = fc.oneof(mutated(TEXT), arbitraryPlan(10).chain(({ plan, contents }) => mutated(writePhasage(plan, contents, SAVED))));

  it('gives a plan or a plain refusal when read', () => {
    fc.assert(fc.property(damaged, (text) => {
      const file = readPhasage(text);
      if (isProblem(file)) expect(isWordKey(file.code)).toBe(true);
      else expect(inspectPhasage(writePhasage(file.plan, file.contents, SAVED)).plan).toEqual(file.plan);
    }), { numRuns: 150 });
  });

  it('gives a plan that reads back whole, or a plain refusal, when repaired', () => {
    fc.assert(fc.property(damaged, (text) => {
      const done = repairPhasage(text, FROM);
      if (isProblem(done)) { expect(isWordKey(done.code)).toBe(true); return; }
      const again = readPhasage(writePhasage(done.plan, done.contents, SAVED));
      expect(isProblem(again) ? again : again.plan).toEqual(done.plan);
    }), { numRuns: 150 });
  });
});
