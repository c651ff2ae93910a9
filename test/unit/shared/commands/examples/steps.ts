import { newStep } from '../../../../../shared/model/step';
import {
  BASE,
  INVESTMENT,
  MEETING,
  PLAN,
  POSTS,
  set,
  under,
  within,
  type Example,
} from './example';

const JUNE = within('2024-06-01', '2024-06-30', 'juin 2024');
const dated = { certainty: PLAN.steps['wifi']!.period!.certainty };

/** Steps: adding, cutting, copying; fields and dates. */
export const STEPS: readonly Example[] = [
  {
    command: 'addStep',
    payload: {
      stepId: 'new',
      parentId: 'remise',
      afterId: 'wifi',
      title: 'Essai',
      scenarioId: BASE,
    },
    see: (plan) => [under(plan, 'remise').slice(0, 3), plan.steps['new']!.included],
    gives: [['wifi', 'new', 'bornes-caf'], true],
    called: '« Essai » ajoutée',
  },
  {
    command: 'addStep',
    when: 'in a scenario',
    payload: { stepId: 'new', parentId: null, afterId: null, title: '', scenarioId: POSTS },
    see: (plan) => [
      under(plan, null)[0],
      plan.steps['new']!.included,
      set(plan, POSTS)['steps/new/included'],
      set(plan, INVESTMENT)['steps/new/included'],
    ],
    gives: ['new', false, true, undefined],
    called: '« Étape sans titre » ajoutée',
  },
  {
    command: 'removeSteps',
    payload: { stepIds: ['remise'], scenarioId: BASE },
    see: (plan) => [plan.steps['remise'], plan.steps['wifi'], plan.assignments['work-wifi']],
    gives: [undefined, undefined, undefined],
    called: '« Remise en route des services libres et en autonomie » supprimée',
  },
  {
    command: 'removeSteps',
    when: 'in a scenario',
    payload: { stepIds: ['wifi', 'bornes-caf'], scenarioId: POSTS },
    see: (plan) => [
      plan.steps['wifi']!.included,
      set(plan, POSTS)['steps/wifi/included'],
      set(plan, POSTS)['steps/bornes-caf/included'],
    ],
    gives: [true, false, false],
    called: '2 étapes retirées du scénario « Postes supplémentaires »',
  },
  {
    command: 'duplicateSteps',
    payload: {
      scenarioId: BASE,
      stepIds: ['synergie'],
      newIds: {
        synergie: 'copy',
        'synergie-1': 'copy-1',
        'synergie-2': 'copy-2',
        'synergie-3': 'copy-3',
        'synergie-4': 'copy-4',
      },
    },
    see: (plan) => [
      under(plan, null).slice(under(plan, null).indexOf('synergie'), -1),
      under(plan, 'copy'),
      plan.steps['copy']!.title,
      plan.steps['copy-1']!.title === plan.steps['synergie-1']!.title,
    ],
    gives: [
      ['synergie', 'copy'],
      ['copy-1', 'copy-2', 'copy-3', 'copy-4'],
      'Synergie territoriale : métropolitain, départemental, régional, national (copie)',
      true,
    ],
    called:
      '« Synergie territoriale : métropolitain, départemental, régional, national » dupliquée',
  },
  {
    command: 'pasteSteps',
    payload: {
      scenarioId: BASE,
      added: [newStep({ id: 'new', order: 'a00', parentId: null, title: 'Collée', ownerId: 'me' })],
      changed: [{ stepId: 'wifi', fields: { progress: 500_000 } }],
      newActors: [{ id: 'me', title: 'Inès', order: 'b0' }],
    },
    see: (plan) => [
      plan.steps['new']!.ownerId,
      plan.actors['me']!.title,
      plan.steps['wifi']!.progress,
      under(plan, null).indexOf('new'),
    ],
    gives: ['me', 'Inès', 500_000, 1],
    called: 'Étapes collées : 1, modifiées par collage : 1',
  },
  {
    command: 'setStep',
    payload: { scenarioId: BASE, stepIds: ['wifi'], field: 'progress', value: 750_000 },
    see: (plan) => plan.steps['wifi']!.progress,
    gives: 750_000,
    called: '« Wifi public » : 75 % fait',
  },
  {
    command: 'tagSteps',
    when: 'two steps, each keeps its own',
    payload: {
      scenarioId: POSTS,
      stepIds: ['wifi', 'collectage'],
      field: 'themeIds',
      id: 'theme-p2',
      on: true,
    },
    see: (plan) => [plan.steps['wifi']!.themeIds, plan.steps['collectage']!.themeIds],
    gives: [{ 'theme-p1': true, 'theme-p2': true }, { 'theme-p2': true }],
    called:
      '2 étapes : « Relancer la dynamique de la mise en cohérence de l’offre locale et sa proximité avec les publics » ajouté',
  },
  {
    command: 'tagSteps',
    payload: {
      scenarioId: BASE,
      stepIds: ['wifi'],
      field: 'partnerIds',
      id: 'actor-caf',
      on: true,
    },
    see: (plan) => Object.keys(plan.steps['wifi']!.partnerIds),
    gives: ['actor-caf'],
    called: '« Wifi public » : partenaires',
  },
  {
    command: 'setStep',
    when: 'a title',
    payload: { scenarioId: BASE, stepIds: ['wifi'], field: 'title', value: 'Wifi ouvert' },
    see: (plan) => plan.steps['wifi']!.title,
    gives: 'Wifi ouvert',
    called: '« Wifi public » renommée « Wifi ouvert »',
  },
  {
    command: 'setStep',
    when: 'in a scenario, of two steps',
    payload: { scenarioId: POSTS, stepIds: ['wifi', 'postes'], field: 'status', value: 'done' },
    see: (plan) => [
      plan.steps['wifi']!.status,
      set(plan, POSTS)['steps/wifi/status'],
      set(plan, POSTS)['steps/postes/status'],
    ],
    gives: ['toStart', 'done', 'done'],
    called: '2 étapes : statut',
  },
  {
    command: 'setStep',
    when: 'a milestone is its last day',
    payload: { scenarioId: BASE, stepIds: ['bornes-caf'], field: 'kind', value: 'milestone' },
    see: (plan) => plan.steps['bornes-caf']!.period,
    gives: expectedMilestone('2024-06-30'),
    called: '« Bornes CAF » : nature',
  },
  {
    command: 'setNotes',
    payload: { scenarioId: BASE, stepId: 'wifi', notes: 'À revoir' },
    see: (plan) => plan.steps['wifi']!.notes,
    gives: 'À revoir',
    called: '« Wifi public » : notes',
  },
  {
    command: 'setOwner',
    payload: {
      scenarioId: BASE,
      stepIds: ['wifi', 'postes'],
      ownerId: 'me',
      newActor: { id: 'me', title: 'Inès', order: 'b0' },
    },
    see: (plan) => [
      plan.actors['me']!.title,
      plan.steps['wifi']!.ownerId,
      plan.steps['postes']!.ownerId,
    ],
    gives: ['Inès', 'me', 'me'],
    called: '2 étapes : porteur',
  },
  {
    command: 'setPeriod',
    payload: { scenarioId: BASE, stepIds: ['wifi'], period: JUNE },
    see: (plan) => plan.steps['wifi']!.period,
    gives: JUNE,
    called: '« Wifi public » : période « juin 2024 »',
  },
  {
    command: 'setPeriod',
    when: 'none',
    payload: { scenarioId: POSTS, stepIds: ['wifi'], period: null },
    see: (plan) => [plan.steps['wifi']!.period?.words, set(plan, POSTS)['steps/wifi/period']],
    gives: ['T1 2024', null],
    called: '« Wifi public » : période à caler',
  },
  {
    command: 'setCertainty',
    payload: { scenarioId: BASE, stepIds: ['wifi'], certainty: 'unsettled' },
    see: (plan) => plan.steps['wifi']!.period,
    gives: { ...PLAN.steps['wifi']!.period!, certainty: 'unsettled' },
    called: '« Wifi public » : certitude « à caler »',
  },
  {
    command: 'moveSteps',
    payload: {
      scenarioId: BASE,
      moves: [{ stepId: 'wifi', start: '2024-02-01', end: '2024-04-30' }],
    },
    see: ({ steps: { wifi } }) => [wifi!.period!.start, wifi!.period!.end, wifi!.period!.certainty],
    gives: ['2024-02-01', '2024-04-30', dated.certainty],
    called: '« Wifi public » déplacée de 1 mois',
  },
  {
    command: 'settleDate',
    payload: {
      scenarioId: BASE,
      stepId: 'enquete',
      period: JUNE,
      meetingId: MEETING,
      sentence: 'En juin.',
    },
    see: ({ steps: { enquete } }) => [enquete!.period, enquete!.provenance['period']],
    gives: [JUNE, { kind: 'source', meetingId: MEETING, sentence: 'En juin.' }],
    called:
      '« Partage de l’enquête sur les services et outils sur sites » : date fixée, « juin 2024 »',
  },
];

function expectedMilestone(day: string): object {
  const { period } = PLAN.steps['bornes-caf']!;
  return { ...period!, form: 'within', start: day, end: day, length: null };
}
