import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { applyFailures, type Failure } from '../../../../shared/hypotheses/apply';
import {
  failingIn,
  NO_SWITCHES,
  turned,
  type Switches,
} from '../../../../shared/hypotheses/failing';
import { restsOn, restsOnHypothesis } from '../../../../shared/hypotheses/rests';
import { fromDay } from '../../../../shared/model/dates';
import { newEffect, newHypothesis, type Effect } from '../../../../shared/model/hypothesis';
import { newFunding, newMeansLine, type PaymentCredit } from '../../../../shared/model/means';
import { newPlan, type Plan } from '../../../../shared/model/plan';
import { newStep, type Step } from '../../../../shared/model/step';
import { readPeriod } from '../../../../shared/model/periods/read';
import { isProblem } from '../../../../shared/model/problem';

const HORIZON = { start: '2024-01-01', end: '2026-12-31' };
const byId = <T extends { id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));
const period = (words: string): Step['period'] => {
  const read = readPeriod(words, { today: '2024-01-01', yearHint: null, horizon: HORIZON });
  if (isProblem(read)) throw new Error(words);
  return read.period;
};
const step = (id: string, words: string | null, more: Partial<Step> = {}): Step =>
  newStep({ id, order: id, title: id, period: words === null ? null : period(words), ...more });

const STEPS = [
  step('s', null),
  step('s1', 'T1 2024', { parentId: 's' }),
  step('s2', 'juin 2024', { parentId: 's' }),
  step('next', 'T3 2024'),
  step('late', '2026'),
  step('done', 'T3 2024', { status: 'done' }),
];
const LINES = [
  newMeansLine({
    id: 'pc',
    order: 'a',
    kind: 'investment',
    quantity: 22,
    unitAmount: 85_000,
    start: '2024-04-01',
    stepIds: { s2: true },
  }),
  newMeansLine({
    id: 'post',
    order: 'b',
    kind: 'post',
    unitAmount: 4_200_000,
    start: '2024-04-01',
  }),
];

function planOf(effects: readonly Effect[], more: Partial<Plan> = {}): Plan {
  const plan = newPlan({
    id: 'p',
    baseScenarioId: 'base',
    title: 'p',
    horizon: HORIZON,
    baseTitle: 'Base',
  });
  return {
    ...plan,
    steps: byId(STEPS),
    meansLines: byId(LINES),
    actors: {},
    fundings: byId([
      newFunding({
        id: 'caf',
        order: 'a',
        funderId: 'x',
        rate: 400_000,
        lineIds: { pc: true },
        status: 'asked',
      }),
    ]),
    hypotheses: byId([
      newHypothesis({ id: 'h', order: 'a' }),
      newHypothesis({ id: 'g', order: 'b' }),
    ]),
    effects: byId(effects),
    ...more,
  };
}
let count = 0;
const effect = (kind: Effect['kind'], more: Partial<Effect>): Effect =>
  newEffect({ id: `e${(count += 1)}`, hypothesisId: 'h', kind, ...more });
const after = (effects: readonly Effect[], more: Partial<Plan> = {}): Plan =>
  applyFailures(planOf(effects, more), ['g', 'h']).plan;
const failureOf = (effects: readonly Effect[]): Failure =>
  applyFailures(planOf(effects), ['g', 'h']).failure;
const fail = (...ids: string[]): Switches => ({ fail: ids, hold: [] });
/** Where the schedule has steps once both hypotheses fail. */
function seenAfter(effects: readonly Effect[]) {
  const { steps } = evaluate(planOf(effects), { scenarioId: 'base', switches: fail('g', 'h') });
  return (id: string) => {
    const { start, end, label } = steps.get(id)!;
    return { start: fromDay(start!), end: fromDay(end!), label };
  };
}

