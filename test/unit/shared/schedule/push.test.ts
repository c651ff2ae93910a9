import { describe, expect, it } from 'vitest';
import { newPlan, type Plan } from '../../../../shared/model/plan';
import { toDay } from '../../../../shared/model/dates';
import { formOf } from '../../../../shared/model/period';
import { newStep, type Dependency, type Step } from '../../../../shared/model/step';
import { buildTree } from '../../../../shared/model/tree';
import { schedule } from '../../../../shared/schedule/schedule';

const task = (
  id: string,
  start: string | null,
  end: string | null,
  more: Partial<Step> = {},
): Step =>
  newStep({
    id,
    order: id,
    title: id,
    period: {
      words: id,
      form: formOf(start, end),
      start,
      end,
      length: null,
      certainty: 'firm',
    },
    ...more,
  });
const planOf = (
  steps: readonly Step[],
  links: readonly [string, Dependency['type'], string, number?][],
): Plan => ({
  ...newPlan({
    id: 'p',
    baseScenarioId: 'b',
    title: '',
    horizon: { start: '2024-01-01', end: '2026-12-31' },
    baseTitle: '',
  }),
  steps: Object.fromEntries(steps.map((step) => [step.id, step])),
  dependencies: Object.fromEntries(
    links.map(([fromId, type, toId, lagDays = 0], index) => [
      `l${index}`,
      { id: `l${index}`, fromId, toId, type, lagDays },
    ]),
  ),
});
/** The schedule of the plan with one step delayed by so many months. */
function delayed(plan: Plan, id: string, months = 1) {
  return schedule(plan, {
    tree: buildTree(plan.steps),
    before: plan.steps,
    delays: new Map([[id, { months, hypothesisIds: ['h'] }]]),
  });
}
/** Days by which links push, by step. */
const pushes = (
  steps: readonly Step[],
  links: Parameters<typeof planOf>[1],
): Record<string, number> =>
  Object.fromEntries(
    [...delayed(planOf(steps, links), 'a').moves].flatMap(([id, { days }]) =>
      days > 0 ? [[id, days]] : [],
    ),
  );

