/** Headings and notes of the finance office's tables. */
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { financingPlan } from '../../../../shared/means/tables/financingPlan';
import { ppiTable } from '../../../../shared/means/tables/ppi';
import { newMeansLine, type MeansLine } from '../../../../shared/model/means';
import { emptyPlan } from '../../../../shared/templates/empty';

const PLAN = {
  ...emptyPlan('p', '2024-01-08'),
  budget: {
    ...emptyPlan('p', '2024-01-08').budget,
    fctvaRates: [{ from: '2024-01-01', rate: 164_040 }],
  },
};
const SERVERS = newMeansLine({
  id: 'servers',
  order: 'a0',
  kind: 'investment',
  title: 'Serveurs',
  quantity: 1,
  unitAmount: 1_000_000,
  start: '2026-03-01',
});
const read = (fields: Partial<MeansLine>) => {
  const plan = { ...PLAN, meansLines: { servers: { ...SERVERS, ...fields } } };
  const { means } = evaluate(plan, { scenarioId: plan.baseScenarioId });
  return { plan, means };
};
const notes = (fields: Partial<MeansLine>): string[] => {
  const { plan, means } = read(fields);
  return financingPlan(plan, means).notes.map((note) => note.replace(/\s/g, ' '));
};

describe('below the plan de financement', () => {
  test('gives the FCTVA after the horizon, with its amount', () => {
    expect(notes({ fctva: true })).toEqual([expect.stringMatching(/2026.*1 640/)]);
  });

  test('gives nothing if there is none', () => {
    expect(notes({ fctva: false })).toEqual([]);
    expect(notes({ fctva: true, start: '2024-03-01' })).toEqual([]);
  });

  test('gives expenses outside the horizon', () => {
    expect(notes({ fctva: false, start: '2027-03-01' })).toEqual([expect.stringMatching(/10 000/)]);
  });
});

test('has a heading over each column of the PPI', () => {
  const { means } = read({});
  const { head, rows } = ppiTable(means);
  expect(head.at(-1)).toBe('Total');
  expect(head.slice(2, -1)).toEqual(['2024', '2025', '2026']);
  for (const { cells } of rows) expect(cells).toHaveLength(head.length);
});
