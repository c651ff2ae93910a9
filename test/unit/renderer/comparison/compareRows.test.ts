import { describe, expect, test } from 'vitest';
import { comparedRows } from '../../../../renderer/comparison/compareRows';
import { setOverride } from '../../../../shared/commands/overrides';
import { execute } from '../../../../shared/commands/command';
import { compareScenarios } from '../../../../shared/analysis/compare';
import { toDay } from '../../../../shared/model/dates';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { testContext } from '../../arbitraries';

const BASE = 'scenario-base';
const POSTS = 'scenario-postes';

function overridden(plan: Plan, field: string, value: unknown): Plan {
  const edit = execute(
    plan,
    setOverride,
    { scenarioId: POSTS, collection: 'steps', itemId: 'wifi', field, value },
    testContext(),
  );
  if (isProblem(edit)) throw new Error(edit.code);
  return edit.plan;
}
const rowsOf = (plan: Plan, only = false) =>
  comparedRows(compareScenarios(plan, { scenarioIds: [BASE, POSTS] }), only);
const LATER = {
  ...acte3Plan('p').steps['wifi']!.period!,
  start: '2024-07-01',
  end: '2024-09-30',
  words: 'T3 2024',
};

describe('two equal scenarios', () => {
  const rows = rowsOf(acte3Plan('p'));

  test('have every step once, in the order of the plan, without outlines', () => {
    expect(new Set(rows.ids).size).toBe(rows.ids.length);
    expect(rows.ids.slice(0, 2)).toEqual(['enquete', 'avis-politique']);
    expect(rows.indexOf.get('wifi')).toBe(rows.ids.indexOf('wifi'));
    expect(rows.ghostsOf(rows.rowAt(rows.indexOf.get('wifi')!))).toEqual([]);
  });

  test('have rounds on the row of their step', () => {
    expect(rows.ids).not.toContain('collectage-2025');
  });

  test('have no differing steps', () => {
    expect(rowsOf(acte3Plan('p'), true).ids).toEqual([]);
  });
});

test('a later step in the other has an outline there, with its letter and its shift', () => {
  const rows = rowsOf(overridden(acte3Plan('p'), 'period', LATER), true);
  expect(rows.ids).toContain('wifi');
  const row = rows.rowAt(rows.indexOf.get('wifi')!);
  expect([row.start, row.end, row.label]).toEqual([toDay('2024-01-01'), toDay('2024-03-31'), '']);
  expect(rows.ghostsOf(row)).toMatchObject([
    {
      mark: 'B',
      start: toDay('2024-07-01'),
      end: toDay('2024-09-30'),
      words: expect.stringMatching(/^B\s\+\s6\smois$/),
    },
  ]);
});

test('a step of only the other has no bar of the first', () => {
  const plan = acte3Plan('p');
  const without: Plan = {
    ...plan,
    steps: { ...plan.steps, wifi: { ...plan.steps['wifi']!, included: false } },
  };
  const rows = rowsOf(overridden(without, 'included', true), true);
  const row = rows.rowAt(rows.indexOf.get('wifi')!);
  expect([row.kind, row.start, row.end]).toEqual(['empty', null, null]);
  expect(rows.ghostsOf(row)).toMatchObject([{ start: toDay('2024-01-01') }]);
  expect(rows.resolvedOf('wifi').step.title).toBe('Wifi public');
});
