/** Worked examples of the computation of means, each with the rule that it proves. */
import { expect, test } from 'vitest';
import cases from '../../../fixtures/means/cases.json';
import { evaluate } from '../../../../shared/evaluate';
import {
  newFunding,
  newMeansLine,
  type Funding,
  type MeansLine,
} from '../../../../shared/model/means';
import type { Plan } from '../../../../shared/model/plan';
import { acte3Plan } from '../../../../shared/templates/acte3';

/** Amounts by line and year; a case gives only those that it is about. */
interface Case {
  rule: string;
  what: string;
  lines: (Partial<MeansLine> & Pick<MeansLine, 'kind'>)[];
  funding?: Partial<Funding>;
  /** Payment credits of the first line: date and cents. */
  credits?: [string, number][];
  budget?: Partial<Plan['budget']>;
  ttc?: number[][];
  ht?: number[][];
  etpt?: number[][];
  amortisation?: number[][];
  funded?: number[];
  fctva?: number[];
  total?: Record<string, number>;
  beyond?: Record<string, number>;
}

function planOf({ lines, funding, credits = [], budget = {} }: Case): Plan {
  const plan = { ...acte3Plan('p'), hypotheses: {}, effects: {} };
  return {
    ...plan,
    budget: { ...plan.budget, ...budget },
    meansLines: Object.fromEntries(
      lines.map((line, index) => [
        `l${index}`,
        newMeansLine({ id: `l${index}`, order: `a${index}`, ...line }),
      ]),
    ),
    fundings: funding
      ? {
          f: newFunding({
            id: 'f',
            order: 'a0',
            funderId: 'actor-caf',
            lineIds: { l0: true },
            ...funding,
          }),
        }
      : {},
    paymentCredits: Object.fromEntries(
      credits.map(([date, amount], index) => [
        `c${index}`,
        { id: `c${index}`, lineId: 'l0', date, amount, included: true },
      ]),
    ),
  };
}

test.each((cases as unknown as Case[]).map((each) => [each.rule, each.what, each] as const))(
  '%s: %s',
  (_rule, _what, given) => {
    const plan = planOf(given);
    const { means } = evaluate(plan, { scenarioId: plan.baseScenarioId });
    const lines = given.lines.map((_, index) => means.lines.get(`l${index}`)!);
    const { ttc, ht, etpt, amortisation, funded, fctva, total, beyond } = given;
    if (ttc) expect(lines.map((line) => line.ttc)).toEqual(ttc);
    if (ht) expect(lines.map((line) => line.ht)).toEqual(ht);
    if (etpt) expect(lines.map((line) => line.etpt)).toEqual(etpt);
    if (amortisation) expect(lines.map((line) => line.amortisation)).toEqual(amortisation);
    if (funded) expect(means.fundings.get('f')!.years).toEqual(funded);
    if (fctva) expect(means.totals.map((year) => year.fctva)).toEqual(fctva);
    if (total) expect(means.total).toMatchObject(total);
    if (beyond) expect(means.beyond).toMatchObject(beyond);
  },
);
