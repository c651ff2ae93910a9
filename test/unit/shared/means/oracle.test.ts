/** 200 random plans, added up a second time by other code (`oracle.ts`), to the cent. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import type { MeansTotals } from '../../../../shared/means/types';
import { newEffect, newHypothesis } from '../../../../shared/model/hypothesis';
import type { Plan } from '../../../../shared/model/plan';
import { overrideKey } from '../../../../shared/model/scenario';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { arbitraryPlanOfMeans } from './arbitraryMeans';
import { naiveTotals, type NaiveTotals } from './oracle';

const acte3 = acte3Plan('p');
const scenarioId = acte3.baseScenarioId;
const alone: Plan = {
  ...acte3,
  hypotheses: {},
  effects: {},
  limits: {},
  scenarios: { [scenarioId]: acte3.scenarios[scenarioId]! },
};

/** Lines without a step or a programme: those have properties of their own. */
const plans = arbitraryPlanOfMeans(alone).map((plan): Plan => ({
  ...plan,
  paymentCredits: {},
  meansLines: Object.fromEntries(
    Object.entries(plan.meansLines).map(([id, line]) => [
      id,
      {
        ...line,
        isProgramme: false,
        followsStepId: null,
        followsFrom: null,
        // The generator's spans may be years long, and the oracle goes day by day.
        lifeYears: null,
        ...(line.kind === 'post' || line.kind === 'receipt'
          ? { pricing: 'TTC' as const, vatRate: 0 }
          : {}),
      },
    ]),
  ),
}));

const inOracleShape = (totals: readonly MeansTotals[]): NaiveTotals => ({
  expenses: totals.map(({ operating, investment }) => operating + investment),
  receipts: totals.map(({ receipts }) => receipts),
  granted: totals.map(({ fundings }) => fundings.granted),
  hoped: totals.map(({ fundings }) => fundings.asked + fundings.toAsk),
  fctva: totals.map(({ fctva }) => fctva),
  netAssured: totals.map(({ netAssured }) => netAssured),
  netIfGranted: totals.map(({ netIfGranted }) => netIfGranted),
});

const seenIn = (plan: Plan, id: string, fail: readonly string[]): NaiveTotals => {
  const { means } = evaluate(plan, { scenarioId: id, switches: { fail, hold: [] } });
  return inOracleShape([...means.totals, means.outside]);
};

const turns = fc.record({
  amount: fc.integer({ min: 0, max: 5_000_000 }),
  ceiling: fc.integer({ min: 0, max: 5_000_000 }),
  rate: fc.integer({ min: -500_000, max: 500_000 }),
});

it('M1 to M14, M26, M27, M28: in the base, a derived scenario, and with a failing hypothesis', () => {
  fc.assert(
    fc.property(plans, turns, (plan, { amount, ceiling, rate }) => {
      expect(seenIn(plan, scenarioId, [])).toEqual(naiveTotals(plan));
      const lineId = Object.keys(plan.meansLines)[0];
      if (lineId === undefined) return;

      const set = (collection: string, itemId: string, field: string, value: unknown) =>
        [overrideKey(collection, itemId, field), { collection, itemId, field, value }] as const;
      const derived = {
        ...plan.scenarios[scenarioId]!,
        id: 'derived',
        parentId: scenarioId,
        order: 'z',
        overrides: Object.fromEntries([
          set('meansLines', lineId, 'unitAmount', amount),
          set('fundings', 'f1', 'ceiling', ceiling),
          set('fundings', 'f2', 'status', 'granted'),
        ]),
      };
      const line = plan.meansLines[lineId]!;
      const laid: Plan = {
        ...plan,
        meansLines: { ...plan.meansLines, [lineId]: { ...line, unitAmount: amount } },
        fundings: {
          ...plan.fundings,
          f1: { ...plan.fundings['f1']!, ceiling },
          f2: { ...plan.fundings['f2']!, status: 'granted' },
        },
      };
      const effect = { hypothesisId: 'h' };
      const both: Plan = {
        ...plan,
        scenarios: { ...plan.scenarios, derived },
        hypotheses: { h: newHypothesis({ id: 'h', order: 'a0', title: 'h' }) },
        effects: {
          a: newEffect({ ...effect, id: 'a', kind: 'refuseFunding', fundingId: 'f3' }),
          b: newEffect({ ...effect, id: 'b', kind: 'changeLineRate', lineId, rate }),
        },
      };
      expect(seenIn(both, 'derived', [])).toEqual(naiveTotals(laid));

      // H8: the amount after a change in percent of the plan's, rounded once, half up.
      const exact = BigInt(amount) * BigInt(1_000_000 + rate);
      const changed = Number((2n * exact + 1_000_000n) / 2_000_000n);
      expect(seenIn(both, 'derived', ['h'])).toEqual(
        naiveTotals({
          ...laid,
          meansLines: { ...laid.meansLines, [lineId]: { ...line, unitAmount: changed } },
          fundings: { ...laid.fundings, f3: { ...laid.fundings['f3']!, status: 'refused' } },
        }),
      );
    }),
    { numRuns: 200 },
  );
});
