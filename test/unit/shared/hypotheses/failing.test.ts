import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { combine } from '../../../../shared/hypotheses/combine';
import {
  failingIn,
  hypothesesOf,
  NO_SWITCHES,
  turned,
  type Switches,
} from '../../../../shared/hypotheses/failing';
import { restsOn, restsOnHypothesis } from '../../../../shared/hypotheses/rests';
import { newHypothesis } from '../../../../shared/model/hypothesis';
import { byId, planOf, effect, fail } from './plan';

describe('failing hypotheses', () => {
  it('H2, H3: refuted and switched ones, never those made to hold; confirmed ones only if switched', () => {
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

  it('stand in the order of the register, whatever their ids', () => {
    const hypotheses = byId([
      newHypothesis({ id: 'a', order: 'a2' }),
      newHypothesis({ id: 'b', order: 'a0' }),
      newHypothesis({ id: 'c', order: 'a1' }),
    ]);
    expect(hypothesesOf(planOf([], { hypotheses }), 'base').map(({ id }) => id)).toEqual([
      'b',
      'c',
      'a',
    ]);
  });

  it('that drop a line or cut a step leave no change or delay of it', () => {
    const line = { lineId: 'line', stepId: null };
    const step = { lineId: null, stepId: 'step' };
    const combined = combine([
      effect('changeLineRate', { ...line, rate: 100_000 }),
      effect('changeLineAmount', { ...line, amount: 500 }),
      effect('dropLine', line),
      effect('delayStep', { ...step, months: 3 }),
      effect('cutStep', step),
    ]);
    expect([...combined.dropped, ...combined.cut]).toEqual(['line', 'step']);
    expect([combined.changes.size, combined.delays.size]).toEqual([0, 0]);
  });

  it('H1: in the scenarios they name and derived ones; in all if they name none', () => {
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

  it('H3: switching twice changes nothing', () => {
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

  it('H4: without a failure the plan is the same object', () => {
    const plan = planOf([effect('dropLine', { lineId: 'pc' })]);
    expect(evaluate(plan, { scenarioId: 'base' }).plan).toBe(plan);
  });
});

describe('dependents', () => {
  it('H13: its own, the targets of its effects, the lines of its fundings and their steps', () => {
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

  it('have no "?" once it is settled, confirmed or refuted, but one if a simulation makes it fail', () => {
    const plan = planOf([], {
      hypotheses: {
        h: newHypothesis({ id: 'h', order: 'a', status: 'confirmed', stepIds: { s1: true } }),
      },
    });
    expect(evaluate(plan, { scenarioId: 'base' }).unsettled('s1')).toEqual([]);
    const simulated = evaluate(plan, { scenarioId: 'base', switches: fail('h') });
    expect([simulated.unsettled('s1').length, simulated.simulated]).toEqual([1, true]);
    const refuted = planOf([], {
      hypotheses: {
        h: newHypothesis({ id: 'h', order: 'a', status: 'refuted', stepIds: { s1: true } }),
      },
    });
    expect(evaluate(refuted, { scenarioId: 'base' }).unsettled('s1')).toEqual([]);
  });
});
