/** What each block says, cell by cell; "_" stands for a no-break space. */
import { describe, expect, it } from 'vitest';
import { chapterBlocks } from '../../../../shared/document/master';
import type { Plan } from '../../../../shared/model/plan';
import { chapter, PLAN, read, tables, TODAY, words } from './documents';

const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, '_');
const shown = (rows: readonly (readonly string[])[] | undefined): string[][] =>
  (rows ?? []).map((row) => row.map(spaced));
const brief = (body: string, plan: Plan = PLAN) =>
  chapterBlocks({ body }, read(plan), TODAY, () => '', { brief: true });

describe('the current offer', () => {
  const full: Plan = {
    ...PLAN,
    offers: {
      ...PLAN.offers,
      'offer-1': {
        ...PLAN.offers['offer-1']!,
        actorId: 'actor-arcs',
        placeIds: { 'place-2': true, 'place-1': true },
        notes: 'À l’étage\n\n- le **matin**',
        provenance: { actorId: { kind: 'example', meetingId: null, sentence: '' } },
      },
    },
  };
  const places = ['place-1', 'place-2'].map((id) => PLAN.places[id]!.title).join(' / ');

  it('says who gives what, where, in what state, with the notes', () => {
    expect(shown(tables(chapter('::état-de-l-art', full))[0]).slice(0, 3)).toEqual([
      ['Offre', 'Acteur', 'Lieux', 'État', 'Notes'],
      [
        'Wifi public',
        `${PLAN.actors['actor-arcs']!.title} (exemple)`,
        places,
        'fonctionne en partie',
        'À l’étage / – le matin',
      ],
      ['Bornes CAF', '', '', 'fonctionne en partie', ''],
    ]);
  });

  it('has no column of notes where there are none, and for a room only those that hold words', () => {
    expect(tables(chapter('::état-de-l-art'))[0]![0]).toEqual(['Offre', 'Acteur', 'Lieux', 'État']);
    expect(tables(brief('::état-de-l-art'))[0]![0]).toEqual(['Offre', 'État']);
  });

  it('says so where there is none', () => {
    expect(words(chapter('::état-de-l-art', { ...PLAN, offers: {} }))).toContain(
      'L’état de l’art n’est pas encore rempli.',
    );
  });
});

it('a line broken in a paragraph is broken, any other goes on', () => {
  expect(words(chapter('Un  \nDeux\nTrois'))).toBe('Un\nDeux Trois');
});

it('the framing lists each kind in its order, with its priority where the title is another', () => {
  const said = words(chapter('::cadrage')).split('\n');
  expect(said[1]).toContain(
    'Relancer la cohérence de l’offre locale et sa proximité avec les publics (Relancer la cohérence de l’offre) | ',
  );
  expect(said[5]).toBe('Les lieux du dispositif | Le partage des ressources');
});

it('hypotheses say by when, by whom, what rests on them and on which steps', () => {
  const owned: Plan = {
    ...PLAN,
    hypotheses: {
      ...PLAN.hypotheses,
      'hypothesis-agendas': { ...PLAN.hypotheses['hypothesis-agendas']!, ownerId: 'actor-arcs' },
    },
  };
  expect(shown(tables(chapter('::hypothèses', owned))[0])).toEqual([
    ['Énoncé', 'Statut', 'À trancher avant', 'En dépend', 'Étapes'],
    [
      'Agendas partagés ouverts aux associations (exemple)',
      'à vérifier',
      `30_sept._2024 / ${PLAN.actors['actor-arcs']!.title}`,
      '0_€',
      'Relance du partage des lieux : méthode et calendrier',
    ],
    [
      'Coût de maintenance stable (exemple)',
      'à vérifier',
      '',
      '36_000_€',
      'Bornes CAF / Postes informatiques pour les bénévoles et les associations',
    ],
  ]);
});

it('objectives stand under their priority with their indicators; for a room, in one table', () => {
  expect(words(chapter('::objectifs')).split('\n').slice(0, 4)).toEqual([
    'Objectifs et indicateurs',
    'Doubler la surface de contact avec les habitants',
    'Relancer la dynamique de la mise en cohérence de l’offre locale et sa proximité avec les publics',
    'Le point de départ n’est pas connu : à mesurer.',
  ]);
  expect(tables(brief('::objectifs'))[0]![0]).toEqual(['Objectif', 'Indicateur', 'Base', 'Cible']);
  expect(tables(chapter('::objectifs'))[0]![0]).toEqual(['Indicateur', 'Unité', 'Base', 'Cible']);
});

