import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMinutes } from '../../../../../shared/formats/minutes/read';
import { MAX_TITLE, titleSchema } from '../../../../../shared/model/record';
import { newStep } from '../../../../../shared/model/step';
import { acte3Plan } from '../../../../../shared/templates/acte3';
import { arbitraryText } from '../../../arbitraries';
import { CONTEXT, empty, of } from './minutesOf';

export const SOURCE = readFileSync('test/fixtures/acte3-reunion3.txt', 'utf8');
describe('the source pasted whole', () => {
  const { proposals, marks } = readMinutes(SOURCE, empty, CONTEXT);

  it('gives the eight steps of the phasing, with their dates', () => {
    expect(
      of(proposals, 'step').map(({ title, period, wording, likely }) => [
        title,
        wording,
        period?.start ?? null,
        period?.end ?? null,
        likely,
      ]),
    ).toEqual([
      ["Partage de l'enquête sur les services et outils sur sites", null, null, null, true],
      [
        'Remise en route "services libres et en autonomie"',
        '6 mois -> maintenant à juin 2024',
        '2024-01-01',
        '2024-06-30',
        true,
      ],
      [
        'Relance partage des lieux : méthode et calendrier',
        'dernier trimestre',
        '2024-10-01',
        '2024-12-31',
        true,
      ],
      [
        "Amélioration problèmes spécifiques à Rennes préfecture d'état",
        'fin 2024',
        '2024-10-01',
        '2024-12-31',
        true,
      ],
      [
        'Collectage propositions dans les coordinations ESC',
        'debut 2024-début 2025-début 2026',
        '2024-01-01',
        '2026-03-31',
        true,
      ],
      ['Portrea / supports', '2024 premier trimestre', '2024-01-01', '2024-03-31', true],
      [
        'Synergie territoriale : niveau métropolitain, départemental, régional et national',
        'à juin 2024',
        null,
        '2024-06-30',
        true,
      ],
      [
        'Republications, orientations, statistiques communes évaluation régulière',
        'fin 2025',
        '2025-10-01',
        '2025-12-31',
        true,
      ],
    ]);
    expect(
      of(proposals, 'step')
        .map(({ awaits }) => awaits)
        .filter(Boolean),
    ).toEqual(['Avis politique ?']);
    expect(of(proposals, 'step').flatMap(({ series }) => series?.count ?? [])).toEqual([3]);
  });

  it('gives the items of the agenda with their length, and no decision', () => {
    expect(
      of(proposals, 'agendaItem').map(({ title, minutes }) => [title.slice(0, 24), minutes]),
    ).toEqual([
      ['Remarques et commentaire', 15],
      ['Phasage à trois ans (opé', null],
      ['Moyens et hypothèses - m', null],
      ['Chapitrage du document a', null],
    ]);
    expect(of(proposals, 'decision')).toEqual([]);
  });

  it('keeps each sentence as it was written, and underlines dates where they stand', () => {
    for (const { sentence, start, end } of proposals)
      expect(SOURCE.slice(start, end)).toBe(sentence);
    expect(
      marks.filter(({ kind }) => kind === 'date').map(({ start, end }) => SOURCE.slice(start, end)),
    ).toEqual([
      '6 mois -> maintenant à juin 2024',
      'dernier trimestre',
      'fin 2024',
      'debut 2024-début 2025-début 2026',
      '2024 premier trimestre',
      'à juin 2024',
      'fin 2025',
    ]);
  });

  it('knows the steps again in the plan that came from it, and proposes nothing that is there already', () => {
    const again = readMinutes(SOURCE, acte3Plan('p'), CONTEXT).proposals;
    expect(of(again, 'step')).toEqual([]);
    expect(of(again, 'date').map(({ stepId, likely }) => [stepId, likely])).toEqual(
      ['remise', 'relance', 'problemes', 'collectage', 'portrea', 'synergie', 'republications'].map(
        (id) => [id, false],
      ),
    );
  });
});

