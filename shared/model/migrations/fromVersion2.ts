/**
 * Version 2 -> 3 adds means lines, fundings, payment credits, limits, hypotheses and their effects,
 * and the parameters of the budget.
 */
import type { RawPlan } from './raw';

/** The plan of version 2 in the shape of version 3. Existing records stay the same. */
export function fromVersion2(plan: RawPlan): RawPlan {
  return {
    budget: {
      statusDate: null,
      fctvaRates: [{ from: '2015-01-01', rate: 164_040 }],
      fctvaLagYears: 2,
      subsidyDelayMonths: 0,
    },
    meansLines: {},
    fundings: {},
    paymentCredits: {},
    limits: {},
    hypotheses: {},
    effects: {},
    ...plan,
  };
}
