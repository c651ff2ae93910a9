import { expect, it } from 'vitest';
import type { Proposal } from '../../../../../shared/formats/minutes/proposal';
import { readMinutes } from '../../../../../shared/formats/minutes/read';
import { acte3Plan } from '../../../../../shared/templates/acte3';
import { CONTEXT, of } from './minutesOf';

const PLAN = acte3Plan('p');
const read = (...lines: string[]): readonly Proposal[] =>
  readMinutes(lines.join('\n'), PLAN, CONTEXT).proposals;
const own = (...lines: string[]) => of(read(...lines), 'meeting')[0];
const acts = (...lines: string[]) =>
  read(...lines).flatMap((one) =>
    one.kind === 'decision' || one.kind === 'action'
      ? [[one.kind, one.title, one.owner ?? one.ownerId, one.due, one.likely]]
      : [],
  );

it('L11: finds when, where and who, however they are labelled', () => {
  const told = {
    date: '2024-02-06',
    time: '14:30',
    place: 'ESC Villejean',
    present: ['Inès', 'Karim B.'],
    excused: ['Mme Riou'],
    absent: ['Paul'],
  };
  for (const lines of [
    [
      'Date : 6 février 2024',
      'Heure : 14h30',
      'Lieu : ESC Villejean',
      'Présents : Inès, Karim B.',
      'Excusée : Mme Riou',
      'Absent : Paul',
    ],
    [
      'Réunion du 6 février 2024, 14 h 30, ESC Villejean',
      'Étaient présents :',
      '- Inès, CCAS',
      '- Karim B., ARCS',
      'Absente excusée :',
      'Mme Riou (CAF)',
      'Étaient absents',
      '- Paul',
    ],
    [
      'Date et heure\tMardi 6 février 2024, 14h30',
      'Lieu\tESC Villejean',
      'Présents\tExcusés\tAbsents',
      'Inès, Karim B.\tMme Riou\tPaul',
    ],
    [
      'Le mardi 6 février 2024 à 14h30 à l’ESC Villejean',
      'Nom\tStructure\tPrésence',
      'Inès\tCCAS\tprésente',
      'Karim B.\tARCS\tprésent',
      'Mme Riou\tCAF\texcusée',
      'Paul\tWe Ker\tabsent',
    ],
  ])
    expect(own(...lines)).toMatchObject(told);
  expect(own('Présents : A. Morel, B. Costa - Excusés C. Petit.')).toMatchObject({
    present: ['A. Morel', 'B. Costa'],
    excused: ['C. Petit'],
  });
});

it('L11: is not moved by a day further down, nor by one of something else', () => {
  expect(own('La borne ouvre le 6 février 2024')).toBeUndefined();
  expect(
    own('COPIL du 6 février 2024', 'Rappel du compte rendu de la réunion du 9 janvier 2024'),
  ).toMatchObject({ date: '2024-02-06' });
});

it('L12: proposes the next meeting as one, unless the plan has one that day', () => {
  const next = (line: string, plan = PLAN) =>
    of(readMinutes(line, plan, CONTEXT).proposals, 'nextMeeting')[0];
  expect(next('Prochain COPIL : jeudi 13 juin 2024 à 9h, Carrefour 18')).toMatchObject({
    meetingKind: 'steering',
    date: '2024-06-13',
    time: '09:00',
    place: 'Carrefour 18',
    likely: true,
  });
  expect(next('On se revoit le 13 juin 2024, même endroit')).toMatchObject({ place: null });
  const meeting = { ...Object.values(PLAN.meetings)[0]!, date: '2024-06-13' };
  expect(
    next('Prochaine réunion le 13 juin 2024', { ...PLAN, meetings: { [meeting.id]: meeting } }),
  ).toMatchObject({ likely: false });
});

