import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '../../../../../shared/model/integrity';
import { migrate, MIGRATIONS } from '../../../../../shared/model/migrations/migrate';
import type { RawPlan } from '../../../../../shared/model/migrations/raw';
import { SCHEMA_VERSION } from '../../../../../shared/model/plan';
import { isProblem } from '../../../../../shared/model/problem';
import { acte3Plan } from '../../../../../shared/templates/acte3';

const pathOf = (version: number): string => `test/fixtures/plans/v${version}.json`;
const fixture = (version: number): RawPlan =>
  JSON.parse(readFileSync(pathOf(version), 'utf8')) as RawPlan;
const PAST = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1);
const code = (raw: unknown): unknown => {
  const answer = migrate(raw);
  return isProblem(answer) ? answer.code : answer;
};

describe('migrations', () => {
  it('has one step and one plan kept for each past version, so that none goes untested', () => {
    expect(Object.keys(MIGRATIONS).map(Number)).toEqual(PAST);
    expect([...PAST, SCHEMA_VERSION].filter((version) => !existsSync(pathOf(version)))).toEqual([]);
    expect([...PAST, SCHEMA_VERSION].map((version) => fixture(version)['schemaVersion'])).toEqual([
      ...PAST,
      SCHEMA_VERSION,
    ]);
  });

  it.each(PAST)(
    'leads version %i to the next, field by field, changing nothing it is given',
    (version) => {
      const before = fixture(version);
      expect({ ...MIGRATIONS[version]!(before), schemaVersion: version + 1 }).toEqual(
        fixture(version + 1),
      );
      expect(before).toEqual(fixture(version));
    },
  );

  it.each([...PAST, SCHEMA_VERSION])('brings a plan of version %i here whole', (version) => {
    const answer = migrate(fixture(version));
    if (isProblem(answer)) throw new Error(JSON.stringify(answer));
    expect(answer).toEqual({ plan: fixture(SCHEMA_VERSION), from: version });
    expect(checkIntegrity(answer.plan).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('leaves alone what version 1 had beside progress', () => {
    const { steps, scenarios } = MIGRATIONS[1]!(fixture(1)) as {
      steps: Record<string, { progress: unknown; notes: unknown }>;
      scenarios: Record<string, { overrides: Record<string, { value: unknown }> }>;
    };
    expect(Object.values(steps).map(({ progress }) => progress)).toEqual([350_000, 0, 1_000_000]);
    expect(Object.values(scenarios['renforce']!.overrides).map(({ value }) => value)).toEqual([
      600_000,
      '60',
      null,
    ]);
  });

  it('has a credit of version 4 in every scenario', () => {
    expect(
      MIGRATIONS[4]!({ paymentCredits: { c: { id: 'c', amount: 1 } } } as unknown as RawPlan),
    ).toEqual({ paymentCredits: { c: { id: 'c', amount: 1, included: true } } });
  });

  it('has a plan of version 5 in French, and leaves a language that is there already', () => {
    expect(MIGRATIONS[5]!({ id: 'p' } as RawPlan)).toEqual({ id: 'p', language: 'fr' });
    expect(MIGRATIONS[5]!({ language: 'en' } as RawPlan)).toEqual({ language: 'en' });
  });

  it('has a plan of version 6 in no zone, and leaves a zone that is there already', () => {
    expect(MIGRATIONS[6]!({ id: 'p' } as RawPlan)).toEqual({ id: 'p', schoolZone: null });
    expect(MIGRATIONS[6]!({ schoolZone: 'B' } as RawPlan)).toEqual({ schoolZone: 'B' });
  });

  it('has a receipt of version 7 say nothing of other money, and leaves one that does', () => {
    const lines = { a: { id: 'a' }, b: { id: 'b', isOtherMoney: true } };
    expect(MIGRATIONS[7]!({ meansLines: lines } as unknown as RawPlan)).toEqual({
      meansLines: { a: { id: 'a', isOtherMoney: false }, b: lines.b },
    });
  });

  it('gives back a plan of the present version as it is', () => {
    expect(migrate(acte3Plan('plan-1'))).toEqual({
      plan: acte3Plan('plan-1'),
      from: SCHEMA_VERSION,
    });
  });

  it.each([
    [{ schemaVersion: SCHEMA_VERSION + 1 }, 'files.newer'],
    [{}, 'files.notAPlan'],
    [null, 'files.notAPlan'],
    [undefined, 'files.notAPlan'],
    ['plan', 'files.notAPlan'],
    [{ schemaVersion: 0 }, 'files.notAPlan'],
    [{ schemaVersion: 1.5 }, 'files.notAPlan'],
    [{ schemaVersion: '1' }, 'files.notAPlan'],
    [{ schemaVersion: 1 }, 'files.damaged'],
    [{ schemaVersion: 1, steps: { a: null }, scenarios: {} }, 'files.damaged'],
    [{ schemaVersion: 2 }, 'files.damaged'],
  ])('refuses %j with %s', (raw, expected) => {
    expect(code(raw)).toBe(expected);
  });

  it.each(PAST)('empties nothing of a plan whose version was damaged into %i', (version) => {
    const answer = migrate({ ...acte3Plan('plan-1'), schemaVersion: version });
    expect(isProblem(answer) ? answer.code : answer.plan).toEqual(
      isProblem(answer) ? 'files.damaged' : acte3Plan('plan-1'),
    );
  });

  it('does not turn a broken progress of version 1 into a number', () => {
    const plan = fixture(1) as { steps: Record<string, Record<string, unknown>> };
    plan.steps['s1']!['progress'] = '35';
    expect(code(plan)).toBe('files.damaged');
  });
});
