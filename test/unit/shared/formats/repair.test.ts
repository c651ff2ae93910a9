import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectPhasage, writePhasage } from '../../../../shared/formats/phasage';
import { repairPhasage, type Repaired } from '../../../../shared/formats/phasage/repair';
import { isWordKey } from '../../../../shared/i18n/words';
import { COLLECTIONS, type Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { sayProblem } from '../../../../shared/wording/problems';
import v1 from '../../../fixtures/plans/v1.json';
import { OLD, SAVED, FROM, TEXT, PLAN } from './torn';

function repaired(text: string): Repaired {
  const done = repairPhasage(text, FROM);
  if (isProblem(done)) throw new Error(sayProblem(done));
  return done;
}

/** The plan's text with a manual change in its JSON. */
function changed(
  change: (plan: Record<string, Record<string, Record<string, unknown>>>) => void,
): string {
  const file = JSON.parse(TEXT) as { plan: never };
  change(file.plan);
  return JSON.stringify(file);
}

const codes = ({ lost }: Repaired): string[] => lost.map(({ code }) => code);

describe('repair', () => {
  it('changes nothing in a good file', () =>
    expect(repaired(TEXT)).toEqual({ plan: PLAN, contents: {}, lost: [] }));

  it('saves the items before the end of a truncated file, and lists what is missing', () => {
    const done = repaired(TEXT.slice(0, Math.floor(TEXT.length * 0.8)));
    expect(done.plan.actors).toEqual(PLAN.actors);
    expect(Object.keys(done.plan.steps).length).toBeGreaterThan(0);
    expect(codes(done)).toContain('repair.json');
    expect(codes(done)).toContain('repair.collection');
  });

  it.each<[string, Parameters<typeof changed>[0], string[], (plan: Plan) => void]>([
    [
      'a field of the wrong type',
      (plan) => {
        plan['steps']!['wifi']!['progress'] = 'beaucoup';
      },
      ['repair.field'],
      (plan) => expect(plan.steps['wifi']).toEqual({ ...PLAN.steps['wifi'], progress: 0 }),
    ],
    [
      'a day that does not exist',
      (plan) => {
        (plan['steps']!['wifi']!['period'] as Record<string, unknown>)['start'] = '2024-02-30';
      },
      ['repair.field'],
      (plan) => expect(plan.steps['wifi']).toEqual({ ...PLAN.steps['wifi'], period: null }),
    ],
    [
      'a field that no step has',
      (plan) => {
        plan['steps']!['wifi']!['colour'] = 'red';
      },
      ['repair.unknown'],
      (plan) => expect(plan).toEqual(PLAN),
    ],
    [
      'an item that is no item',
      (plan) => {
        plan['places']!['place-1'] = 3 as never;
      },
      ['repair.item'],
      (plan) => expect(Object.keys(plan.places)).toHaveLength(3),
    ],
    [
      'an item under another id',
      (plan) => {
        plan['steps']!['wifi']!['id'] = 'portrea';
      },
      ['repair.field'],
      (plan) => expect(plan).toEqual(PLAN),
    ],
    [
      'a collection that is a list',
      (plan) => {
        plan['themes'] = [] as never;
      },
      [],
      (plan) => {
        expect(plan.themes).toEqual({});
        expect(plan.steps['wifi']!.themeIds).toEqual({});
      },
    ],
    [
      'a reference that leads nowhere',
      (plan) => {
        plan['steps']!['wifi']!['ownerId'] = 'nobody';
      },
      ['repair.mended'],
      (plan) => expect(plan).toEqual(PLAN),
    ],
    [
      'steps under each other',
      (plan) => {
        plan['steps']!['remise']!['parentId'] = 'wifi';
      },
      ['repair.mended', 'repair.mended'],
      (plan) => expect(plan.steps['wifi']!.parentId ?? plan.steps['remise']!.parentId).toBeNull(),
    ],
    [
      'no base scenario',
      (plan) => {
        plan['scenarios'] = {} as never;
      },
      [],
      (plan) => expect(plan.scenarios[plan.baseScenarioId]).toBeDefined(),
    ],
    [
      'no horizon',
      (plan) => {
        delete plan['horizon'];
      },
      ['repair.planField'],
      (plan) => expect(plan.horizon).toEqual({ start: '2024-01-01', end: '2026-12-31' }),
    ],
    [
      'nesting without end',
      (plan) => {
        plan['scenarios']!['scenario-base']!['overrides'] = {
          'steps/wifi/title': {
            collection: 'steps',
            itemId: 'wifi',
            field: 'title',
            value: JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`) as unknown,
          },
        };
      },
      ['repair.deep'],
      (plan) => expect(plan.steps).toEqual(PLAN.steps),
    ],
    [
      'a key that no plan has',
      (plan) => {
        plan['steps']!['wifi'] = JSON.parse(
          JSON.stringify(plan['steps']!['wifi']).replace(
            '"provenance":{',
            '"provenance":{"__proto__":{},',
          ),
        ) as never;
      },
      ['repair.forbidden'],
      (plan) => expect(plan).toEqual(PLAN),
    ],
    [
      'no version',
      (plan) => {
        delete plan['schemaVersion'];
      },
      ['repair.version'],
      (plan) => expect(plan).toEqual(PLAN),
    ],
  ])('repairs %s', (_what, change, expected, check) => {
    const done = repaired(changed(change));
    check(done.plan);
    expect(codes(done)).toEqual(expect.arrayContaining(expected));
    expect(
      done.lost.every(
        ({ code, params }) =>
          isWordKey(code) && sayProblem({ ...done.lost[0]!, code, params }) !== '',
      ),
    ).toBe(true);
    const again = inspectPhasage(writePhasage(done.plan, done.contents, SAVED));
    expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each<[string, (text: string) => string, string[]]>([
    [
      'a torn quote',
      (text) => text.replace('"title": "Wifi public"', '"title: "Wifi public"'),
      ['repair.lines'],
    ],
    [
      'a torn comma',
      (text) =>
        text
          .replace('"title": "Wifi public",', '"title": "Wifi public"x')
          .replace('"title": "Wifi public"\n', '"title": "Wifi public"x\n'),
      ['repair.lines'],
    ],
    ['a torn bracket', (text) => text.replace('"wifi": {', '"wifi": \u0000'), ['repair.lines']],
    [
      'a line that begins too far to the left',
      (text) => text.replace('\n  "steps": {', '\nx"steps": {'),
      ['repair.lines'],
    ],
    [
      'a line broken in its indentation',
      (text) => text.replace('\n    "title": "Wifi public"', '\n  x\n "title": "Wifi public"'),
      ['repair.lines'],
    ],
    [
      'a list or object joined with its first line',
      (text) => text.replace('"steps": {\n', '"steps": {\u0000'),
      ['repair.json'],
    ],
    [
      'the name of a collection',
      (text) => `${text.replace('"steps": {', '"stXps": {').trimEnd()},`,
      ['repair.key'],
    ],
    [
      'the name of the plan',
      (text) => `${text.replace('"plan": {', '"XXan": {').trimEnd()},`,
      ['repair.json'],
    ],
  ])('loses no step: %s', (_what, tear, expected) => {
    const torn = tear(TEXT);
    expect(torn).not.toBe(TEXT);
    const done = repaired(torn);
    expect(Object.keys(done.plan.steps).sort()).toEqual(Object.keys(PLAN.steps).sort());
    expect(done.plan.steps['wifi']!.title).toBe('Wifi public');
    expect(codes(done)).toEqual(expect.arrayContaining(expected));
  });

  it('also reads a file on one line, if the damage allows it', () => {
    const done = repaired(
      changed(() => undefined).replace('"title":"Wifi public",', '"title":"Wifi public"'),
    );
    expect(done.plan).toEqual(PLAN);
  });

  it('saves nearly every item of a file with twenty overwritten bytes', () => {
    const bytes = Buffer.from(TEXT);
    const count = (plan: Plan): number =>
      Object.keys(COLLECTIONS).reduce(
        (sum, name) => sum + Object.keys(plan[name as 'steps']).length,
        0,
      );
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255) }), {
          minLength: 20,
          maxLength: 20,
        }),
        (writes) => {
          const torn = Buffer.from(bytes);
          for (const { at, byte } of writes) torn[at] = byte;
          const { plan } = repaired(torn.toString('utf8'));
          expect(count(plan)).toBeGreaterThan(count(PLAN) * 0.9);
        },
      ),
      { numRuns: 100, seed: 6 },
    );
  });

  it('lists each duplicate key', () => {
    const done = repaired(
      TEXT.replace(
        '"title": "Wifi public"',
        '"title": "Perdu", "title": "Wifi public", "state": "partly"',
      ),
    );
    expect(done.lost.map(({ code, params }) => [code, params['key']])).toEqual([
      ['repair.twice', 'title'],
      ['repair.twice', 'state'],
    ]);
    expect(done.plan).toEqual(PLAN);
  });

  it.each(['', '12', '<html></html>', '{}', '{"tasks": []}', '[1,2]'])(
    'refuses a file without a plan: %s',
    (text) => expect(repairPhasage(text, FROM)).toMatchObject({ code: 'files.notAPlan' }),
  );

  it('migrates a plan of an older version, whatever else is damaged in it', () => {
    const done = repaired(OLD.replace('"progress":35', '"progress":"35"'));
    expect(done.plan).toMatchObject({ schemaVersion: PLAN.schemaVersion, objectives: {} });
    expect(Object.keys(done.plan.steps)).toEqual(Object.keys(v1.steps));
    expect(codes(done)).toEqual(['repair.field']);
  });

  it('refuses a plan of a newer Phasage', () =>
    expect(
      repairPhasage(
        changed((plan) => {
          (plan as Record<string, unknown>)['schemaVersion'] = 99;
        }),
        FROM,
      ),
    ).toMatchObject({ code: 'files.newer' }));
});
