import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay, fromDay } from '../../../../shared/model/dates';
import { formOf, type Certainty } from '../../../../shared/model/period';
import { newPlan, type Plan } from '../../../../shared/model/plan';
import { newStep, WHOLE, type Step } from '../../../../shared/model/step';
import { buildTree } from '../../../../shared/model/tree';
import { endsOf, whenWords } from '../../../../shared/schedule/resolve';
import { changedSteps, schedule, type Schedule } from '../../../../shared/schedule/schedule';
import type { Delays } from '../../../../shared/schedule/types';
import { arbitraryPeriod } from '../../arbitraries';
import { sayProblem } from '../../../../shared/wording/problems';

/** "2025-01-01/2025-03-31"; "/2025-03-31" is known by its end, "2025-01-01/" by its start. */
function step(id: string, days: string | null, more: Partial<Step> = {}): Step {
  const [start, end] = (days ?? '/').split('/').map((day) => (day === '' ? null : day));
  return newStep({
    id,
    order: id,
    title: id,
    period:
      days === null
        ? null
        : {
            words: `mots de ${id}`,
            form: formOf(start ?? null, end ?? null),
            start: start ?? null,
            end: end ?? null,
            length: null,
            certainty: 'firm',
          },
    ...more,
  });
}
const under = (id: string, days: string | null, more: Partial<Step> = {}): Step =>
  step(id, days, { parentId: 'g', ...more });
const sure = (id: string, days: string, certainty: Certainty): Step => {
  const made = under(id, days);
  return { ...made, period: { ...made.period!, certainty } };
};

function planOf(steps: readonly Step[], more: Partial<Plan> = {}): Plan {
  return {
    ...newPlan({
      id: 'p',
      baseScenarioId: 'b',
      title: '',
      horizon: { start: '2024-01-01', end: '2026-12-31' },
      baseTitle: '',
    }),
    steps: Object.fromEntries(steps.map((each) => [each.id, each])),
    ...more,
  };
}
const NO_DELAYS: Delays = new Map();
const scheduleOf = (plan: Plan, delays = NO_DELAYS, earlier?: Schedule): Schedule =>
  schedule(
    plan,
    {
      tree: earlier?.input.steps === plan.steps ? earlier.input.tree : buildTree(plan.steps),
      delays,
      before: plan.steps,
    },
    earlier,
  );
const resolved = (steps: readonly Step[], id = 'g', more: Partial<Plan> = {}) =>
  scheduleOf(planOf(steps, more)).steps.get(id)!;
const days = (steps: readonly Step[]): string => {
  const { start, end } = resolved(steps);
  return [start, end].map((day) => (day === null ? '' : fromDay(day))).join('/');
};

describe('S2: the bar of a group', () => {
  it('holds its own words and all its sub-steps', () => {
    const child = under('a', '2025-02-01/2025-03-31');
    expect(days([step('g', '2025-01-01/2026-12-31'), child])).toBe('2025-01-01/2026-12-31');
    expect(days([step('g', '2025-02-15/2025-03-15'), child])).toBe('2025-02-01/2025-03-31');
    expect(days([step('g', '2025-06-01/'), child])).toBe('2025-02-01/2025-06-01');
    expect(days([step('g', '/2025-06-30'), child])).toBe('2025-02-01/2025-06-30');
    expect(days([step('g', null), child, under('b', null)])).toBe('2025-02-01/2025-03-31');
    expect(days([step('g', '2025-02-15/2025-03-15'), under('b', null)])).toBe(
      '2025-02-15/2025-03-15',
    );
  });
  it('counts a sub-step with one day by that day, and stays open if none has a day', () => {
    const child = under('a', '2025-03-01/2025-03-31');
    expect(days([step('g', null), child, under('b', '/2025-01-15')])).toBe('2025-01-15/2025-03-31');
    expect(days([step('g', null), child, under('b', '2025-05-01/')])).toBe('2025-03-01/2025-05-01');
    expect(days([step('g', null), under('a', '/2025-01-15'), under('b', '/2025-04-15')])).toBe(
      '/2025-04-15',
    );
    expect(days([step('g', null), under('a', '2025-05-01/'), under('b', '2025-04-15/')])).toBe(
      '2025-04-15/',
    );
  });
  it('holds every known day, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryPeriod, { minLength: 1, maxLength: 6 }),
        fc.option(arbitraryPeriod),
        (periods, own) => {
          const steps = [
            newStep({ id: 'g', order: 'g', period: own }),
            ...periods.map((period, at) => under(`c${at}`, null, { period })),
          ];
          const { start, end } = resolved(steps);
          for (const { period } of steps)
            for (const day of [period?.start ?? null, period?.end ?? null])
              if (day !== null) {
                if (start !== null) expect(toDay(day)).toBeGreaterThanOrEqual(start);
                if (end !== null) expect(toDay(day)).toBeLessThanOrEqual(end);
              }
        },
      ),
    );
  });
});

