import { describe, expect, it, test } from 'vitest';
import { ownDateOf } from '../../../../../shared/formats/minutes/ownDate';
import { readMinutes } from '../../../../../shared/formats/minutes/read';
import { contextFrom } from '../../../../../shared/model/periods/context';
import { empty } from './minutesOf';

const PLAN = { ...empty, horizon: { start: '2026-01-01', end: '2028-12-31' } };
const TODAY = '2026-11-24';
const readOn = (text: string, day: string | null = null, plan = PLAN) =>
  readMinutes(text, plan, contextFrom(plan, TODAY, day)).proposals;

describe('L10: a year missing in a line', () => {
  test.each([
    ['Action : envoyer le devis pour le 15 décembre', '2026-11-20', '2026-12-15'],
    ['Action : envoyer le devis pour le 15 mars', '2026-11-20', '2027-03-15'],
    ['Action : envoyer le devis avant fin janvier', '2026-11-20', '2027-01-31'],
    ['Action : envoyer le devis pour le 20 novembre', '2026-11-20', '2026-11-20'],
    ['Action : envoyer le devis pour le 1er décembre', null, '2026-12-01'],
    ['Action : envoyer le devis sous quinzaine', '2026-11-20', '2026-12-05'],
    ['Action : envoyer le devis pour vendredi', '2026-11-18', '2026-11-20'],
    ['Action : envoyer le devis d’ici la fin du mois', '2026-11-20', '2026-11-30'],
    ['Action : envoyer le devis le 04-déc-2026', '2026-11-20', '2026-12-04'],
  ])('« %s » in a meeting of %s is by %s', (text, day, due) => {
    expect(readOn(text, day)).toMatchObject([{ kind: 'action', due, likely: true, doubt: null }]);
  });
});

describe('L10: the day of the minutes in their text', () => {
  const bare = contextFrom(PLAN, TODAY);
  test.each([
    ['Compte rendu du COPIL du 12 mars 2025\n\n- Bilan', '2025-03-12'],
    ['# Compte rendu de la réunion du lundi 3 mars 2025', '2025-03-03'],
    ['Date : 12/03/2025\nPrésents : Inès', '2025-03-12'],
    ['Objet : suivi\nRennes, le 12 mars 2025\nBonjour,', '2025-03-12'],
    ['Réunion du 12-mars-2025 à 14h', '2025-03-12'],
    ['Compte rendu du COPIL du 12 mars', null],
    ['Prochaine réunion le 12 mars 2025', null],
    ['- Bilan du projet le 12 mars 2025', null],
    ['Compte rendu de mars 2025', null],
  ])('%j is of %s', (text, day) => {
    expect(ownDateOf(text, bare)).toBe(day);
  });
});

describe('L10: a date outside the plan', () => {
  it('keeps the written year, with a note, and is unlikely', () => {
    const [step] = readOn('## Phasage\n- Portrea / supports : 2024 premier trimestre');
    expect(step).toMatchObject({
      kind: 'step',
      wording: '2024 premier trimestre',
      period: { start: '2024-01-01', end: '2024-03-31' },
      yearGuessed: null,
      likely: false,
      doubt: { code: 'periods.outsideHorizon' },
    });
  });
  test.each([
    ['- Bilan : T1 2024', '2024-01-01', '2024-03-31'],
    ['- Bilan : du 3 mars au 30 juin 2031', '2031-03-03', '2031-06-30'],
    ['- Bilan : 15 juin 2029', '2029-06-15', '2029-06-15'],
    ['- Bilan : fin 2025', '2025-10-01', '2025-12-31'],
  ])('%j is read completely', (text, start, end) => {
    expect(readOn(text)).toMatchObject([
      { period: { start, end }, likely: false, doubt: { code: 'periods.outsideHorizon' } },
    ]);
  });
  it('gives way to one inside the plan on the same line', () => {
    expect(readOn('- Bilan de 2019 : juin 2027')).toMatchObject([
      { period: { start: '2027-06-01' }, likely: true, doubt: null },
    ]);
  });
  it('has a note in an action too', () => {
    expect(readOn('Action : envoyer le devis pour le 15 mars 2031')).toMatchObject([
      { kind: 'action', due: '2031-03-15', likely: false },
    ]);
  });
  it('is no date if it only says since when', () => {
    expect(readOn('- Les services promis depuis 2018')).toEqual([]);
  });
});

test.each([
  ['- Bilan : 31 avril 2027', '31 avril 2027', 'periods.noSuchDay'],
  ['- Bilan : du 30 au 3 juin 2027', 'du 30 au 3 juin 2027', 'problems.endBeforeStart'],
  ['- Stages : vacances d’hiver 2027', 'vacances d’hiver 2027', 'periods.noZone'],
])('L10: %j is refused, not read as a shorter date', (text, wording, code) => {
  expect(readOn(text)).toMatchObject([
    { wording, period: { words: wording, start: null, end: null }, likely: false, doubt: { code } },
  ]);
});
