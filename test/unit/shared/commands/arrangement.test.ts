/** The effect of the keys for indenting, outdenting, moving up and down. */
import { describe, expect, test } from 'vitest';
import {
  arrangement,
  arrangeSteps,
  topmost,
  type ArrangeMove,
} from '../../../../shared/commands/arrange';
import { execute, type Edit } from '../../../../shared/commands/command';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { newStep } from '../../../../shared/model/step';
import { buildTree } from '../../../../shared/model/tree';
import { emptyPlan } from '../../../../shared/templates/empty';
import { testContext } from '../../arbitraries';

/** "a", "b" with "b1" to "b4" under it, "c". */
function plan(hidden: readonly string[] = []): Plan {
  const rows = [
    ['a', null, 'a0'],
    ['b', null, 'a1'],
    ['b1', 'b', 'a0'],
    ['b2', 'b', 'a1'],
    ['b3', 'b', 'a2'],
    ['b4', 'b', 'a3'],
    ['c', null, 'a2'],
  ] as const;
  return {
    ...emptyPlan('p', '2024-05-15'),
    steps: Object.fromEntries(
      rows.map(([id, parentId, order]) => [
        id,
        newStep({ id, parentId, order, title: id, included: !hidden.includes(id) }),
      ]),
    ),
  };
}

function arranged(ids: readonly string[], move: ArrangeMove, on: Plan = plan()): string {
  const found = arrangement(on, ids, move);
  if (isProblem(found)) return found.code;
  const edit = execute(on, arrangeSteps, found, testContext()) as Edit;
  const { order, nodes } = buildTree(edit.plan.steps);
  return order
    .map((id) => `${'-'.repeat(nodes.get(id)!.wbs.split('.').length - 1)}${id}`)
    .join(' ');
}

describe('indenting', () => {
  test('puts steps under the one above, at its end, in their order', () => {
    expect(arranged(['c'], 'indent')).toBe('a b -b1 -b2 -b3 -b4 -c');
    expect(arranged(['b3', 'b2'], 'indent')).toBe('a b -b1 --b2 --b3 -b4 c');
  });
  test('needs a step above', () => {
    expect(arranged(['a'], 'indent')).toBe('problems.noIndent');
    expect(arranged(['b1'], 'indent')).toBe('problems.noIndent');
  });
  test('passes over steps that are left out', () => {
    expect(arranged(['b3'], 'indent', plan(['b2']))).toContain('-b1 --b3');
  });
});

describe('outdenting', () => {
  test('puts steps right after the one they were under', () => {
    expect(arranged(['b2'], 'outdent')).toBe('a b -b1 -b3 -b4 b2 c');
    expect(arranged(['b2', 'b3'], 'outdent')).toBe('a b -b1 -b4 b2 b3 c');
  });
  test('needs a step to come out of', () => {
    expect(arranged(['c'], 'outdent')).toBe('problems.noOutdent');
  });
});

describe('moving up and down', () => {
  test('goes past one neighbour', () => {
    expect(arranged(['b3'], 'up')).toBe('a b -b1 -b3 -b2 -b4 c');
    expect(arranged(['b2'], 'down')).toBe('a b -b1 -b3 -b2 -b4 c');
    expect(arranged(['b2', 'b3'], 'up')).toBe('a b -b2 -b3 -b1 -b4 c');
    expect(arranged(['b1', 'b2'], 'down')).toBe('a b -b3 -b1 -b2 -b4 c');
    expect(arranged(['b3'], 'down')).toBe('a b -b1 -b2 -b4 -b3 c');
  });
  test('stops at the first and the last', () => {
    expect(arranged(['a'], 'up')).toBe('problems.noMove');
    expect(arranged(['b4'], 'down')).toBe('problems.noMove');
    expect(arranged(['nowhere'], 'up')).toBe('problems.notFound');
  });
});

test('a step below a chosen one goes with it', () => {
  expect(topmost(plan(), ['b', 'b1', 'c', 'nowhere'])).toEqual(['b', 'c']);
  expect(topmost(plan(), ['b1', 'b2'])).toEqual(['b1', 'b2']);
});