describe('S3: a sub-step outside the words of its group', () => {
  const outside = [step('g', '2025-01-01/2025-06-30'), under('a', '2025-02-01/2025-08-31')];
  it('is one Problem with both and a way out, and the label gives the dates of the bar', () => {
    const group = resolved(outside);
    expect(group.conflict).toMatchObject({
      code: 'problems.summaryConflict',
      severity: 'warning',
      place: { collection: 'steps', id: 'g', field: 'period' },
    });
    expect(sayProblem(group.conflict!)).toMatch(/juin.*août/);
    expect(group.label).toBe('');
    expect(whenWords(group).replaceAll('\u00a0', ' ')).toBe('1er janv. → 31 août 2025');
  });
  it('is none if they agree, or if an end is open', () => {
    for (const [own, child] of [
      ['2025-01-01/2025-06-30', '2025-01-01/2025-06-30'],
      ['2025-01-01/', '2025-01-01/2027-06-30'],
      ['/2025-06-30', '2020-01-01/2025-06-30'],
      ['2025-01-01/2025-06-30', '/2025-06-30'],
      ['2025-01-01/2025-06-30', '2025-01-01/'],
    ] as const) {
      const group = resolved([step('g', own), under('a', child)]);
      expect([own, child, group.conflict]).toEqual([own, child, null]);
      expect(group.label).toBe('mots de g');
    }
  });
  it('also counts a sub-step with a single day', () => {
    for (const child of ['/2024-12-31', '2025-07-01/', '2024-12-31/', '/2025-07-01'])
      expect(
        resolved([step('g', '2025-01-01/2025-06-30'), under('a', child)]).conflict,
      ).not.toBeNull();
  });
});

describe('S4: certainty', () => {
  it('is as typed; without a day, à caler', () => {
    expect(resolved([sure('a', '2025-02-01/2025-03-31', 'estimated')], 'a').certainty).toBe(
      'estimated',
    );
    expect(resolved([step('g', null)]).certainty).toBe('unsettled');
    expect(resolved([step('g', '/')]).certainty).toBe('unsettled');
    expect(resolved([step('g', null), under('a', null)]).certainty).toBe('unsettled');
  });
  it('is that of the least certain dated sub-step, if the group has no day of its own', () => {
    const children = [
      sure('a', '2025-02-01/2025-03-31', 'firm'),
      sure('b', '2025-03-01/', 'estimated'),
      under('c', null),
    ];
    expect(resolved([step('g', null), ...children]).certainty).toBe('estimated');
    expect(resolved([step('g', null), children[0]!]).certainty).toBe('firm');
    const own = resolved([step('g', '2025-01-01/2025-12-31'), ...children]);
    expect([own.certainty, endsOf(own)]).toEqual(['firm', 'firm']);
    const group = resolved([step('g', null), ...children]);
    expect(endsOf(group)).toBe('firm');
    expect(endsOf(resolved(children, 'b'))).toBe('estimated');
  });
});

describe('S5: the progress of a group', () => {
  const done = (id: string, span: string | null, percent: number, more: Partial<Step> = {}) =>
    under(id, span, { progress: percent * 10_000, ...more });
  it('is the mean weighted by length; a step without length has no weight', () => {
    const steps = [
      step('g', null),
      done('t1', '2025-01-01/2025-01-17', 100),
      done('t2', '2025-01-18/2025-01-23', 50),
      done('m', '2025-01-31/2025-01-31', 0, { kind: 'milestone' }),
      done('u', null, 0),
      done('o', '2025-01-31/', 0),
    ];
    expect(resolved(steps).progress).toBe(Math.round((17 * WHOLE + 6 * 500_000) / 23));
  });
  it('is the plain mean if nothing has a length', () => {
    expect(
      resolved([
        step('g', null),
        done('m1', '2025-03-10/2025-03-10', 100, { kind: 'milestone' }),
        done('m2', '2025-06-20/2025-06-20', 0, { kind: 'milestone' }),
      ]).progress,
    ).toBe(500_000);
    expect(resolved([step('g', null), done('u1', null, 0), done('u2', null, 30)]).progress).toBe(
      150_000,
    );
  });
  it('leaves out cancelled sub-steps, unless all are, and the group’s own typed value', () => {
    const cancelled = { status: 'cancelled' } as const;
    const group = step('g', null, { progress: 990_000 });
    const kept = done('a', '2025-01-01/2025-01-10', 40);
    const gone = done('b', '2025-01-01/2025-12-31', 0, cancelled);
    expect(resolved([group, kept, gone]).progress).toBe(400_000);
    expect(resolved([group, { ...kept, ...cancelled }]).progress).toBe(400_000);
    expect(resolved([group]).progress).toBe(990_000);
  });
  it('weighs a group within a group by the lengths below it, not by its span', () => {
    const steps = [
      step('g', null),
      under('h', '2025-01-01/2025-12-31', { parentId: 'g' }),
      step('a', '2025-01-01/2025-01-10', { parentId: 'h', progress: WHOLE }),
      under('b', '2025-02-01/2025-02-10'),
    ];
    expect(resolved(steps)).toMatchObject({ progress: 500_000, weight: 20 });
  });
});

