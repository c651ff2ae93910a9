/** Plans with a few means lines. */
import { computeMeans } from '../../../../shared/means/compute';
import type { MeansResult } from '../../../../shared/means/types';
import {
  newMeansLine,
  type Funding,
  type MeansLine,
  type PaymentCredit,
} from '../../../../shared/model/means';
import type { Plan } from '../../../../shared/model/plan';
import { acte3Plan } from '../../../../shared/templates/acte3';

export const base = { ...acte3Plan('p'), meansLines: {}, fundings: {}, paymentCredits: {} };

export const byId = <T extends { id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

export const planOf = (
  lines: readonly MeansLine[],
  fundings: readonly Funding[] = [],
  credits: readonly PaymentCredit[] = [],
  budget: Partial<Plan['budget']> = {},
): Plan => ({
  ...base,
  meansLines: byId(lines),
  fundings: byId(fundings),
  paymentCredits: byId(credits),
  budget: { ...base.budget, ...budget },
});

export const compute = (plan: Plan, starts: Record<string, string> = {}): MeansResult =>
  computeMeans(plan, (id) => starts[id] ?? null);

export const line = (fields: Partial<MeansLine> & Pick<MeansLine, 'kind'>): MeansLine =>
  newMeansLine({ id: 'l', order: 'a0', ...fields });

export const COMPUTERS = line({
  kind: 'investment',
  quantity: 22,
  unitAmount: 85_000,
  start: '2024-03-01',
});
