import { INVESTMENT, POSTS, BASE, scenarios, set, type Done, type Example } from './example';

const PROGRESS = 'steps/wifi/progress';
const done = (value: number): object => ({
  collection: 'steps',
  itemId: 'wifi',
  field: 'progress',
  value,
});
const SET: Done = { command: 'setOverride', payload: { scenarioId: POSTS, ...done(500_000) } };
const CHILD: Done = {
  command: 'addScenario',
  payload: { id: 'child', parentId: POSTS, title: 'Enfant' },
};
const CAF = 'hypotheses/hypothesis-caf/status';

/** Scenarios, their order and their overrides. */
export const SCENARIOS: readonly Example[] = [
  {
    command: 'addScenario',
    payload: { id: 'new', parentId: POSTS, title: 'Autre' },
    see: (plan) => [scenarios(plan), plan.scenarios['new']!.parentId],
    gives: [[BASE, POSTS, INVESTMENT, 'new'], POSTS],
    called: 'Scénario « Autre » : ajout',
  },
  {
    command: 'duplicateScenario',
    after: [SET],
    payload: { scenarioId: POSTS, id: 'new', title: 'Autre' },
    see: (plan) => [scenarios(plan), plan.scenarios['new']!.parentId, set(plan, 'new')[PROGRESS]],
    gives: [[BASE, POSTS, 'new', INVESTMENT], BASE, 500_000],
    called: 'Scénario « Postes supplémentaires » dupliqué en « Autre »',
  },
  {
    command: 'renameScenario',
    payload: { scenarioId: POSTS, title: 'Plus de monde' },
    see: (plan) => plan.scenarios[POSTS]!.title,
    gives: 'Plus de monde',
    called: 'Scénario « Postes supplémentaires » renommé « Plus de monde »',
  },
  {
    command: 'setScenarioNotes',
    payload: { scenarioId: POSTS, notes: 'À chiffrer' },
    see: (plan) => plan.scenarios[POSTS]!.notes,
    gives: 'À chiffrer',
    called: 'Scénario « Postes supplémentaires » : notes',
  },
  {
    command: 'setScenarioParent',
    payload: { scenarioId: POSTS, parentId: INVESTMENT },
    see: (plan) => plan.scenarios[POSTS]!.parentId,
    gives: INVESTMENT,
    called: 'Scénario « Postes supplémentaires » dérivé de « Investissement renforcé »',
  },
  {
    command: 'moveScenario',
    payload: { scenarioId: INVESTMENT, beforeId: POSTS },
    see: scenarios,
    gives: [BASE, INVESTMENT, POSTS],
    called: 'Scénario « Investissement renforcé » rangé autrement',
  },
  {
    command: 'moveScenario',
    when: 'between two others',
    after: [CHILD],
    payload: { scenarioId: 'child', beforeId: INVESTMENT },
    see: scenarios,
    gives: [BASE, POSTS, 'child', INVESTMENT],
    called: 'Scénario « Enfant » rangé autrement',
  },
  {
    command: 'moveScenario',
    when: 'to the end',
    payload: { scenarioId: BASE, beforeId: null },
    see: scenarios,
    gives: [POSTS, INVESTMENT, BASE],
    called: 'Scénario « Moyens constants » rangé autrement',
  },
  {
    command: 'archiveScenario',
    payload: { scenarioId: POSTS, archived: true },
    see: (plan) => plan.scenarios[POSTS]!.archived,
    gives: true,
    called: 'Scénario « Postes supplémentaires » archivé',
  },
  {
    command: 'archiveScenario',
    when: 'taken out again',
    after: [{ command: 'archiveScenario', payload: { scenarioId: POSTS, archived: true } }],
    payload: { scenarioId: POSTS, archived: false },
    see: (plan) => plan.scenarios[POSTS]!.archived,
    gives: false,
    called: 'Scénario « Postes supplémentaires » ressorti des archives',
  },
  {
    command: 'removeScenario',
    after: [SET, CHILD],
    payload: { scenarioId: POSTS },
    see: (plan) => [
      scenarios(plan),
      plan.scenarios['child']!.parentId,
      set(plan, 'child')[PROGRESS],
    ],
    gives: [[BASE, INVESTMENT, 'child'], BASE, 500_000],
    called: 'Scénario « Postes supplémentaires » : suppression',
  },
  {
    ...SET,
    see: (plan) => [plan.steps['wifi']!.progress, set(plan, POSTS)[PROGRESS]],
    gives: [0, 500_000],
    called: 'Scénario « Postes supplémentaires » : « Wifi public », fait',
  },
  {
    command: 'removeOverride',
    after: [SET],
    payload: { scenarioId: POSTS, key: PROGRESS },
    see: (plan) => PROGRESS in set(plan, POSTS),
    gives: false,
    called: 'Scénario « Postes supplémentaires » : « Wifi public », fait comme le plan de base',
  },
  {
    command: 'promoteOverride',
    after: [SET],
    payload: { scenarioId: POSTS, key: PROGRESS, others: 'keep' },
    see: (plan) => [
      plan.steps['wifi']!.progress,
      set(plan, POSTS)[PROGRESS],
      set(plan, INVESTMENT)[PROGRESS],
    ],
    gives: [500_000, undefined, 0],
    called:
      '« Wifi public », fait : écart de « Postes supplémentaires » reporté dans le plan de base',
  },
  {
    command: 'promoteOverride',
    when: 'the others follow',
    after: [SET],
    payload: { scenarioId: POSTS, key: PROGRESS, others: 'follow' },
    see: (plan) => [plan.steps['wifi']!.progress, PROGRESS in set(plan, INVESTMENT)],
    gives: [500_000, false],
    called:
      '« Wifi public », fait : écart de « Postes supplémentaires » reporté dans le plan de base',
  },
  {
    command: 'keepWhatIf',
    payload: {
      id: 'new',
      title: 'Sans la CAF',
      scenarioId: INVESTMENT,
      switches: { fail: ['hypothesis-caf'], hold: [] },
    },
    see: (plan) => [scenarios(plan).at(-1), plan.scenarios['new']!.parentId, set(plan, 'new')],
    gives: ['new', INVESTMENT, { [CAF]: 'refuted' }],
    called: 'Simulation gardée comme scénario « Sans la CAF »',
  },
  {
    command: 'settleHypothesis',
    after: [
      {
        command: 'setOverride',
        payload: {
          scenarioId: INVESTMENT,
          collection: 'hypotheses',
          itemId: 'hypothesis-caf',
          field: 'status',
          value: 'refuted',
        },
      },
    ],
    payload: { scenarioId: INVESTMENT, id: 'hypothesis-caf', status: 'confirmed' },
    see: (plan) => [plan.hypotheses['hypothesis-caf']!.status, CAF in set(plan, INVESTMENT)],
    gives: ['confirmed', false],
    called: 'Hypothèse « Aide de la CAF à 40 % » : confirmée',
  },
];