describe('S6: the label', () => {
  const series = {
    s: {
      id: 's',
      stepId: 'g',
      words: 'chaque année',
      firstStart: '2025-01-01',
      lengthMonths: 1,
      everyMonths: 12,
      count: 2,
    },
  };
  it('is the typed one, else the words of the series, else empty', () => {
    const round = under('r', '2025-01-01/2025-01-31', { kind: 'round' });
    expect(resolved([step('g', '2025-01-01/2025-12-31'), round], 'g', { series }).label).toBe(
      'mots de g',
    );
    expect(resolved([step('g', null), round], 'g', { series }).label).toBe('chaque année');
    expect(resolved([step('g', null), round]).label).toBe('');
    // Its rounds are gone: the series says nothing of a step alone.
    expect(resolved([step('g', null)], 'g', { series }).label).toBe('');
  });
});

describe('S1: reasons', () => {
  it('are codes with ids and days', () => {
    expect(resolved([step('g', null)]).reasons).toEqual([{ code: 'undated' }]);
    expect(resolved([step('g', '2025-01-01/')]).reasons).toEqual([{ code: 'asked' }]);
    expect(
      resolved([
        step('g', '2025-01-01/2025-03-01'),
        under('a', '2025-02-01/2025-06-30'),
        under('b', '2025-01-01/2025-03-01'),
      ]).reasons,
    ).toEqual([{ code: 'group', startId: null, endId: 'a' }, { code: 'asked' }]);
  });
});

describe('S7: incremental computation', () => {
  const steps = [
    step('g', null),
    under('a', '2025-01-01/2025-01-31'),
    under('b', '2025-02-01/2025-02-28'),
    step('c', '2025-03-01/2025-03-31'),
  ];
  const link = { id: 'l', fromId: 'a', toId: 'b', type: 'FS' as const, lagDays: 0 };
  const linked = planOf(steps, { dependencies: { l: link } });
  const delays: Delays = new Map([['a', { months: 1, hypothesisIds: ['h'] }]]);

  it('returns the same schedule if nothing it reads has changed', () => {
    const first = scheduleOf(linked, delays);
    expect(scheduleOf({ ...linked, title: 'other' }, delays, first)).toBe(first);
  });
  // Seven days less: the lead leaves b that much to spare.
  it('an edited link gives new dates, and shows which steps changed', () => {
    const first = scheduleOf(linked, delays);
    expect(first.steps.get('b')!.start).toBe(toDay('2025-03-01'));
    const lagging = { ...linked, dependencies: { l: { ...link, lagDays: -7 } } };
    const then = scheduleOf(lagging, delays, first);
    expect(then.steps.get('b')!.start).toBe(toDay('2025-02-22'));
    expect([...changedSteps(first, then)].sort()).toEqual(['b', 'g']);
    expect([...changedSteps(first, then, [])].sort()).toEqual(['b', 'g']);
    const freed = scheduleOf({ ...linked, dependencies: {} }, delays, then);
    expect(freed.steps.get('b')!.start).toBe(toDay('2025-02-01'));
    expect(freed.steps.get('c')).toBe(then.steps.get('c'));
  });
  it('an edited link that moves nothing leaves the very same steps', () => {
    const first = scheduleOf(linked);
    const then = scheduleOf({ ...linked, dependencies: {} }, NO_DELAYS, first);
    expect(then).not.toBe(first);
    expect(then.steps).toBe(first.steps);
    expect(changedSteps(first, then).size).toBe(0);
  });
  it('lists steps that were added, removed and renumbered', () => {
    const first = scheduleOf(linked);
    const others = planOf([steps[0]!, steps[2]!, steps[3]!, step('d', null)]);
    expect([...changedSteps(first, scheduleOf(others, NO_DELAYS, first))].sort()).toEqual([
      'a',
      'b',
      'd',
      'g',
    ]);
  });
});
