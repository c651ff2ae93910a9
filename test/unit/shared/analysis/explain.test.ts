import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../../shared/analysis/explain';
import { valueOfFigure, type Figure } from '../../../../shared/analysis/figures';
import { figureOfLimit } from '../../../../shared/analysis/limitFigure';
import { MEASURES } from '../../../../shared/analysis/measures';
import { chaptersOf, fundersOf } from '../../../../shared/analysis/compare';
import { evaluate, type Evaluation } from '../../../../shared/evaluate';
import { valueOf } from '../../../../shared/means/formula';
import { type FundingStatus } from '../../../../shared/model/means';
import { roundRatio } from '../../../../shared/model/exact';
import { arbitraryPlanOfMeans } from '../means/arbitraryMeans';
import { BASE, POSTS, INVESTMENT, PLAN } from './explained';

const STATUSES: readonly FundingStatus[] = ['granted', 'asked', 'toAsk', 'refused'];

/** Every figure of an evaluation. */
function figuresOf({ plan, means }: Evaluation): Figure[] {
  return [
    ...MEASURES.map((measure) => ({ kind: 'measure' as const, measure })),
    { kind: 'receipts' },
    { kind: 'fctva' },
    { kind: 'fundings', statuses: STATUSES },
    { kind: 'fundings', statuses: ['asked', 'toAsk'] },
    ...chaptersOf(means).map(({ section, chapter }) => ({
      kind: 'chapter' as const,
      section,
      chapter,
    })),
    ...fundersOf(plan, means).map(({ funderId, status }) => ({
      kind: 'funder' as const,
      funderId,
      status,
    })),
    { kind: 'done' },
    { kind: 'undated' },
    { kind: 'unsettled' },
  ];
}

describe('the parts of a number', () => {
  it('add up to it exactly, whatever the plan, the number and the year', () => {
    fc.assert(
      fc.property(arbitraryPlanOfMeans(PLAN), (plan) => {
        const evaluation = evaluate(plan, { scenarioId: BASE! });
        for (const figure of figuresOf(evaluation)) {
          for (const year of [null, ...evaluation.means.years]) {
            const { value, sum, parts } = explain(evaluation, figure, year);
            expect([figure, year, sum]).toEqual([figure, year, value]);
            expect(parts.every(({ amount }) => Number.isSafeInteger(amount))).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('add up in every scenario of the Acte 3 plan, with any hypotheses failing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(BASE!, POSTS!, INVESTMENT!),
        fc.subarray(Object.keys(PLAN.hypotheses)),
        (scenarioId, fail) => {
          const evaluation = evaluate(PLAN, { scenarioId, switches: { fail, hold: [] } });
          for (const figure of figuresOf(evaluation))
            for (const year of [null, ...evaluation.means.years])
              expect(explain(evaluation, figure, year)).toMatchObject({
                sum: valueOfFigure(evaluation, figure, year),
              });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('have formulas whose factors multiply, and whose credits add up, to their amount', () => {
    fc.assert(
      fc.property(arbitraryPlanOfMeans(PLAN), (plan) => {
        const evaluation = evaluate(plan, { scenarioId: BASE! });
        for (const measure of ['cost', 'etpt'] as const) {
          for (const { formula, amount } of explain(evaluation, { kind: 'measure', measure }, null)
            .parts) {
            if (formula.kind !== 'years') throw new Error('a line has formulas by year');
            for (const { factors, credits, left, amount: whole } of formula.years)
              expect(
                factors.length > 0
                  ? roundRatio(valueOf(factors))
                  : credits.reduce((sum, one) => sum + one.amount, left),
              ).toBe(whole);
            expect(formula.years.reduce((sum, one) => sum + one.amount, 0)).toBe(amount);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('M18: of an own share are the own funds, out of the expenses', () => {
    const evaluation = evaluate(PLAN, { scenarioId: INVESTMENT! });
    const explanation = explain(evaluation, figureOfLimit({ kind: 'ownShare' }), null);
    expect(explanation).toMatchObject({
      unit: 'ppm',
      sum: 9_092_736,
      outOf: 9_840_736,
      value: Math.floor((9_092_736 * 1_000_000) / 9_840_736),
    });
  });

  it('of the number of steps done by a day are these steps', () => {
    const { parts, value } = explain(evaluate(PLAN, { scenarioId: BASE! }), { kind: 'done' }, 2024);
    expect(parts).toHaveLength(value);
    expect(parts.map(({ stepId }) => stepId)).toContain('wifi');
  });
});