it('L13: takes a step that is given up or put off, and leaves one that is not', () => {
  const became = (text: string) =>
    read(...text.split('\n')).flatMap((one) => {
      if (one.kind === 'cancelled') return [one.stepId];
      return one.kind === 'date' ? [`${one.stepId} ${one.period.end}`] : [];
    });
  for (const text of [
    'Les bornes CAF sont abandonnées',
    'Le groupe renonce aux bornes CAF',
    'Bornes CAF : annulé',
    '- les bornes CAF, on laisse tomber',
  ])
    expect(became(text)).toEqual(['bornes-caf']);
  for (const text of [
    'Bornes CAF, prévues en mars 2024 : reportées à juin 2024',
    'Les bornes CAF sont décalées à juin 2024',
    '# Bornes CAF\nElles glissent à juin 2024',
  ])
    expect(became(text)).toEqual(['bornes-caf 2024-06-30']);
  expect(became('Les bornes CAF ne sont pas abandonnées')).toEqual([]);
  expect(became('La sortie est annulée')).toEqual([]);
});

it('L14: reads no head of a mail, no mail quoted under it, no signature, no point to watch', () => {
  expect(
    acts(
      'De : Inès Morvan <i@example.org>',
      'Objet : Relancer la Région avant fin mars 2024, décision à prendre',
      '',
      'Bonjour,',
      '- Décision : on garde deux bornes',
      '- moi : envoyer la note',
      'Points de vigilance :',
      '- la CAF doit répondre avant mai 2024',
      '',
      'Cordialement,',
      'ARCS : envoyer le planning',
      'Le lun. 3 mars 2024 à 09:12, Karim a écrit :',
      '> Décision : on en garde trois',
    ),
  ).toEqual([
    ['decision', 'On garde deux bornes', null, null, true],
    ['action', 'Envoyer la note', 'Inès Morvan', null, true],
  ]);
});

it('L4: says who and when where they stand apart, at the beginning or behind « par »', () => {
  expect(
    acts(
      'Actions',
      '- Relever le plan – Luc Perrin – 28/11/2024',
      '- Écrire la note (CAF, 12 mai 2024)',
      '- Refaire les comptages – association Roue libre – mars 2024',
      '- Note rédigée par l’ARCS',
    ),
  ).toEqual([
    ['action', 'Relever le plan', 'Luc Perrin', '2024-11-28', true],
    ['action', 'Écrire la note', 'actor-caf', '2024-05-12', true],
    ['action', 'Refaire les comptages', 'association Roue libre', '2024-03-31', true],
    ['action', 'Note rédigée par l’ARCS', 'actor-arcs', null, true],
  ]);
  expect(
    acts(
      'Présents : Karim Benali, Inès Morvan',
      'M. Benali prendra contact avec la CAF',
      'Inès relit la note pour le 3 mars 2024',
      'Karim rappelle que la CAF aidera en 2024',
      'La CAF est chargée de chiffrer le wifi',
      'Il faudrait que Karim revoie la note avant mars 2024',
    ),
  ).toEqual([
    ['action', 'M. Benali prendra contact avec la CAF', 'Karim Benali', null, true],
    ['action', 'Inès relit la note pour le 3 mars 2024', 'Inès Morvan', '2024-03-03', true],
    ['action', 'La CAF est chargée de chiffrer le wifi', 'actor-caf', null, true],
  ]);
});

it('L8: reads the columns of a table by its head, whatever their order', () => {
  expect(
    acts(
      'Échéance\tN°\tQui\tÉtat\tQuoi',
      '12/03/2024\tA1\tCCAS\tÀ faire\tRelancer la Région',
      '\tA2\tInès\t\tClasser les devis',
      '01/02/2024\tA3\tInès\tFait\tRéserver la salle',
    ),
  ).toEqual([
    ['action', 'Relancer la Région', 'actor-ccas', '2024-03-12', true],
    ['action', 'Classer les devis', 'Inès', null, true],
    ['action', 'Réserver la salle', 'Inès', '2024-02-01', false],
  ]);
  expect(
    acts('Décisions', 'N°\tDécision', 'D1\tLe lot 3 est relancé', 'D2\tDeux postes par lieu'),
  ).toEqual([
    ['decision', 'Le lot 3 est relancé', null, null, true],
    ['decision', 'Deux postes par lieu', null, null, true],
  ]);
});