describe('which fail', () => {
  it('H2, H3: those infirmed by themselves, those switched, never those held; confirmed only when switched', () => {
    const hypotheses = byId(
      (['toCheck', 'confirmed', 'refuted'] as const).map((status) =>
        newHypothesis({ id: status, order: status, status }),
      ),
    );
    const plan = planOf([], { hypotheses });
    expect(failingIn(plan, 'base')).toEqual(['refuted']);
    expect(failingIn(plan, 'base', { fail: ['confirmed'], hold: ['refuted'] })).toEqual([
      'confirmed',
    ]);
  });

  it('H1: in the scenarios they name and what derives from them, all where they name none', () => {
    const scenario = (id: string, parentId: string) => ({
      id,
      parentId,
      order: id,
      title: id,
      notes: '',
      archived: false,
      overrides: {},
    });
    const base = planOf([]);
    const plan = {
      ...base,
      scenarios: {
        ...base.scenarios,
        a: scenario('a', 'base'),
        b: scenario('b', 'a'),
        c: scenario('c', 'base'),
      },
    };
    const failing = (scenarioIds: Record<string, true>) =>
      ['base', 'a', 'b', 'c'].filter(
        (id) =>
          failingIn(
            {
              ...plan,
              hypotheses: {
                h: newHypothesis({ id: 'h', order: 'a', status: 'refuted', scenarioIds }),
              },
            },
            id,
          ).length > 0,
      );
    expect(failing({})).toEqual(['base', 'a', 'b', 'c']);
    expect(failing({ a: true })).toEqual(['a', 'b']);
    expect(failing({ base: true })).toEqual(['base']);
  });

  it('H3: switched twice nothing has changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('toCheck', 'confirmed', 'refuted'),
        fc.subarray(['h', 'g']),
        fc.subarray(['g', 'k']),
        (status, fails, holds) => {
          const hypothesis = newHypothesis({ id: 'h', order: 'a', status });
          const plan = planOf([], { hypotheses: { h: hypothesis } });
          const first: Switches = { fail: fails, hold: holds };
          const twice = turned(turned(first, hypothesis), hypothesis);
          expect(failingIn(plan, 'base', twice)).toEqual(failingIn(plan, 'base', first));
          expect(failingIn(plan, 'base', turned(first, hypothesis))).not.toEqual(
            failingIn(plan, 'base', first),
          );
        },
      ),
    );
    const plan = planOf([effect('dropLine', { lineId: 'pc' })]);
    expect(turned(turned(NO_SWITCHES, plan.hypotheses['h']!), plan.hypotheses['h']!)).toEqual(
      NO_SWITCHES,
    );
  });

  it('H4: with nothing failing the plan is the very same', () => {
    const plan = planOf([effect('dropLine', { lineId: 'pc' })]);
    expect(evaluate(plan, { scenarioId: 'base' }).plan).toBe(plan);
  });
});

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

  it('H5: in any order give the same', () => {
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

  it('H7, H9: what is above reaches below; the longest counts, the cumulative are added', () => {
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

  it('H8: percentages together, then amounts, never below 0', () => {
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

  it('H10: months end on months, undated and done steps do not move, what was typed stays', () => {
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
    // A programme of nothing has no proportion to follow.
    const nothing = after([effect('changeLineAmount', { lineId: 'pc', amount: 1000 })], {
      meansLines: { ...base.meansLines, pc: { ...LINES[0]!, isProgramme: true, unitAmount: 0 } },
      paymentCredits: byId([credit('c1', '2024-04-01', 870_000)]),
    });
    expect(nothing.paymentCredits['c1']!.amount).toBe(870_000);
  });
});

describe('what rests', () => {
  it('H13: its own, those its effects name, the lines of its fundings and their steps', () => {
    const plan = planOf(
      [effect('refuseFunding', { fundingId: 'caf' }), effect('riskStep', { stepId: 'next' })],
      {
        hypotheses: byId([
          newHypothesis({ id: 'h', order: 'a', stepIds: { late: true } }),
          newHypothesis({ id: 'g', order: 'b', lineIds: { post: true } }),
        ]),
      },
    );
    const rests = restsOnHypothesis(plan, 'h');
    expect([[...rests.stepIds].sort(), rests.lineIds, rests.fundingIds]).toEqual([
      ['late', 'next', 's2'],
      ['pc'],
      ['caf'],
    ]);
    expect(restsOn(plan, 'base', 's2').map(({ id }) => id)).toEqual(['h']);
    const fundings = { caf: { ...plan.fundings['caf']!, lineIds: { post: true as const } } };
    expect(restsOnHypothesis({ ...plan, fundings }, 'h').lineIds).toEqual(['post']);
    expect(
      evaluate(plan, { scenarioId: 'base' })
        .unsettled('s2')
        .map(({ id }) => id),
    ).toEqual(['h']);
    expect(evaluate(plan, { scenarioId: 'base' }).unsettled('s1')).toEqual([]);
  });

  it('settled, it bears no "?"; failing, it does', () => {
    const plan = planOf([], {
      hypotheses: {
        h: newHypothesis({ id: 'h', order: 'a', status: 'confirmed', stepIds: { s1: true } }),
      },
    });
    expect(evaluate(plan, { scenarioId: 'base' }).unsettled('s1')).toEqual([]);
    const simulated = evaluate(plan, { scenarioId: 'base', switches: fail('h') });
    expect([simulated.unsettled('s1').length, simulated.simulated]).toEqual([1, true]);
  });
});
