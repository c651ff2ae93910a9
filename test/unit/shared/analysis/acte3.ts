/** The Acte 3 plan and its scenarios, for the tests of analysis. */
import type { Plan } from '../../../../shared/model/plan';
import { acte3Plan } from '../../../../shared/templates/acte3';

export const PLAN = acte3Plan('p');

export const [BASE, POSTS, INVESTMENT] = [
  'scenario-base',
  'scenario-postes',
  'scenario-investissement',
];

export const CAF = 'hypothesis-caf';

export const confirmed = (plan: Plan, id: string, status: 'confirmed' | 'refuted'): Plan => ({
  ...plan,
  hypotheses: { ...plan.hypotheses, [id]: { ...plan.hypotheses[id]!, status } },
});
