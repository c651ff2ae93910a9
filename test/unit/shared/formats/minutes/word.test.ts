import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../../../../shared/formats/minutes/proposal';
import { readMinutes } from '../../../../../shared/formats/minutes/read';
import { newDecision } from '../../../../../shared/model/meeting';
import { acte3Plan } from '../../../../../shared/templates/acte3';
import { CONTEXT, empty } from './minutesOf';
import { SOURCE } from './read.test';

function whenOf(one: Proposal): string | number {
  if (one.kind === 'step' || one.kind === 'date') return one.period?.end ?? '';
  if (one.kind === 'meeting' || one.kind === 'nextMeeting') return one.date ?? '';
  if (one.kind === 'cancelled') return '';
  return (one.kind === 'agendaItem' ? one.minutes : one.due) ?? '';
}
function whatOf(one: Proposal): string {
  if (one.kind === 'date' || one.kind === 'cancelled') return one.stepId;
  return 'title' in one ? one.title : '';
}
function whoOf(one: Proposal): string {
  return 'owner' in one ? (one.ownerId ?? one.owner ?? '') : '';
}

describe('minutes as they are pasted from Word', () => {
  const read = (text: string, meetingId: string | null = null, plan = acte3Plan('p')): string[] =>
    readMinutes(text, plan, CONTEXT, meetingId).proposals.map((one) =>
      [one.likely ? 'x' : '-', one.kind, whatOf(one), whenOf(one), whoOf(one)]
        .filter((part) => part !== '')
        .join(' '),
    );

  it('L1: have bullets of its own, Roman numbers, numbers under numbers, tabs and carriage returns', () => {
    expect(
      read(
        'Ordre du jour\r\n\tI.\tAccueil\t10 min\r\nII - Phasage\r\n•\tWifi public\td’ici fin mai 2024\r\no\tBornes CAF : octobre 2024\r\n§\tAtelier aidants – juin 2024\r\n\uf0a7 Forum – octobre 2024\r\n2.1 Salon, 14.09.2024\r\nIV) Divers\t5 min',
      ),
    ).toEqual([
      'x agendaItem Accueil 10',
      'x agendaItem Phasage',
      'x date wifi 2024-05-31',
      'x date bornes-caf 2024-10-31',
      'x step Atelier aidants 2024-06-30',
      'x step Forum 2024-10-31',
      'x step Salon 2024-09-14',
      'x agendaItem Divers 5',
    ]);
    expect(read('1.5 ETP pour le CCAS en 2025')).toEqual([
      '- step 1.5 ETP pour le CCAS 2025-12-31',
    ]);
  });

  it('L8: have tables: a date, an actor, and what is told of them, by what the head says', () => {
    expect(
      read(
        'Étape\tÉchéance\tPorteur\nWifi public\tfin mai 2024\tARCS\nAtelier aidants\tjuin 2024\tCCAS\nSans date\t\tCCAS',
      ),
    ).toEqual(['x date wifi 2024-05-31', 'x step Atelier aidants 2024-06-30']);
    expect(
      read(
        'Qui\tAction\tPour quand\nCCAS\tRelancer la Région\t15/04/2024\nMme Martin\tAppeler la CAF\t02/05/2024',
      ),
    ).toEqual([
      'x action Relancer la Région 2024-04-15 actor-ccas',
      'x action Appeler la CAF 2024-05-02 Mme Martin',
    ]);
  });

  it('L2: have sections, that say what stands under them', () => {
    expect(
      read(
        'Compte rendu du COPIL du 12 mars 2024\n\nRelevé de décisions\n- Report du forum à l’automne 2024\n\nActions :\n- Relancer la Région avant fin avril 2024\n1. Cahier des charges\n\nPlan d’action\n1. Atelier aidants – juin 2024\n2. Forum sans date\n\n# Divers\n- Prochain COPIL : jeudi 13 juin 2024',
      ),
    ).toEqual([
      'x meeting 2024-03-12',
      'x nextMeeting 2024-06-13',
      'x decision Report du forum à l’automne 2024 2024-11-30',
      'x action Relancer la Région avant fin avril 2024 2024-04-30',
      'x action Cahier des charges',
      'x step Atelier aidants 2024-06-30',
      'x step Forum sans date',
    ]);
    expect(
      read(
        'Actions\n- Relancer la Région (CCAS, avril 2024)\n- Planning rédigé par We Ker\n- Envoyer la charte à la CAF',
      ),
    ).toEqual([
      'x action Relancer la Région 2024-04-30 actor-ccas',
      'x action Planning rédigé par We Ker actor-weker',
      'x action Envoyer la charte à la CAF',
    ]);
    // A paragraph that only begins so is no title.
    expect(read('Le plan d’action est en cours\n- Budget voté')).toEqual([]);
  });

  it('decide and ask in many words', () => {
    const kinds = (lines: readonly string[]): string[] =>
      lines.map((line) => read(line)[0]?.split(' ')[1] ?? '');
    expect(
      kinds([
        'Décision : la CAF aide à 40 %',
        'Le COPIL donne son accord à la convention',
        'Le comité de pilotage retient le scénario 2',
        'Avis favorable pour le forum',
        'Adopté à l’unanimité',
      ]),
    ).toEqual(Array.from({ length: 5 }, () => 'decision'));
    expect(
      kinds([
        '- ARCS : envoyer le planning',
        '- Mme Le Goff : relire la charte',
        'We Ker s’engage à fournir la liste',
        'Apras se charge de la salle',
        'Action : devis',
        'À faire : cahier des charges',
      ]),
    ).toEqual(Array.from({ length: 6 }, () => 'action'));
    expect(
      kinds([
        'La CAF refuse parfois',
        'Horaires : ouvrir plus tard',
        'Nous passons au plan d’action :',
      ]),
    ).toEqual(['', '', '']);
    expect(read('- Bilan d’ici l’été')).toEqual(['x step Bilan 2024-08-31']);
    expect(read('- Le bilan a été fait')).toEqual([]);
  });

  it('L9: pasted again are not proposed as good: the meeting has them', () => {
    const plan = acte3Plan('p');
    const meetingId = Object.keys(plan.meetings).find((id) =>
      Object.values(plan.agendaItems).some((item) => item.meetingId === id),
    )!;
    const agenda = (id: string | null): boolean[] =>
      readMinutes(SOURCE, plan, CONTEXT, id).proposals.flatMap((one) =>
        one.kind === 'agendaItem' ? [one.likely] : [],
      );
    expect(agenda(null)).toEqual([true, true, true, true]);
    expect(agenda(meetingId)).toEqual([false, false, false, false]);
    const decided = {
      ...plan,
      decisions: {
        d: newDecision({
          id: 'd',
          order: 'a0',
          meetingId,
          kind: 'decision',
          title: 'Le comité valide le forum.',
        }),
      },
    };
    expect(read('Le comité valide le forum', meetingId, decided)).toEqual([
      '- decision Le comité valide le forum',
    ]);
  });
});

