import { BASE, PLAN, under, type Done, type Example } from './example';

const link = (id: string, fromId: string, toId: string, type = 'FS', lagDays = 0): object => ({
  id,
  fromId,
  toId,
  type,
  lagDays,
});
const LINKED: Done = { command: 'addDependency', payload: link('l', 'wifi', 'bornes-caf') };
const ROUNDS = {
  stepId: 'collectage',
  seriesId: 'again',
  words: 'deux fois',
  firstStart: '2025-03-01',
  lengthMonths: 2,
  everyMonths: 12,
  count: 2,
  roundIds: ['r1', 'r2'],
  roundWords: ['printemps 2025', 'printemps 2026'],
};

/** Places in the tree, rounds, and links between steps. */
export const TREE: readonly Example[] = [
  {
    command: 'arrangeSteps',
    payload: { stepIds: ['ordinateurs'], parentId: 'remise', beforeId: 'bornes-caf' },
    see: (plan) => under(plan, 'remise'),
    gives: ['wifi', 'ordinateurs', 'bornes-caf', 'postes', 'outils-communication'],
    called: '« Remplacement des 22 ordinateurs » rangée autrement',
  },
  {
    command: 'arrangeSteps',
    when: 'two under another, at its end',
    payload: { stepIds: ['wifi', 'postes'], parentId: 'synergie', beforeId: null },
    see: (plan) => [under(plan, 'remise'), under(plan, 'synergie')],
    gives: [
      ['bornes-caf', 'outils-communication', 'ordinateurs'],
      ['synergie-1', 'synergie-2', 'synergie-3', 'synergie-4', 'wifi', 'postes'],
    ],
    called: '2 étapes rangées autrement',
  },
  {
    command: 'arrangeSteps',
    when: 'before the first',
    payload: { stepIds: ['postes'], parentId: 'remise', beforeId: 'wifi' },
    see: (plan) => under(plan, 'remise').slice(0, 2),
    gives: ['postes', 'wifi'],
    called: `« ${PLAN.steps['postes']!.title} » rangée autrement`,
  },
  {
    command: 'makeRounds',
    payload: ROUNDS,
    see: (plan) => [
      Object.keys(plan.series),
      under(plan, 'collectage'),
      plan.steps['collectage']!.period,
      ...['r1', 'r2'].map((id) => {
        const { title, occurrence, seriesId, period } = plan.steps[id]!;
        return [title, occurrence, seriesId, period!.words, period!.start, period!.end];
      }),
    ],
    gives: [
      ['again'],
      ['r1', 'r2'],
      null,
      ['Tour 1', '2025-03-01', 'again', 'printemps 2025', '2025-03-01', '2025-04-30'],
      ['Tour 2', '2026-03-01', 'again', 'printemps 2026', '2026-03-01', '2026-04-30'],
    ],
    called: `« ${PLAN.steps['collectage']!.title} » : 2 tours`,
  },
  {
    command: 'makeRounds',
    when: 'what stood under a round moves up',
    after: [
      {
        command: 'arrangeSteps',
        payload: { stepIds: ['wifi'], parentId: 'collectage-2025', beforeId: null },
      },
    ],
    payload: ROUNDS,
    see: (plan) => plan.steps['wifi']!.parentId,
    gives: 'collectage',
    called: `« ${PLAN.steps['collectage']!.title} » : 2 tours`,
  },
  {
    command: 'addDependency',
    payload: link('l', 'wifi', 'bornes-caf', 'SS', 3),
    see: (plan) => plan.dependencies,
    gives: { l: link('l', 'wifi', 'bornes-caf', 'SS', 3) },
    called: 'Lien de « Wifi public » vers « Bornes CAF »',
  },
  {
    command: 'addDependency',
    when: 'of a type that another pair has already, and of another type of a pair that is linked',
    after: [LINKED, { command: 'addDependency', payload: link('m', 'wifi', 'postes') }],
    payload: link('n', 'wifi', 'postes', 'FF'),
    see: (plan) => Object.keys(plan.dependencies),
    gives: ['l', 'm', 'n'],
    called: `Lien de « Wifi public » vers « ${PLAN.steps['postes']!.title} »`,
  },
  {
    command: 'setDependency',
    after: [LINKED],
    payload: link('l', 'wifi', 'postes', 'FF', -2),
    see: (plan) => plan.dependencies,
    gives: { l: link('l', 'wifi', 'postes', 'FF', -2) },
    called: `Lien de « Wifi public » vers « ${PLAN.steps['postes']!.title} » modifié`,
  },
  {
    command: 'removeDependency',
    after: [LINKED],
    payload: { id: 'l' },
    see: (plan) => plan.dependencies,
    gives: {},
    called: 'Lien de « Wifi public » vers « Bornes CAF » supprimé',
  },
  {
    command: 'removeSteps',
    when: 'their links go with them',
    after: [LINKED],
    payload: { stepIds: ['wifi'], scenarioId: BASE },
    see: (plan) => plan.dependencies,
    gives: {},
    called: '« Wifi public » supprimée',
  },
];
