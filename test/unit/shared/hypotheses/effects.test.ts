import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { newEffect, type Effect } from '../../../../shared/model/hypothesis';
import { type PaymentCredit } from '../../../../shared/model/means';
import { byId, STEPS, LINES, planOf, effect, after, failureOf, fail, seenAfter } from './plan';

describe('effects', () => {
  const arbitraryEffects = fc
    .array(
      fc.record({
        kind: fc.constantFrom<Effect['kind']>(
          'refuseFunding',
          'dropLine',
          'changeLineRate',
          'changeLineAmount',
          'delayStep',
          'cutStep',
          'riskStep',
        ),
        hypothesisId: fc.constantFrom('h', 'g'),
        fundingId: fc.constant('caf'),
        lineId: fc.constantFrom('pc', 'post', 'gone'),
        stepId: fc.constantFrom('s', 's1', 's2', 'next', 'gone'),
        rate: fc.integer({ min: -1_000_000, max: 3_000_000 }),
        amount: fc.integer({ min: -1_000_000, max: 1_000_000 }),
        months: fc.integer({ min: 0, max: 30 }),
        cumulative: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    .map((list) => list.map((fields, index) => newEffect({ ...fields, id: `e${index}` })));

  it('H5: give the same in any order', () => {
    fc.assert(
      fc.property(
        arbitraryEffects.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const [a, b] = [after(list), after(shuffled)];
          expect([b.steps, b.meansLines, b.fundings]).toEqual([a.steps, a.meansLines, a.fundings]);
          expect(failureOf(shuffled)).toEqual(failureOf(list));
          for (const { unitAmount } of Object.values(a.meansLines))
            expect(Number.isInteger(unitAmount) && unitAmount >= 0).toBe(true);
        },
      ),
    );
  });

  it('H6: cut and drop win, refused is 0', () => {
    const plan = after([
      effect('changeLineRate', { lineId: 'pc', rate: 500_000 }),
      effect('dropLine', { lineId: 'pc' }),
      effect('delayStep', { stepId: 'next', months: 3 }),
      effect('cutStep', { stepId: 'next' }),
      effect('refuseFunding', { fundingId: 'caf' }),
    ]);
    expect(plan.meansLines['pc']).toMatchObject({ included: false, unitAmount: 85_000 });
    expect(plan.steps['next']).toMatchObject({ included: false, period: { words: 'T3 2024' } });
    const { cut, delayed } = failureOf([
      effect('delayStep', { stepId: 's', months: 3 }),
      effect('cutStep', { stepId: 's1' }),
    ]);
    expect([[...cut], [...delayed.keys()]]).toEqual([['s1'], ['s2']]);
    expect(
      evaluate(planOf([effect('refuseFunding', { fundingId: 'caf' })]), {
        scenarioId: 'base',
        switches: fail('h'),
      }).means.total,
    ).toMatchObject({ fundings: { asked: 0 }, netIfGranted: 13_420_000 });
  });

  it('H7, H9: reach sub-steps; the longest delay counts, cumulative ones are added', () => {
    const seen = seenAfter([
      effect('delayStep', { stepId: 's', months: 3 }),
      effect('delayStep', { stepId: 's1', months: 6 }),
      effect('delayStep', { stepId: 's1', months: 1, cumulative: true }),
    ]);
    expect([seen('s1'), seen('s2')]).toEqual([
      { start: '2024-08-01', end: '2024-10-31', label: 'août à octobre 2024' },
      { start: '2024-09-01', end: '2024-09-30', label: 'septembre 2024' },
    ]);
    expect(
      Object.values(after([effect('cutStep', { stepId: 's' })]).steps)
        .filter(({ included }) => !included)
        .map(({ id }) => id),
    ).toEqual(['s', 's1', 's2']);
  });

  it('H8: add percentages, then amounts, never below 0', () => {
    const amount = (...effects: Effect[]): number => after(effects).meansLines['pc']!.unitAmount;
    const rate = (ppm: number): Effect => effect('changeLineRate', { lineId: 'pc', rate: ppm });
    expect(
      amount(
        rate(-200_000),
        effect('changeLineAmount', { lineId: 'pc', amount: 1000 }),
        rate(-100_000),
      ),
    ).toBe(60_500);
    expect(amount(rate(-1_000_000), effect('changeLineAmount', { lineId: 'pc', amount: -5 }))).toBe(
      0,
    );
  });

  it('H10: month ends stay month ends; undated and done steps, and typed periods, do not change', () => {
    const effects = ['s2', 'done', 's'].map((stepId) => effect('delayStep', { stepId, months: 8 }));
    expect(seenAfter(effects)('s2')).toEqual({
      start: '2025-02-01',
      end: '2025-02-28',
      label: 'février 2025',
    });
    expect(after(effects).steps).toEqual(byId(STEPS));
    expect(failureOf(effects).delayed).toEqual(
      new Map(['s1', 's2'].map((id) => [id, { months: 8, hypothesisIds: ['h'] }])),
    );
    expect(
      seenAfter([
        effect('delayStep', { stepId: 'late', months: 600 }),
        effect('delayStep', { stepId: 'late', months: 600, cumulative: true }),
      ])('late').end,
    ).toBe('2126-12-31');
    expect(
      seenAfter(
        Array.from({ length: 5 }, () =>
          effect('delayStep', { stepId: 'late', months: 600, cumulative: true }),
        ),
      )('late'),
    ).toEqual({ start: '2026-01-01', end: '2026-12-31', label: '2026' });
  });

  it('H11: the open credits of a programme follow its amount, those paid do not', () => {
    const credit = (id: string, date: string, amount: number): PaymentCredit => ({
      id,
      lineId: 'pc',
      date,
      amount,
      included: true,
    });
    const base = planOf([]);
    const plan = after([effect('changeLineRate', { lineId: 'pc', rate: -500_000 })], {
      meansLines: { ...base.meansLines, pc: { ...LINES[0]!, isProgramme: true } },
      budget: { ...base.budget, statusDate: '2024-06-30' },
      paymentCredits: byId([
        credit('c1', '2024-04-01', 870_000),
        credit('c2', '2025-04-01', 500_001),
        credit('c3', '2026-04-01', 499_999),
      ]),
    });
    expect(Object.values(plan.paymentCredits).map(({ amount }) => amount)).toEqual([
      870_000, 32_500, 32_500,
    ]);
    // A programme of 0 has no proportion to follow.
    const nothing = after([effect('changeLineAmount', { lineId: 'pc', amount: 1000 })], {
      meansLines: { ...base.meansLines, pc: { ...LINES[0]!, isProgramme: true, unitAmount: 0 } },
      paymentCredits: byId([credit('c1', '2024-04-01', 870_000)]),
    });
    expect(nothing.paymentCredits['c1']!.amount).toBe(870_000);
  });
});
