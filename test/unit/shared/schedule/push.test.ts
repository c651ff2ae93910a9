import { describe, expect, it } from 'vitest';
import { newPlan, type Plan } from '../../../../shared/model/plan';
import { fromDay, toDay } from '../../../../shared/model/dates';
import { newStep, type Dependency, type Step } from '../../../../shared/model/step';
import { pushSuccessors } from '../../../../shared/schedule/push';
import { laterByDays } from '../../../../shared/wording/movedPeriod';

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
      form: start === null ? 'by' : end === null ? 'from' : 'within',
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
/** The plan with one step later by so many days, and what that pushes. */
function delayed(plan: Plan, id: string, days: number) {
  const step = plan.steps[id]!;
  const after = {
    ...plan,
    steps: {
      ...plan.steps,
      [id]: { ...step, period: laterByDays(step.period!, days, step.kind === 'milestone') },
    },
  };
  return pushSuccessors(plan, after, [id]);
}
const pushes = (
  steps: readonly Step[],
  links: Parameters<typeof planOf>[1],
  days = 10,
): Record<string, number> => Object.fromEntries(delayed(planOf(steps, links), 'a', days).pushed);

describe('H12: what waits for a step that has moved', () => {
  const A = task('a', '2024-01-01', '2024-01-31');
  it('moves by what its link lacks, no more', () => {
    expect(pushes([A, task('b', '2024-02-01', '2024-02-10')], [['a', 'FS', 'b']])).toEqual({
      b: 10,
    });
    expect(pushes([A, task('b', '2024-02-05', '2024-02-10')], [['a', 'FS', 'b']])).toEqual({
      b: 6,
    });
    expect(pushes([A, task('b', '2024-03-05', '2024-03-10')], [['a', 'FS', 'b']])).toEqual({});
    expect(pushes([A, task('b', '2024-03-05', '2024-03-10')], [['a', 'FS', 'b', 30]])).toEqual({
      b: 7,
    });
  });
  it('holds the other three kinds of link', () => {
    expect(pushes([A, task('b', '2024-01-01', '2024-02-10')], [['a', 'SS', 'b']])).toEqual({
      b: 10,
    });
    expect(pushes([A, task('b', '2024-01-05', '2024-02-02')], [['a', 'FF', 'b']])).toEqual({
      b: 8,
    });
    expect(pushes([A, task('b', '2023-12-01', '2024-01-04')], [['a', 'SF', 'b']])).toEqual({
      b: 6,
    });
  });
  it('lacks only what was added where the link was broken already', () => {
    expect(pushes([A, task('b', '2024-01-15', '2024-02-10')], [['a', 'FS', 'b']])).toEqual({
      b: 10,
    });
  });
  it('pushes on along the links, a summary with all under it, and rewrites the words', () => {
    const steps = [
      A,
      task('b', '2024-02-01', '2024-02-29'),
      newStep({ id: 's', order: 's' }),
      task('s1', '2024-03-01', '2024-03-31', { parentId: 's' }),
      task('s2', '2024-04-01', '2024-04-30', { parentId: 's' }),
      task('d', '2024-05-01', '2024-05-31'),
    ];
    const links = [
      ['a', 'FS', 'b'],
      ['b', 'FS', 's'],
      ['s', 'FS', 'd'],
    ] as const;
    const { plan, pushed } = delayed(
      planOf(
        steps,
        links.map((link) => [...link]),
      ),
      'a',
      31,
    );
    expect(Object.fromEntries(pushed)).toEqual({ b: 31, s1: 31, s2: 31, d: 31 });
    expect(plan.steps['d']!.period).toMatchObject({
      start: fromDay(toDay('2024-05-01') + 31),
      words: 'du 1er juin au 1er juillet 2024',
    });
  });
  it('leaves what is done or undated, and follows no link of a loop', () => {
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
    ).toEqual({ b: 10 });
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
  it('gives the very plan back where nothing waits', () => {
    const plan = planOf([A, task('b', '2024-02-01', '2024-02-10')], []);
    expect(delayed(plan, 'a', 10).pushed.size).toBe(0);
  });
});
