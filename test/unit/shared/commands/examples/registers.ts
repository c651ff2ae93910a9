import { BASE, MEETING, PLAN, POSTS, set, under, within, type Done, type Example } from './example';

const VERSION: Done = { command: 'takeBaseline', payload: { id: 'v', title: 'Vague 1' } };
const CLOSED: Done = {
  command: 'closeMeeting',
  payload: { meetingId: MEETING, baselineId: 'v', title: 'Après la réunion' },
};
const NOW = '2024-05-15T10:00:00Z';
const MARCH = within('2025-03-01', '2025-03-31', 'mars 2025');
const step = (id: string, title: string): object => ({
  id,
  title,
  wording: 'mars 2025',
  period: MARCH,
  sentence: `- ${title} en mars 2025`,
  rounds: null,
  awaits: null,
});
const of = (itemId: string) => ({ collection: 'steps', itemId, field: 'progress', value: 1 });
const override = (itemId: string, field: string, value: unknown): Done => ({
  command: 'setOverride',
  payload: { scenarioId: POSTS, collection: 'steps', itemId, field, value },
});
const offer = { ...PLAN.offers['offer-1']!, id: 'new', order: 'b0', title: 'Imprimante' };

/** The plan itself, its registers, its document, its meetings and its versions. */
export const REGISTERS: readonly Example[] = [
  {
    command: 'renamePlan',
    payload: { title: 'Acte 4' },
    see: ({ title }) => title,
    gives: 'Acte 4',
    called: 'Plan renommé « Acte 4 »',
  },
  {
    command: 'setHorizon',
    payload: { start: '2025-01-01', end: '2027-12-31' },
    see: ({ horizon }) => horizon,
    gives: { start: '2025-01-01', end: '2027-12-31' },
    called: 'Horizon : 2025-01-01 à 2027-12-31',
  },
  {
    command: 'setSchoolZone',
    payload: { zone: 'B' },
    see: ({ schoolZone }) => schoolZone,
    gives: 'B',
    called: 'Vacances scolaires : zone B',
  },
  {
    command: 'setPlanNotes',
    payload: { notes: 'À relire' },
    see: ({ notes }) => notes,
    gives: 'À relire',
    called: 'Plan : notes',
  },
  {
    command: 'addItem',
    payload: { collection: 'offers', item: offer },
    see: (plan) => plan.offers['new'],
    gives: offer,
    called: 'Offre « Imprimante » : ajout',
  },
  {
    command: 'setItem',
    payload: { collection: 'offers', id: 'offer-1', fields: { notes: 'vu' } },
    see: (plan) => plan.offers['offer-1'],
    gives: { ...PLAN.offers['offer-1']!, notes: 'vu' },
    called: 'Offre « Wifi public » : modification',
  },
  {
    command: 'removeItem',
    payload: { collection: 'actors', id: 'actor-arcs' },
    see: (plan) => [
      plan.actors['actor-arcs'],
      Object.values(plan.steps).filter(({ ownerId }) => ownerId === 'actor-arcs'),
    ],
    gives: [undefined, []],
    called: 'Acteur « ARCS » : suppression',
  },
  {
    command: 'removeItem',
    when: 'that scenarios name: each loses it, and it alone',
    after: [
      override('wifi', 'ownerId', 'actor-arcs'),
      override('wifi', 'partnerIds', { 'actor-arcs': true, 'actor-caf': true }),
      override('bornes-caf', 'ownerId', 'actor-caf'),
    ],
    payload: { collection: 'actors', id: 'actor-arcs' },
    see: (plan) => set(plan, POSTS),
    gives: {
      ...set(PLAN, POSTS),
      'steps/wifi/ownerId': null,
      'steps/wifi/partnerIds': { 'actor-caf': true },
      'steps/bornes-caf/ownerId': 'actor-caf',
    },
    called: 'Acteur « ARCS » : suppression',
  },
  {
    command: 'pasteRegister',
    payload: {
      register: 'offers',
      added: [offer],
      changed: [{ id: 'offer-1', fields: { notes: 'vu' } }],
      newActors: [],
    },
    see: (plan) => [plan.offers['new']!.title, plan.offers['offer-1']!.notes],
    gives: ['Imprimante', 'vu'],
    called: 'État de l’art : lignes collées (en plus : 1 ; modifiées : 1)',
  },
  {
    command: 'writeChapter',
    payload: { chapterId: 'chapter-historique', body: 'Depuis 2018.' },
    see: (plan) => plan.chapters['chapter-historique']!.body,
    gives: 'Depuis 2018.',
    called: `Chapitre « ${PLAN.chapters['chapter-historique']!.title} » : texte`,
  },
  {
    command: 'placePicture',
    payload: {
      chapterId: 'chapter-historique',
      body: '![Carte](picture:map)',
      picture: { id: 'map', order: 'a0', title: 'Carte', width: 4, height: 3 },
      content: { mime: 'image/png', base64: 'AAAA' },
    },
    see: (plan) => [
      plan.chapters['chapter-historique']!.body,
      plan.pictures['map']!.use,
      plan.pictures['map']!.width,
    ],
    gives: ['![Carte](picture:map)', 'document', 4],
    called: 'Image « Carte » placée',
  },
  {
    ...VERSION,
    see: (plan) => [plan.baselines['v']!.title, plan.baselines['v']!.takenAt],
    gives: ['Vague 1', NOW],
    called: 'Version « Vague 1 » figée',
  },
  {
    command: 'renameBaseline',
    after: [VERSION],
    payload: { id: 'v', title: 'Vague 2' },
    see: (plan) => plan.baselines['v']!.title,
    gives: 'Vague 2',
    called: 'Version « Vague 1 » renommée « Vague 2 »',
  },
  {
    command: 'removeBaseline',
    after: [CLOSED],
    payload: { id: 'v' },
    see: (plan) => [plan.baselines, plan.meetings[MEETING]!.baselineId],
    gives: [{}, null],
    called: 'Version « Après la réunion » retirée',
  },
  {
    ...CLOSED,
    see: (plan) => [plan.meetings[MEETING]!.baselineId, plan.baselines['v']!.meetingId],
    gives: ['v', MEETING],
    called: `Réunion « ${PLAN.meetings[MEETING]!.title} » close`,
  },
  {
    command: 'reopenMeeting',
    after: [CLOSED],
    payload: { meetingId: MEETING },
    see: (plan) => [plan.meetings[MEETING]!.baselineId, Object.keys(plan.baselines)],
    gives: [null, ['v']],
    called: `Réunion « ${PLAN.meetings[MEETING]!.title} » rouverte`,
  },
  {
    command: 'acceptMinutes',
    payload: {
      scenarioId: BASE,
      meetingId: MEETING,
      steps: [step('m1', 'Forum'), step('m2', 'Salon')],
      dates: [{ stepId: 'wifi', period: MARCH, sentence: 'Wifi public : mars 2025' }],
      decisions: [
        {
          id: 'd1',
          kind: 'action',
          title: 'Relancer',
          ownerId: 'actor-arcs',
          due: '2024-06-30',
          stepId: 'm1',
          sentence: 'ARCS doit relancer',
        },
      ],
      agendaItems: [{ id: 'i1', title: 'Suites', minutes: 10 }],
      cancelled: [{ stepId: 'bornes-caf', sentence: 'Les bornes sont abandonnées' }],
      meeting: {
        id: MEETING,
        title: 'Autre nom',
        kind: 'technical',
        date: '2025-01-02',
        place: '14 h, ESC',
        presentIds: {},
        absentIds: {},
        otherPresent: 'Inès',
        otherAbsent: '',
      },
      nextMeeting: {
        id: 'm-next',
        title: 'Suite',
        kind: 'steering',
        date: '2025-06-19',
        place: '',
      },
    },
    see: (plan) => [
      plan.steps['bornes-caf']!.status,
      [
        plan.meetings[MEETING]!.title === PLAN.meetings[MEETING]!.title,
        plan.meetings[MEETING]!.place,
      ],
      plan.meetings['m-next']!.date,
      under(plan, null).slice(-3),
      plan.steps['m2']!.order > plan.steps['m1']!.order,
      plan.steps['wifi']!.period,
      plan.decisions['d1'] && [plan.decisions['d1'].stepId, plan.decisions['d1'].meetingId],
      plan.agendaItems['i1']!.order > plan.agendaItems['agenda-4']!.order,
    ],
    gives: [
      'cancelled',
      [true, PLAN.meetings[MEETING]!.place || '14 h, ESC'],
      '2025-06-19',
      ['republications', 'm1', 'm2'],
      true,
      MARCH,
      ['m1', MEETING],
      true,
    ],
    called: '8 éléments repris du compte rendu',
  },
  {
    command: 'restorePlan',
    payload: { plan: { ...PLAN, title: 'D’avant' }, contents: {}, at: '2024-03-08T10:00:00Z' },
    after: [{ command: 'setPlanNotes', payload: { notes: 'perdu' } }],
    see: ({ title, notes }) => [title, notes],
    gives: ['D’avant', PLAN.notes],
    called: 'Plan restauré d’après la copie du 2024-03-08T10:00:00Z',
  },
  {
    command: 'removeOrphans',
    start: {
      ...PLAN,
      scenarios: {
        ...PLAN.scenarios,
        [POSTS]: {
          ...PLAN.scenarios[POSTS]!,
          overrides: { 'steps/gone/progress': of('gone'), 'steps/wifi/progress': of('wifi') },
        },
      },
    },
    payload: { scenarioId: POSTS },
    see: (plan) => set(plan, POSTS),
    gives: { 'steps/wifi/progress': 1 },
    called: 'Scénario « Postes supplémentaires » : écarts sans objet retirés',
  },
];