describe('H12: the successor of a moved step', () => {
  // Delayed by a month it runs from 1 to 29 February: its start is 31 days later, its end 29.
  const A = task('a', '2024-01-01', '2024-01-31');
  it('moves by what its link lacks, no more', () => {
    expect(pushes([A, task('b', '2024-02-01', '2024-02-10')], [['a', 'FS', 'b']])).toEqual({
      b: 29,
    });
    expect(pushes([A, task('b', '2024-02-05', '2024-02-10')], [['a', 'FS', 'b']])).toEqual({
      b: 25,
    });
    expect(pushes([A, task('b', '2024-03-01', '2024-03-10')], [['a', 'FS', 'b']])).toEqual({});
    expect(pushes([A, task('b', '2024-03-05', '2024-03-10')], [['a', 'FS', 'b', 30]])).toEqual({
      b: 26,
    });
  });
  it('respects the other three kinds of link', () => {
    expect(pushes([A, task('b', '2024-01-01', '2024-02-10')], [['a', 'SS', 'b']])).toEqual({
      b: 31,
    });
    expect(pushes([A, task('b', '2024-01-05', '2024-02-02')], [['a', 'FF', 'b']])).toEqual({
      b: 27,
    });
    expect(pushes([A, task('b', '2023-12-01', '2024-01-04')], [['a', 'SF', 'b']])).toEqual({
      b: 27,
    });
  });
  it('moves only by the additional days if the link was already broken', () => {
    expect(pushes([A, task('b', '2024-01-15', '2024-02-10')], [['a', 'FS', 'b']])).toEqual({
      b: 29,
    });
  });
  it('pushed twice, pushes on by all of it', () => {
    // b waits for a, and by three days more for c, which waits for a too.
    expect(
      pushes(
        [
          A,
          task('b', '2024-02-04', '2024-02-10'),
          task('c', '2024-02-01', '2024-02-03'),
          task('d', '2024-02-11', '2024-02-20'),
        ],
        [
          ['a', 'FS', 'b'],
          ['a', 'FS', 'c'],
          ['b', 'FS', 'd'],
          ['c', 'FS', 'b'],
        ],
      ),
    ).toEqual({ b: 29, c: 29, d: 29 });
  });
  it('S1: pushes on along the links, a summary with all sub-steps; typed periods stay', () => {
    const plan = planOf(
      [
        A,
        task('b', '2024-02-01', '2024-02-29'),
        newStep({ id: 's', order: 's' }),
        task('s1', '2024-03-01', '2024-03-31', { parentId: 's' }),
        task('s2', '2024-04-01', '2024-04-30', { parentId: 's' }),
        task('d', '2024-05-01', '2024-05-31'),
      ],
      [
        ['a', 'FS', 'b'],
        ['b', 'FS', 's'],
        ['s', 'FS', 'd'],
      ],
    );
    const { moves, steps } = delayed(plan, 'a');
    expect(Object.fromEntries([...moves].map(([id, { days }]) => [id, days]))).toEqual({
      a: 0,
      b: 29,
      s1: 29,
      s2: 29,
      d: 29,
    });
    expect(steps.get('d')).toMatchObject({
      start: toDay('2024-05-01') + 29,
      end: toDay('2024-05-31') + 29,
      label: 'du 30 mai au 29 juin 2024',
      certainty: 'firm',
      moved: true,
      reasons: [{ code: 'asked' }, { code: 'link', linkId: 'l2', days: 29 }],
    });
    expect(steps.get('d')!.step).toBe(plan.steps['d']);
    expect(steps.get('a')).toMatchObject({
      label: 'février 2024',
      reasons: [{ code: 'asked' }, { code: 'delay', hypothesisIds: ['h'], months: 1 }],
    });
    expect(steps.get('s')).toMatchObject({
      reasons: [{ code: 'group', startId: 's1', endId: 's2' }],
    });
  });
  it('does not move if done or undated, and ignores links in a loop', () => {
    expect(
      pushes([A, task('b', '2024-02-01', '2024-02-10', { status: 'done' })], [['a', 'FS', 'b']]),
    ).toEqual({});
    expect(pushes([A, newStep({ id: 'b', order: 'b' })], [['a', 'FS', 'b']])).toEqual({});
    expect(pushes([A, task('b', null, '2024-02-10')], [['a', 'FS', 'b']])).toEqual({});
    expect(
      pushes(
        [A, task('b', '2024-02-01', '2024-02-10'), task('c', '2024-02-11', '2024-02-12')],
        [
          ['a', 'FS', 'b'],
          ['b', 'FS', 'c'],
          ['c', 'FS', 'b'],
        ],
      ),
    ).toEqual({ b: 29 });
    // The links of the loop alone are not followed: one out of it still is.
    expect(
      pushes(
        [
          A,
          task('b', '2024-02-01', '2024-02-10'),
          task('c', '2024-02-11', '2024-02-12'),
          task('d', '2024-02-11', '2024-02-12'),
        ],
        [
          ['a', 'FS', 'b'],
          ['b', 'FS', 'c'],
          ['c', 'FS', 'b'],
          ['b', 'FS', 'd'],
        ],
      ),
    ).toEqual({ b: 29, d: 29 });
  });
  it('comes to an end where a family’s links cross its generations', () => {
    const family = [
      A,
      newStep({ id: 'p', order: 'p' }),
      task('p1', '2024-02-01', '2024-02-10', { parentId: 'p' }),
      task('q', '2024-02-11', '2024-02-20'),
    ];
    expect(
      Object.keys(
        pushes(family, [
          ['a', 'FS', 'p1'],
          ['p', 'FS', 'q'],
          ['q', 'FS', 'p1'],
        ]),
      ),
    ).toEqual(['p1', 'q']);
  });
  it('does not move without a move before it', () => {
    const plan = planOf([A, task('b', '2024-02-01', '2024-02-10')], []);
    expect([...delayed(plan, 'a').moves.keys()]).toEqual(['a']);
  });
});
