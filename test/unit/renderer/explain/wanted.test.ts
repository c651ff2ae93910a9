import { describe, expect, test } from 'vitest';
import { fitted, limitsOn, thresholdOf, type Wanted } from '../../../../renderer/explain/wanted';
import { evaluate } from '../../../../shared/evaluate';
import type { Limit } from '../../../../shared/model/means';
import { acte3Plan } from '../../../../shared/templates/acte3';

const CAP: Wanted = {
  kind: 'cap',
  figure: { kind: 'measure', measure: 'netAssured' },
  year: 2025,
  cap: 4_000_000,
};
const limit = (id: string, given: Partial<Limit> = {}): Limit => ({
  id,
  kind: 'netAssured',
  year: 2025,
  amount: 4_000_000,
  ...given,
});
const byId = (...limits: Limit[]): Record<string, Limit> =>
  Object.fromEntries(limits.map((one) => [one.id, one]));

describe('the threshold of a search', () => {
  test('a cap is the typed amount, on the current total and year', () => {
    const { figure, year } = CAP;
    expect(thresholdOf(CAP)).toEqual({ kind: 'cap', figure, year, amount: 4_000_000 });
  });

  test('a limit of the plan has its own total and year', () => {
    expect(thresholdOf({ ...CAP, kind: 'limit/plafond' })).toEqual({
      kind: 'limit',
      limitId: 'plafond',
    });
  });

  test('compares another scenario on the current total and year', () => {
    const { figure, year } = CAP;
    expect(thresholdOf({ ...CAP, kind: 'order/postes' })).toEqual({
      kind: 'order',
      otherId: 'postes',
      figure,
      year,
    });
  });
});

describe('a search continues in another scenario', () => {
  const evaluation = evaluate(acte3Plan('plan-1'), {
    scenarioId: acte3Plan('plan-1').baseScenarioId,
  });
  const limits = byId(limit('plafond'));
  const withLimit = { ...evaluation, plan: { ...evaluation.plan, limits } };

  test('as it was, if that has everything it uses', () => {
    const search = { ...CAP, kind: 'limit/plafond' };
    expect(fitted(search, [], withLimit)).toEqual(search);
    const order = { ...CAP, kind: 'order/postes' };
    expect(fitted(order, ['postes'], evaluation)).toEqual(order);
  });

  test('as a cap, if its limit or its scenario is missing', () => {
    expect(fitted({ ...CAP, kind: 'limit/plafond' }, ['postes'], evaluation)).toEqual(CAP);
    expect(fitted({ ...CAP, kind: 'order/postes' }, ['autre'], evaluation)).toEqual(CAP);
  });

  test('over all years, if the plan does not reach its year', () => {
    expect(fitted({ ...CAP, year: 2031 }, [], evaluation)).toEqual({ ...CAP, year: null });
  });
});

test('the limits on a total are those of its kind, for its year or for every year', () => {
  const all = byId(
    limit('this-year'),
    limit('every-year', { year: null }),
    limit('other-year', { year: 2026 }),
    limit('other-total', { kind: 'netIfGranted' }),
    limit('share', { kind: 'ownShare', year: null }),
  );
  const found = (wanted: Pick<Wanted, 'figure' | 'year'>): string[] =>
    limitsOn(all, wanted).map(({ id }) => id);
  expect(found(CAP)).toEqual(['this-year', 'every-year']);
  expect(found({ ...CAP, year: null })).toEqual(['every-year']);
  expect(found({ figure: { kind: 'ownShare' }, year: 2025 })).toEqual(['share']);
});
