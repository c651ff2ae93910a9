/** The parts that are copied with steps: case 22, and its neighbours. */
import { expect, it } from 'vitest';
import { execute } from '../../../../shared/commands/command';
import { duplicatedIds, duplicateSteps } from '../../../../shared/commands/duplicate';
import { checkIntegrity } from '../../../../shared/model/integrity';
import { newPlan, type Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { newStep } from '../../../../shared/model/step';
import { testContext } from '../../arbitraries';

const EMPTY = newPlan({
  id: 'p',
  baseScenarioId: 'base',
  title: 'p',
  horizon: { start: '2024-01-01', end: '2026-12-31' },
  baseTitle: 'Base',
});
const SPAN = { start: null, end: null };
const link = (id: string, fromId: string, toId: string) => ({
  id,
  fromId,
  toId,
  type: 'FS' as const,
  lagDays: 3,
});
const series = {
  id: 'rounds',
  stepId: 'b',
  words: 'début 2024, 2025',
  firstStart: '2024-01-01',
  lengthMonths: 3,
  everyMonths: 12,
  count: 2,
};

/** A group of two tasks, one with rounds, with links between them and to a step outside. */
const PLAN: Plan = {
  ...EMPTY,
  actors: {
    arcs: { id: 'arcs', order: 'a0', title: 'ARCS', kind: 'team', notes: '', provenance: {} },
  },
  steps: Object.fromEntries(
    [
      newStep({ id: 'group', order: 'a0', title: 'Groupe' }),
      newStep({ id: 'a', order: 'a0', parentId: 'group', title: 'A' }),
      newStep({ id: 'b', order: 'a1', parentId: 'group', title: 'B' }),
      ...['2024-01-01', '2025-01-01'].map((occurrence, index) =>
        newStep({
          id: `round-${index}`,
          order: `a${index}`,
          parentId: 'b',
          kind: 'round',
          title: `Tour ${index + 1}`,
          seriesId: 'rounds',
          occurrence,
        }),
      ),
      newStep({ id: 'out', order: 'a1', title: 'Dehors' }),
      newStep({ id: 'last', order: 'a2', title: 'Dernière' }),
    ].map((step) => [step.id, step]),
  ),
  series: { rounds: series },
  dependencies: {
    inner: link('inner', 'a', 'b'),
    outer: link('outer', 'b', 'out'),
  },
  assignments: {
    work: { id: 'work', stepId: 'a', actorId: 'arcs', fte: 500, span: SPAN, provenance: {} },
    other: { id: 'other', stepId: 'out', actorId: 'arcs', fte: 1, span: SPAN, provenance: {} },
  },
  links: {
    web: { id: 'web', stepId: 'b', order: 'a0', title: 'Site', url: 'https://example.org' },
    ofPlan: { id: 'ofPlan', stepId: null, order: 'a1', title: 'Plan', url: 'https://x.org' },
  },
};

function duplicated(stepIds: string[], more: { afterId?: string } = {}, plan = PLAN): Plan {
  const newIds = Object.fromEntries(duplicatedIds(plan, stepIds).map((id) => [id, `${id}-2`]));
  const edit = execute(plan, duplicateSteps, { stepIds, newIds, ...more }, testContext());
  if (isProblem(edit)) throw new Error(JSON.stringify(edit));
  return edit.plan;
}
const orderOf = (plan: Plan, parentId: string | null): string[] =>
  Object.values(plan.steps)
    .filter((step) => step.parentId === parentId)
    .sort((one, two) => (one.order < two.order ? -1 : 1))
    .map(({ id }) => id);

it('copies a group with its inner link, work, web link and rounds, and nothing else', () => {
  const plan = duplicated(['group']);
  const added = <T extends object>(items: T, before: T): T =>
    Object.fromEntries(Object.entries(items).filter(([id]) => !(id in before))) as T;
  expect(added(plan.dependencies, PLAN.dependencies)).toEqual({
    'inner-2': link('inner-2', 'a-2', 'b-2'),
  });
  expect(added(plan.assignments, PLAN.assignments)).toEqual({
    'work-2': { ...PLAN.assignments['work']!, id: 'work-2', stepId: 'a-2' },
  });
  expect(added(plan.links, PLAN.links)).toEqual({
    'web-2': { ...PLAN.links['web']!, id: 'web-2', stepId: 'b-2' },
  });
  expect(added(plan.series, PLAN.series)).toEqual({
    'rounds-2': { ...series, id: 'rounds-2', stepId: 'b-2' },
  });
  expect(plan.steps['round-1-2']).toMatchObject({
    kind: 'round',
    seriesId: 'rounds-2',
    occurrence: '2025-01-01',
    parentId: 'b-2',
  });
  expect(checkIntegrity(plan).filter(({ severity }) => severity !== 'info')).toEqual([]);
});

it('names the copy as one, alone at its top, and numbers the next', () => {
  const once = duplicated(['group']);
  expect([once.steps['group-2']!.title, once.steps['a-2']!.title]).toEqual(['Groupe (copie)', 'A']);
  const newIds = Object.fromEntries(duplicatedIds(once, ['group']).map((id) => [id, `${id}-3`]));
  const twice = execute(once, duplicateSteps, { stepIds: ['group'], newIds }, testContext());
  expect(isProblem(twice) ? twice : twice.plan.steps['group-3']!.title).toBe('Groupe (copie 2)');
});

it('keeps links between two steps copied together, and no link of one alone', () => {
  expect(Object.keys(duplicated(['a', 'b']).dependencies)).toContain('inner-2');
  expect(Object.keys(duplicated(['a']).dependencies)).toEqual(['inner', 'outer']);
});

it('makes a round copied without its series a step like others', () => {
  expect(duplicated(['round-0']).steps['round-0-2']).toMatchObject({
    kind: 'task',
    seriesId: null,
    occurrence: null,
  });
});

it('puts the copies after a step, in their order', () => {
  const plan = duplicated(['a', 'out'], { afterId: 'out' });
  expect(orderOf(plan, null)).toEqual(['group', 'out', 'a-2', 'out-2', 'last']);
});

it('refuses ids that are missing or taken, and a place that is gone', () => {
  const refused = (payload: object): unknown => {
    const edit = execute(PLAN, duplicateSteps, payload as never, testContext());
    return isProblem(edit) ? edit.code : edit;
  };
  expect(refused({ stepIds: ['a'], newIds: { a: 'x' } })).toBe('problems.idTaken');
  expect(refused({ stepIds: ['a'], newIds: { a: 'x', work: 'other' } })).toBe('problems.idTaken');
  expect(refused({ stepIds: ['a'], newIds: { a: 'x', work: 'y' }, afterId: 'none' })).toBe(
    'problems.notFound',
  );
});
