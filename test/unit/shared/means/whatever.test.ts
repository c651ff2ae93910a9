import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { LineMap } from '../../../../shared/means/lineMap';
import { parseMoney } from '../../../../shared/model/money';
import { fromDay } from '../../../../shared/model/dates';
import type { Plan } from '../../../../shared/model/plan';
import { arbitraryPlanOfMeans } from './arbitraryMeans';
import { planOf, base, compute, COMPUTERS } from './meansPlan';

describe('whatever the plan', () => {
  it('totals are the sums of lines and fundings, in whole cents, and years add up to the total', () => {
    fc.assert(
      fc.property(arbitraryPlanOfMeans(base), (plan) => {
        const { totals, total, lines, fundings, beyond, years } = compute(plan, {
          wifi: '2025-03-01',
        });
        const all = [...lines.values()];
        const sum = (amounts: readonly number[]): number =>
          amounts.reduce((whole, amount) => whole + amount, 0);
        totals.forEach((year, index) => {
          const expenses = sum(
            all.filter(({ line: { kind } }) => kind !== 'receipt').map(({ ttc }) => ttc[index]!),
          );
          expect(year.operating + year.investment).toBe(expenses);
          expect(year.receipts).toBe(
            sum(
              all.filter(({ line: { kind } }) => kind === 'receipt').map(({ ttc }) => ttc[index]!),
            ),
          );
          expect(sum(Object.values(year.chapters))).toBe(sum(all.map(({ ttc }) => ttc[index]!)));
          const given = [...fundings.values()].filter(
            ({ funding: { status } }) => status !== 'refused',
          );
          expect(year.fundings.asked + year.fundings.granted + year.fundings.toAsk).toBe(
            sum(given.map((one) => one.years[index]!)),
          );
          expect(year.netIfGranted).toBe(
            year.netAssured - year.fundings.asked - year.fundings.toAsk,
          );
        });
        for (const name of [
          'operating',
          'investment',
          'receipts',
          'etpt',
          'fctva',
          'netAssured',
          'netIfGranted',
        ] as const) {
          expect(total[name]).toBe(sum(totals.map((year) => year[name])));
          expect(Number.isSafeInteger(total[name])).toBe(true);
        }
        for (const result of fundings.values()) {
          expect(
            sum(
              years.map((_, index) =>
                sum([...result.byLine.values()].map((parts) => parts[index]!)),
              ),
            ),
          ).toBe(result.total);
          if (result.funding.ceiling !== null)
            expect(result.total + result.outside).toBeLessThanOrEqual(result.funding.ceiling);
        }
        expect(Number.isSafeInteger(beyond.expenses)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('money is always whole cents, for any typed amount', () => {
    const numbersIn = (value: unknown): number[] => {
      if (typeof value === 'number') return [value];
      if (value instanceof LineMap || value instanceof Map)
        return [...value.values()].flatMap(numbersIn);
      return typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(numbersIn)
        : [];
    };
    fc.assert(
      fc.property(arbitraryPlanOfMeans(base), (plan) => {
        expect(
          numbersIn(compute(plan, { wifi: '2025-03-01' })).filter(
            (number) => !Number.isSafeInteger(number),
          ),
        ).toEqual([]);
      }),
      { numRuns: 100 },
    );
    const texts = fc.tuple(
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom(' ', '\u00a0', '\u202f', ''),
      fc.boolean(),
    );
    fc.assert(
      fc.property(texts, ([euros, cents, space, bracketed]) => {
        const digits = String(euros).replace(/\B(?=(\d{3})+$)/g, space);
        const text = `${digits},${String(cents).padStart(2, '0')}${space}€`;
        expect(parseMoney(bracketed ? `(${text})` : text)).toBe(
          (bracketed && euros + cents > 0 ? -1 : 1) * (euros * 100 + cents),
        );
      }),
    );
  });

  it('an edit gives the same as computing everything again', () => {
    fc.assert(
      fc.property(arbitraryPlanOfMeans(base), fc.integer({ min: 0, max: 2800 }), (plan, day) => {
        compute(plan);
        const edited = {
          ...plan,
          meansLines: Object.fromEntries(
            Object.entries(plan.meansLines).map(([id, one], index) => [
              id,
              index === 0
                ? {
                    ...one,
                    start: fromDay(19_000 + day),
                    end: null,
                    unitAmount: one.unitAmount + 1,
                  }
                : one,
            ]),
          ),
        };
        expect(compute(edited)).toEqual(compute(structuredClone(edited)));
      }),
      { numRuns: 40 },
    );
  });

  it('plans in turn give the same as each alone, whatever is cached of the others', () => {
    const starts = fc.constantFrom<Record<string, string>>(
      {},
      { wifi: '2024-01-01' },
      { wifi: '2025-03-01' },
      { wifi: '2024-02-11' },
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            arbitraryPlanOfMeans(base),
            starts,
            fc.subarray(['meansLines', 'fundings', 'paymentCredits', 'budget'] as const),
          ),
          { minLength: 2, maxLength: 5 },
        ),
        (plans) => {
          let plan: Plan = base;
          for (const [next, moved, kept] of plans) {
            // Unchanged collections are the same objects, as after an edit.
            plan = {
              ...next,
              horizon: base.horizon,
              ...Object.fromEntries(kept.map((name) => [name, plan[name]])),
            };
            expect(compute(plan, moved)).toEqual(compute(structuredClone(plan), moved));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is read through evaluate, where a line that follows a step moves with it', () => {
    const plan = planOf([
      { ...COMPUTERS, followsStepId: 'ordinateurs', followsFrom: '2024-03-01' },
    ]);
    const later = {
      ...plan,
      steps: {
        ...plan.steps,
        ordinateurs: {
          ...plan.steps['ordinateurs']!,
          period: { ...plan.steps['ordinateurs']!.period!, start: '2025-03-01', end: '2025-06-30' },
        },
      },
    };
    expect(evaluate(plan, { scenarioId: plan.baseScenarioId }).means.total.investment).toBe(
      1_870_000,
    );
    expect(
      evaluate(later, { scenarioId: plan.baseScenarioId }).means.totals.map(
        ({ investment }) => investment,
      ),
    ).toEqual([0, 1_870_000, 0]);
  });
});
