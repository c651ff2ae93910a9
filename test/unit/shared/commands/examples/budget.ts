import { newMeansLine } from '../../../../../shared/model/means';
import { BASE, PLAN, POSTS, set, type Example } from './example';

const RENT = newMeansLine({
  id: 'rent',
  order: 'b0',
  kind: 'operating',
  title: 'Loyer',
  unitAmount: 90_000,
});

/** Means lines, fundings, limits, hypotheses, and the parameters of the computation. */
export const BUDGET: readonly Example[] = [
  {
    command: 'addBudgetItem',
    payload: { scenarioId: BASE, collection: 'meansLines', item: RENT },
    see: (plan) => plan.meansLines['rent'],
    gives: RENT,
    called: 'Ligne de moyens « Loyer » : ajout',
  },
  {
    command: 'addBudgetItem',
    when: 'in a scenario',
    payload: { scenarioId: POSTS, collection: 'meansLines', item: RENT },
    see: (plan) => [
      plan.meansLines['rent']!.included,
      set(plan, POSTS)['meansLines/rent/included'],
    ],
    gives: [false, true],
    called: 'Ligne de moyens « Loyer » : ajout',
  },
  {
    command: 'setBudgetItem',
    payload: {
      scenarioId: POSTS,
      collection: 'meansLines',
      id: 'line-wifi',
      fields: { unitAmount: 90_000 },
    },
    see: (plan) => [
      plan.meansLines['line-wifi']!.unitAmount,
      set(plan, POSTS)['meansLines/line-wifi/unitAmount'],
    ],
    gives: [PLAN.meansLines['line-wifi']!.unitAmount, 90_000],
    called: `Ligne de moyens « ${PLAN.meansLines['line-wifi']!.title} » : modification`,
  },
  {
    command: 'removeBudgetItem',
    payload: { scenarioId: BASE, collection: 'hypotheses', ids: ['hypothesis-caf'] },
    see: (plan) => [plan.hypotheses['hypothesis-caf'], plan.effects['effect-caf-delay']],
    gives: [undefined, undefined],
    called: 'Hypothèse « Aide de la CAF à 40 % » : suppression',
  },
  {
    command: 'removeBudgetItem',
    when: 'a line, from a scenario alone',
    payload: { scenarioId: POSTS, collection: 'meansLines', ids: ['line-wifi'] },
    see: (plan) => [
      plan.meansLines['line-wifi']!.included,
      set(plan, POSTS)['meansLines/line-wifi/included'],
    ],
    gives: [true, false],
    called: `Ligne de moyens « ${PLAN.meansLines['line-wifi']!.title} » : retrait du scénario « Postes supplémentaires »`,
  },
  {
    command: 'editLines',
    payload: {
      scenarioId: BASE,
      added: [RENT],
      changed: [{ id: 'line-wifi', fields: { unitAmount: 90_000 } }],
    },
    see: (plan) => [plan.meansLines['rent']!.title, plan.meansLines['line-wifi']!.unitAmount],
    gives: ['Loyer', 90_000],
    called: 'Lignes de moyens : 1 ajoutées, 1 modifiées',
  },
  {
    command: 'editLines',
    when: 'one added',
    payload: { scenarioId: BASE, added: [RENT], changed: [] },
    see: (plan) => plan.meansLines['rent']!.unitAmount,
    gives: 90_000,
    called: 'Ligne « Loyer » ajoutée',
  },
  {
    command: 'editLines',
    when: 'one changed',
    payload: {
      scenarioId: BASE,
      added: [],
      changed: [{ id: 'line-wifi', fields: { unitAmount: 90_000 } }],
    },
    see: (plan) => plan.meansLines['line-wifi']!.unitAmount,
    gives: 90_000,
    called: `Ligne « ${PLAN.meansLines['line-wifi']!.title} » modifiée`,
  },
  {
    command: 'setBudget',
    payload: { fields: { fctvaLagYears: 1 } },
    see: (plan) => plan.budget,
    gives: { ...PLAN.budget, fctvaLagYears: 1 },
    called: 'Paramètres du budget modifiés',
  },
];
