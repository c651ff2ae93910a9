import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { cashOf, cashTable } from '../../../../shared/means/tables/cash';
import { financingPlan } from '../../../../shared/means/tables/financingPlan';
import { ppiTable } from '../../../../shared/means/tables/ppi';
import type { FinanceCell, FinanceTable } from '../../../../shared/means/tables/table';
import { newFunding, newMeansLine } from '../../../../shared/model/means';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { arbitraryPlanOfMeans } from './arbitraryMeans';

const cents = (cell: FinanceCell | undefined): number => (typeof cell === 'object' && cell !== null && 'cents' in cell ? cell.cents : 0);
const column = ({ rows }: FinanceTable, at: number): number => rows.filter(({ kind }) => kind === 'line').reduce((sum, { cells }) => sum + cents(cells[at]), 0);
const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

describe('tables of the finance office, whatever the plan', () => {
  it('M16 M19: both sides of the plan de financement are equal, in whole euros too', () => {
    fc.assert(fc.property(arbitraryPlanOfMeans(acte3Plan('p')), fc.boolean(), (plan, whole) => {
      const { means } = evaluate(plan, { scenarioId: plan.baseScenarioId });
      const table = financingPlan(plan, means, whole);
      expect(column(table, 2)).toBe(column(table, 6));
      if (!whole) expect(column(table, 2)).toBe(means.total.operating + means.total.investment);
    }), { numRuns: 100 });
  });

  it('M20: over the horizon and after, cash is all that is spent and all that comes in', () => {
    fc.assert(fc.property(arbitraryPlanOfMeans(acte3Plan('p')), (plan) => {
      const { means } = evaluate(plan, { scenarioId: plan.baseScenarioId });
      const { out, receipts, grants, fctva } = cashOf(plan, means);
      expect(sum(out)).toBe(means.total.operating + means.total.investment);
      expect(sum(receipts)).toBe(means.total.receipts);
      expect(sum(grants)).toBe(means.total.fundings.granted + means.total.fundings.asked + means.total.fundings.toAsk);
      expect(sum(fctva)).toBe(means.total.fctva + means.beyond.fctva);
      expect(column(cashTable(plan, means, 3), 1)).toBe(column(cashTable(plan, means, 1), 1));
    }), { numRuns: 100 });
  });
});

describe('worked example', () => {
  const computers = newMeansLine({ id: 'l', order: 'a0', kind: 'investment', title: 'Ordinateurs', quantity: 22, unitAmount: 85_000, start: '2024-03-01' });
  const caf = newFunding({ id: 'caf', order: 'a0', funderId: 'actor-caf', rate: 400_000, lineIds: { l: true }, status: 'asked', delayMonths: 12 });
  const plan = { ...acte3Plan('p'), meansLines: { l: computers }, fundings: { caf }, paymentCredits: {}, limits: {}, hypotheses: {}, effects: {} };
  const { means } = evaluate(plan, { scenarioId: plan.baseScenarioId });

  it('22 computers, 40 % of the CAF asked: its plan, its PPI, its cash a year later', () => {
    expect(financingPlan(plan, means).rows.map(({ cells }) => [cells[4], cents(cells[6])])).toEqual([['CAF', 748_000], ['Autofinancement', 1_122_000], ['Total', 1_870_000]]);
    expect(ppiTable(means).rows.slice(1, 4).map(({ cells }) => cents(cells[2]))).toEqual([1_870_000, 748_000, 1_122_000]);
    const { out, grants } = cashOf(plan, means);
    expect([out[2], grants[2], grants[14]]).toEqual([1_870_000, 0, 748_000]);
  });
});
