import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { computeMeans } from '../../../../shared/means/compute';
import { LineMap } from '../../../../shared/means/lineMap';
import { parseMoney } from '../../../../shared/model/money';
import { roundRatio, shareOut, wholeEuros } from '../../../../shared/model/exact';
import { shareOfYear, shiftBetween, moveDate } from '../../../../shared/means/time';
import type { MeansResult } from '../../../../shared/means/types';
import { fromDay } from '../../../../shared/model/dates';
import {
  newFunding,
  newMeansLine,
  type Funding,
  type MeansLine,
  type PaymentCredit,
} from '../../../../shared/model/means';
import type { Plan } from '../../../../shared/model/plan';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { arbitraryPlanOfMeans } from './arbitraryMeans';

const base = { ...acte3Plan('p'), meansLines: {}, fundings: {}, paymentCredits: {} };
const byId = <T extends { id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));
const planOf = (
  lines: readonly MeansLine[],
  fundings: readonly Funding[] = [],
  credits: readonly PaymentCredit[] = [],
  budget: Partial<Plan['budget']> = {},
): Plan => ({
  ...base,
  meansLines: byId(lines),
  fundings: byId(fundings),
  paymentCredits: byId(credits),
  budget: { ...base.budget, ...budget },
});
const compute = (plan: Plan, starts: Record<string, string> = {}): MeansResult =>
  computeMeans(plan, (id) => starts[id] ?? null);
const line = (fields: Partial<MeansLine> & Pick<MeansLine, 'kind'>): MeansLine =>
  newMeansLine({ id: 'l', order: 'a0', ...fields });
const COMPUTERS = line({
  kind: 'investment',
  quantity: 22,
  unitAmount: 85_000,
  start: '2024-03-01',
});

describe('rules', () => {
  it.each([
    [5n, 2n, 3],
    [-5n, 2n, -3],
    [1n, 3n, 0],
    [7n, 2n, 4],
  ])('M1: %d/%d is rounded to %d', (num, den, expected) =>
    expect(roundRatio({ num, den })).toBe(expected),
  );

  it('M2: parts make the whole, cents to the largest remainders', () => {
    expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareOut(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(shareOut(7, [0, 0])).toEqual([7, 0]);
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 30 }),
        (whole, weights) => {
          const parts = shareOut(whole, weights);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
          expect(parts.every(Number.isSafeInteger)).toBe(true);
          const sum = weights.reduce((total, weight) => total + weight, 0);
          if (sum > 0)
            parts.forEach((part, index) =>
              expect(Math.abs(part - (whole * weights[index]!) / sum)).toBeLessThan(1.001),
            );
        },
      ),
    );
  });

  it.each([
    ['2024-01-01', '2024-12-31', 1],
    ['2024-04-01', '2024-12-31', 0.75],
    ['2024-02-15', '2024-02-29', 15 / 29 / 12],
    ['2025-01-01', '2026-01-01', 0],
  ])('M3: %s to %s is %f of 2024', (start, end, share) => {
    const { num, den } = shareOfYear(2024, start, end);
    expect(Number(num) / Number(den)).toBeCloseTo(share, 12);
  });

  const credits = [
    { id: 'c1', lineId: 'l', date: '2024-06-01', amount: 1_000_000, included: true },
    { id: 'c2', lineId: 'l', date: '2025-02-01', amount: 870_000, included: true },
  ];
  const PROGRAMME = {
    ...COMPUTERS,
    isProgramme: true,
    followsStepId: 'ordinateurs',
    followsFrom: '2024-03-01',
  };

  it('M10 M11: an AP is paid by its credits, which move with the step by months and stay the AP', () => {
    const still = compute(planOf([PROGRAMME], [], credits), {
      ordinateurs: '2024-03-01',
    }).lines.get('l')!;
    expect(still.ttc).toEqual([1_000_000, 870_000, 0]);
    const moved = compute(planOf([PROGRAMME], [], credits), {
      ordinateurs: '2024-10-15',
    }).lines.get('l')!;
    expect(moved.programme!.credits.map(({ date }) => date)).toEqual(['2025-01-01', '2025-09-01']);
    expect(moved.ttc).toEqual([0, 1_870_000, 0]);
    const spent = compute(planOf([PROGRAMME], [], credits, { statusDate: '2024-12-31' }), {
      ordinateurs: '2025-03-01',
    }).lines.get('l')!;
    expect(spent.programme!.credits).toEqual([
      { id: 'c1', amount: 1_000_000, fixed: true, date: '2024-06-01' },
      { id: 'c2', amount: 870_000, fixed: false, date: '2026-02-01' },
    ]);
    const back = compute(planOf([PROGRAMME], [], credits, { statusDate: '2024-12-31' }), {
      ordinateurs: '2023-03-01',
    }).lines.get('l')!;
    expect(back.programme!.credits[1]!.date).toBe('2024-12-31');
  });

  it('M10: what the credits leave is filed at the date of the line, and told', () => {
    const { ttc, programme } = compute(planOf([PROGRAMME], [], credits.slice(0, 1)), {
      ordinateurs: '2024-03-01',
    }).lines.get('l')!;
    expect(ttc).toEqual([1_870_000, 0, 0]);
    expect(programme!.left).toBe(870_000);
    // One that is not in the scenario pays nothing.
    expect(
      compute(
        planOf(
          [PROGRAMME],
          [],
          credits.map((credit, at) => ({ ...credit, included: at === 0 })),
        ),
        { ordinateurs: '2024-03-01' },
      ).lines.get('l')!.programme,
    ).toEqual(programme);
  });

  it('M11: a line moves by whole months where that is exact, else by days', () => {
    expect(shiftBetween('2024-03-01', '2024-09-01')).toEqual({
      months: 6,
      days: 0,
      calendarMonths: 6,
    });
    expect(shiftBetween('2024-03-01', '2024-03-11')).toEqual({
      months: 0,
      days: 10,
      calendarMonths: 0,
    });
    expect(moveDate('2024-12-31', { months: 2, days: 0, calendarMonths: 2 })).toBe('2025-02-28');
    const post = line({
      kind: 'post',
      unitAmount: 1_200_000,
      start: '2024-01-01',
      end: '2024-12-31',
      followsStepId: 's',
      followsFrom: '2024-01-01',
    });
    expect(compute(planOf([post]), { s: '2024-07-01' }).lines.get('l')!.ttc).toEqual([
      600_000, 600_000, 0,
    ]);
  });

  it('M16: whole euros make their own total', () => {
    expect(wholeEuros([150, 150, 150])).toEqual([2, 2, 1]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 20 }), (cents) => {
        const sum = cents.reduce((total, amount) => total + amount, 0);
        const whole = wholeEuros(cents).reduce((total, amount) => total + amount, 0);
        expect(whole).toBe(roundRatio({ num: BigInt(sum), den: 100n }));
      }),
    );
  });
});

describe('whatever the plan', () => {
  it('totals are the sums of their lines and fundings, in whole cents, and years make the total', () => {
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

  it('money is never a fraction of a cent: all that is computed is whole, for as much as is typed', () => {
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

  it('an edit computes the same as the whole anew', () => {
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

  it('one plan after another computes the same as each anew, whatever is remembered of the ones before', () => {
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
            // Collections kept from the plan before are the same objects, as after an edit.
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
