import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBudgetItem, setBudgetItem } from '../../../../shared/commands/budget';
import { execute } from '../../../../shared/commands/command';
import { evaluate } from '../../../../shared/evaluate';
import { newFunding, newMeansLine, type Limit } from '../../../../shared/model/means';
import { isProblem } from '../../../../shared/model/problem';
import { emptyPlan } from '../../../../shared/templates/empty';
import type { Plan } from '../../../../shared/model/plan';
import { sourcesOf } from '../../../../shared/means/sources';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { testContext } from '../../arbitraries';
import { arbitraryPlanOfMeans } from './arbitraryMeans';

const rent = newMeansLine({ id: 'rent', order: 'a0', kind: 'operating', unitAmount: 100_000 });
const plan: Plan = {
  ...emptyPlan('p', '2024-03-08'),
  actors: {
    caf: { id: 'caf', order: 'a0', kind: 'organisation', title: 'CAF', notes: '', provenance: {} },
  },
  meansLines: { rent },
};
const breaches = (limit: Omit<Limit, 'id'>, fundings: Plan['fundings'] = {}) => {
  const given = { ...plan, fundings, limits: { l: { id: 'l', ...limit } } };
  return evaluate(given, { scenarioId: plan.baseScenarioId }).breaches.map(
    ({ year, value, by }) => ({ year, value, by }),
  );
};
const caf = (rate: number) =>
  newFunding({
    id: 'f',
    order: 'a0',
    funderId: 'caf',
    rate,
    section: 'operating',
    lineIds: { rent: true },
    status: 'asked',
  });

describe('limits', () => {
  it('M17: a cap is broken in each year above it, and only above it', () => {
    expect(breaches({ kind: 'netAssured', year: null, amount: 100_000 })).toEqual([]);
    expect(breaches({ kind: 'netAssured', year: null, amount: 99_999 })).toEqual(
      [2024, 2025, 2026].map((year) => ({ year, value: 100_000, by: 1 })),
    );
    expect(breaches({ kind: 'netAssured', year: 2025, amount: 60_000 })).toEqual([
      { year: 2025, value: 100_000, by: 40_000 },
    ]);
    expect(
      breaches({ kind: 'netIfGranted', year: 2025, amount: 60_000 }, { f: caf(400_000) }),
    ).toEqual([]);
    expect(
      breaches({ kind: 'netAssured', year: 2025, amount: 60_000 }, { f: caf(400_000) }),
    ).toHaveLength(1);
  });

  it('M18: an own share is the rest if all is granted, over all years', () => {
    expect(
      breaches({ kind: 'ownShare', year: null, amount: 200_000 }, { f: caf(800_000) }),
    ).toEqual([]);
    expect(
      breaches({ kind: 'ownShare', year: null, amount: 200_000 }, { f: caf(900_000) }),
    ).toEqual([{ year: null, value: 100_000, by: 100_000 }]);
  });
});

describe('M25: the sources of a breach', () => {
  it('are its lines, whose parts add up to it', () => {
    fc.assert(
      fc.property(
        arbitraryPlanOfMeans(acte3Plan('p')),
        fc.constantFrom('netAssured', 'netIfGranted', 'investment', 'etpt'),
        fc.constantFrom(2024, 2025, 2026),
        (given, kind, year) => {
          const { means } = evaluate(given, { scenarioId: given.baseScenarioId });
          const parts = sourcesOf(given, means, {
            limit: { id: 'l', kind, year, amount: 0 },
            year,
          });
          expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(
            means.totals.find((totals) => totals.year === year)![kind],
          );
          expect(
            parts.every(
              ({ amount }, index) =>
                Number.isSafeInteger(amount) &&
                amount !== 0 &&
                (index === 0 || amount <= parts[index - 1]!.amount),
            ),
          ).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of an own share are the funders’ parts of each line; the dearest line first', () => {
    const heat = newMeansLine({ id: 'heat', order: 'a1', kind: 'operating', unitAmount: 300_000 });
    const given = { ...plan, meansLines: { rent, heat }, fundings: { f: caf(900_000) } };
    const { means } = evaluate(given, { scenarioId: plan.baseScenarioId });
    expect(
      sourcesOf(given, means, {
        limit: { id: 'l', kind: 'ownShare', year: null, amount: 200_000 },
        year: null,
      }),
    ).toEqual([{ lineId: 'rent', amount: 270_000 }]);
    expect(
      sourcesOf(given, means, {
        limit: { id: 'l', kind: 'netIfGranted', year: null, amount: 0 },
        year: 2025,
      }),
    ).toEqual([
      { lineId: 'heat', amount: 300_000 },
      { lineId: 'rent', amount: 10_000 },
    ]);
  });
});

describe('funders above the whole cost', () => {
  it('are refused, and nothing is changed', () => {
    const given = { ...plan, fundings: { f: caf(700_000) } };
    const second = { ...caf(400_000), id: 'g' };
    const scenarioId = plan.baseScenarioId;
    const refused = execute(
      given,
      addBudgetItem,
      { scenarioId, collection: 'fundings', item: second },
      testContext(),
    );
    expect(isProblem(refused) && refused.code).toBe('problems.overFunded');
    const kept = execute(
      given,
      addBudgetItem,
      { scenarioId, collection: 'fundings', item: { ...second, rate: 300_000 } },
      testContext(),
    );
    expect(isProblem(kept)).toBe(false);
    if (isProblem(kept)) return;
    expect(
      isProblem(
        execute(
          kept.plan,
          setBudgetItem,
          { scenarioId, collection: 'fundings', id: 'f', fields: { rate: 710_000 } },
          testContext(),
        ),
      ),
    ).toBe(true);
    expect(
      isProblem(
        execute(
          kept.plan,
          setBudgetItem,
          {
            scenarioId,
            collection: 'fundings',
            id: 'f',
            fields: { rate: 900_000, status: 'refused' },
          },
          testContext(),
        ),
      ),
    ).toBe(false);
  });
});
