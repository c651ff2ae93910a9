/** Which links between steps a plan may not have. */
import { describe, expect, test } from 'vitest';
import { canLink } from '../../../../shared/commands/dependencies';
import type { Plan } from '../../../../shared/model/plan';
import { newStep, type Dependency } from '../../../../shared/model/step';
import { emptyPlan } from '../../../../shared/templates/empty';

const PLAN: Plan = {
  ...emptyPlan('p', '2024-05-15'),
  steps: Object.fromEntries(
    [
      ['a', null],
      ['b', null],
      ['c', null],
      ['d', null],
      ['group', null],
      ['child', 'group'],
      ['below', 'child'],
    ].map(([id, parentId], index) => [
      id,
      newStep({ id: id!, parentId: parentId!, order: `a${index}`, title: id! }),
    ]),
  ),
  dependencies: Object.fromEntries(
    [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'd'],
      ['d', 'c'],
    ].map(([fromId, toId]) => [
      `${fromId}${toId}`,
      { id: `${fromId}${toId}`, fromId: fromId!, toId: toId!, type: 'FS' as const, lagDays: 0 },
    ]),
  ),
};
const refused = (
  fromId: string,
  toId: string,
  type: Dependency['type'] = 'FS',
  besides: string | null = null,
): unknown => canLink(PLAN, { fromId, toId, type }, besides)?.code;

describe('a link', () => {
  test('is between two steps of the plan, neither within the other', () => {
    expect(refused('a', 'c')).toBeUndefined();
    expect(refused('a', 'nowhere')).toBe('problems.notFound');
    expect(refused('nowhere', 'a')).toBe('problems.notFound');
    expect(refused('a', 'a')).toBe('problems.linkToSelf');
    expect(refused('group', 'below')).toBe('problems.linkFamily');
    expect(refused('below', 'group')).toBe('problems.linkFamily');
  });

  test('stands once of each type', () => {
    expect(refused('a', 'b')).toBe('problems.linkTwice');
    expect(refused('a', 'b', 'SS')).toBeUndefined();
    expect(refused('a', 'b', 'FS', 'ab')).toBeUndefined();
  });

  test('closes no loop, however long, unless it takes the place of the link that makes it', () => {
    expect(refused('b', 'a', 'SS')).toBe('problems.linkCycle');
    expect(refused('c', 'a')).toBe('problems.linkCycle');
    expect(refused('c', 'd', 'FF')).toBe('problems.linkCycle');
    expect(refused('b', 'a', 'FS', 'ab')).toBeUndefined();
    expect(canLink(PLAN, { fromId: 'c', toId: 'a', type: 'FS' })?.params).toEqual({
      from: 'c',
      to: 'a',
    });
  });
});