describe('minutes', () => {
  const MINUTES = [
    '# Compte rendu du COPIL 4',
    'Présents : CCAS, CAF',
    'Le comité décide de reporter le remplacement des 22 ordinateurs à septembre 2024.',
    '- ARCS doit envoyer le calendrier des salles d’ici fin mars 2024',
    '- La CAF valide le principe d’une aide à 40 %.',
    '- Ouverture de la borne du Blosne : 15 octobre 2024',
    '- Wifi public : d’ici fin mai 2024',
    'Les postes seront revus en 2025.',
    'Tous les services prévus depuis 2018.',
  ].join('\n');
  const { proposals } = readMinutes(MINUTES, acte3Plan('p'), CONTEXT);

  it('L4: gives decisions and actions: who, by when, on which step', () => {
    expect(
      of(proposals, 'decision').map(({ title, due, stepId }) => [title.slice(0, 20), due, stepId]),
    ).toEqual([
      ['Le comité décide de ', '2024-09-30', 'ordinateurs'],
      ['La CAF valide le pri', null, null],
    ]);
    expect(of(proposals, 'action').map(({ ownerId, due }) => [ownerId, due])).toEqual([
      ['actor-arcs', '2024-03-31'],
    ]);
  });

  it('L6, L7: gives new steps and new dates of known ones; what is only a sentence with a date is to be looked at', () => {
    expect(of(proposals, 'step').map(({ title, likely }) => [title, likely])).toEqual([
      ['Ouverture de la borne du Blosne', true],
      ['Les postes seront revus', false],
    ]);
    expect(
      of(proposals, 'date').map(({ stepId, period, likely }) => [stepId, period.end, likely]),
    ).toEqual([
      ['ordinateurs', '2024-09-30', true],
      ['wifi', '2024-05-31', true],
    ]);
  });
});

it('takes numbers and names that look like dates for what they are', () => {
  const dated = (text: string): unknown[] =>
    readMinutes(text, empty, CONTEXT).proposals.map((one) =>
      one.kind === 'step' ? [one.title, one.wording] : one.kind,
    );
  for (const text of [
    '- Remplacement de sept postes',
    '- Remplacement des sept postes',
    '- 2024 ordinateurs à recycler',
    '- Lot S2 : câblage',
    '- Oct. rose : stand',
  ])
    expect(dated(text)).toEqual([]);
  expect(dated('- Atelier A : octobre 2025')).toEqual([['Atelier A', 'octobre 2025']]);
  expect(dated('- Câblage : S2')).toEqual([['Câblage', 'S2']]);
  expect(dated('- Câblage en sept.')).toEqual([['Câblage', 'en sept']]);
  expect(dated('- Livraison au T3')).toEqual([
    [expect.stringContaining('Livraison'), expect.stringContaining('T3')],
  ]);
});

it('proposes titles that the plan can hold, of paragraphs of any length', () => {
  const long = `Le comité décide ${'de reporter les travaux '.repeat(200)}`;
  for (const text of [long, `- ${long} : octobre 2025`, `Ordre du jour\n1. ${long}`]) {
    const [proposal] = readMinutes(text, empty, CONTEXT).proposals;
    expect(
      titleSchema.safeParse(proposal && 'title' in proposal ? proposal.title : null).error,
    ).toBeUndefined();
    expect(proposal!.sentence.length).toBeGreaterThan(MAX_TITLE);
  }
});

it('L7: names no step where two of them fit as well, whatever else comes near', () => {
  const steps = Object.fromEntries(
    ['Atelier numérique robots', 'Atelier numérique robots', 'Atelier numérique robots drones'].map(
      (title, index) => [`s${index}`, newStep({ id: `s${index}`, order: `a${index}`, title })],
    ),
  );
  expect(
    readMinutes(
      '- Atelier numérique robots : octobre 2025',
      { ...empty, steps },
      CONTEXT,
    ).proposals.map(({ kind }) => kind),
  ).toEqual(['step']);
  expect(
    of(
      readMinutes(
        '- Atelier numérique des robots et drones : octobre 2025',
        { ...empty, steps },
        CONTEXT,
      ).proposals,
      'date',
    ).map(({ stepId }) => stepId),
  ).toEqual(['s2']);
});

it('reads any text without a fault, each proposal from a sentence that is there', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(arbitraryText(), fc.constantFrom(...SOURCE.split('\n')))),
      (parts) => {
        const text = parts.join('\n');
        for (const { sentence, start, end } of readMinutes(text, acte3Plan('p'), CONTEXT).proposals)
          expect(text.slice(start, end)).toBe(sentence);
      },
    ),
    { numRuns: 60 },
  );
});