it('L5: takes a numbered line with a length for an item of an agenda, and one with a date, at whatever hour, for a step', () => {
  const read = (text: string): unknown[] =>
    readMinutes(text, empty, CONTEXT).proposals.map((one) => {
      if (one.kind === 'agendaItem') return [one.title, one.minutes];
      return one.kind === 'step' ? [one.title, one.period?.end] : one.kind;
    });
  expect(read('2. Signature de la convention, 12 mars 2024 - 14h')).toEqual([
    [expect.stringContaining('Signature de la convention'), '2024-03-12'],
  ]);
  expect(read('2. Signature de la convention, 12 mars 2024 - 2h')).toEqual([
    [expect.stringContaining('Signature de la convention'), '2024-03-12'],
  ]);
  expect(read('1. Tour de table - 2h')).toEqual([['Tour de table', 120]]);
  expect(read('Ordre du jour\n1. Bilan du 12 mars 2024 - 20mn\n2. Clôture - 17h30')).toEqual([
    ['Bilan du 12 mars 2024', 20],
    ['Clôture - 17h30', null],
  ]);
});

it('L3, L4: takes each word that decides or asks for a decision or an action, said as one or at the head of its line', () => {
  const kinds = (text: string): unknown[] =>
    readMinutes(text, empty, CONTEXT).proposals.map((one) => [
      one.kind,
      'title' in one ? one.title : '',
      one.likely,
    ]);
  const whole = (kind: string, text: string): void =>
    expect(kinds(text)).toEqual([[kind, text, true]]);
  for (const text of [
    'Le comité décide le report',
    'Les élus valident le plan',
    'Le CCAS approuve',
    'Le report est acté',
    'Le COPIL acte le report',
    'Il est convenu de se revoir',
    'Les élus arbitrent',
  ])
    whole('decision', text);
  for (const text of [
    'ARCS doit envoyer le plan',
    'À faire par la CAF',
    'La CAF se charge de la relance',
    'Le CCAS transmettra le devis',
    'Devis à envoyer',
  ])
    whole('action', text);
  expect(kinds('Décision : les agendas sont partagés')).toEqual([
    ['decision', 'Les agendas sont partagés', true],
  ]);
  expect(kinds('Décision n° 2 : le Wifi public commencera en avril 2025')).toEqual([
    ['decision', 'Le Wifi public commencera en avril 2025', true],
  ]);
  expect(kinds('- Action : relancer les fournisseurs')).toEqual([
    ['action', 'Relancer les fournisseurs', true],
  ]);
});

it('L3: does not tick what is denied, and ticks what is decided not to be done', () => {
  const likely = (text: string): unknown[] =>
    readMinutes(text, empty, CONTEXT).proposals.map((one) => [one.kind, one.likely]);
  for (const text of [
    'Le COPIL ne valide pas le report',
    'La CAF n’a pas encore décidé',
    'Les élus ne l’ont jamais validé',
  ])
    expect(likely(text)).toEqual([['decision', false]]);
  expect(likely('Le comité décide de ne pas reporter les travaux')).toEqual([['decision', true]]);
});

it('L5: ends an agenda where the compte rendu or another heading begins', () => {
  const kinds = (end: string): string[] =>
    readMinutes(
      `Ordre du jour\n1. Bilan\n${end}\n2. Les bornes sont livrées le 3 mars 2025`,
      empty,
      CONTEXT,
    ).proposals.map(({ kind }) => kind);
  for (const end of ['Compte rendu', '## Suite'])
    expect(kinds(end)).toEqual(['agendaItem', 'step']);
  expect(kinds('Relevé de décisions')).toEqual(['agendaItem', 'decision']);
  expect(kinds('- un détail')).toEqual(['agendaItem', 'agendaItem']);
});