it('the grid puts each line at its lens and horizon, with what a cell costs', () => {
  expect(shown(tables(chapter('::grille-des-moyens'))[0])).toEqual([
    ['', 'moyens constants', 'postes supplémentaires', 'investissement / fonctionnement'],
    [
      'actuellement',
      [
        'Coordination du dispositif : 25_707,36_€ (exemple)',
        'Maintenance des postes et des bornes : 36_000_€ (exemple)',
        'Hypothèse : Coût de maintenance stable',
        'Coût : 61_707,36_€',
      ].join(' / '),
      '',
      '',
    ],
    [
      'non réglé et important',
      'Accès internet et wifi public : 18_000_€ (exemple) / Hypothèse : Agendas partagés ouverts aux associations',
      '',
      '',
    ],
    ['pour les trois ans à venir', '', '', ''],
  ]);
});

describe('the sheet of a step', () => {
  it('says what is known of it, and what is still to say', () => {
    const [first, , third] = tables(chapter('::fiches-action'));
    expect(shown(first)).toEqual([
      ['Objectif', 'à préciser'],
      ['Porteur', 'à désigner'],
      ['Partenaires', 'à préciser'],
      ['Période', 'à caler'],
      ['Sous-étapes', '1.1 Avis politique ? : à caler'],
      ['Moyens', 'aucune ligne de moyens liée'],
      ['Indicateurs', 'à préciser'],
      ['Avancement', 'à démarrer, 0_%'],
    ]);
    expect(shown(third)).toEqual([
      ['Objectif', 'Doubler la surface de contact avec les habitants'],
      [
        'Priorités et piliers',
        'Relancer la dynamique de la mise en cohérence de l’offre locale et sa proximité avec les publics',
      ],
      ['Porteur', 'à désigner'],
      ['Partenaires', 'à préciser'],
      ['Période', '1er_oct. → 31_déc._2024 (estimée) / Mots de la source : « dernier trimestre »'],
      [
        'Moyens',
        'Coordination du dispositif : 25_707,36_€ (exemple) / Coordinateur du dispositif (CCAS) : 0,2 ETP (exemple)',
      ],
      ['Indicateurs', 'Surface de contact : base × 2'],
      ['Avancement', 'à démarrer, 0_%'],
      ['Hypothèses à vérifier', 'Agendas partagés ouverts aux associations'],
      ['Notes', 'La source ne dit pas l’année : lue 2024, à confirmer en réunion.'],
    ]);
  });

  it('is a row of one table for a room', () => {
    const [table] = tables(brief('::fiches-action'));
    expect(shown(table).slice(0, 2)).toEqual([
      ['Étape', 'Période', 'Porteur', 'Avancement'],
      [
        '1. Partage de l’enquête sur les services et outils sur sites',
        'à caler',
        'à désigner',
        'à démarrer, 0_%',
      ],
    ]);
  });
});

describe('what stands out', () => {
  it('in the grid: what a cell costs in bold, a hypothesis in italics', () => {
    const table = chapter('::grille-des-moyens').find((block) => block.kind === 'table');
    const runs =
      table!.kind === 'table' ? table!.table.rows.flat().flatMap(({ lines }) => lines) : [];
    const styled = runs.flat().filter(({ bold, italic }) => bold || italic);
    expect(
      styled.map(({ text, bold = false, italic = false }) => [spaced(text), bold, italic]),
    ).toEqual([
      ['Hypothèse : Coût de maintenance stable', false, true],
      ['Coût : 61_707,36_€', true, false],
      ['Hypothèse : Agendas partagés ouverts aux associations', false, true],
    ]);
  });

  it('a step without a title has a name in the roadmap; a heading in notes goes under all others', () => {
    const untitled = {
      ...PLAN,
      steps: { wifi: { ...PLAN.steps['wifi']!, title: '', parentId: null } },
    };
    expect(tables(chapter('::feuille-de-route', untitled))[0]![1]!.join(' ')).toContain(
      'Étape sans titre',
    );
    const [id, framing] = Object.entries(PLAN.framings)[0]!;
    const noted = { ...PLAN, framings: { [id]: { ...framing, notes: '# Pourquoi' } } };
    const list = chapter('::cadrage', noted).find((block) => block.kind === 'list');
    expect(list!.kind === 'list' && list!.items[0]![1]).toMatchObject({
      kind: 'heading',
      level: 6,
      text: 'Pourquoi',
    });
  });
});
