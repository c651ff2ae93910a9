import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockNamed, BLOCK_NAMES, lineOfBlock, partsOf } from '../../../../shared/document/names';
import { masterDocument } from '../../../../shared/document/master';
import { headingsOf } from '../../../../shared/document/tree';
import type { Plan } from '../../../../shared/model/plan';
import { TODAY, read, tables, PLAN, chapter, words } from './documents';

const PICTURES = {
  i1: {
    id: 'i1',
    order: 'a0',
    title: 'Carte',
    contentHash: 'a'.repeat(64),
    width: 40,
    height: 30,
    use: 'document' as const,
  },
};

describe('lines for a block', () => {
  it('are French, with any accents and capitals, and in code as in older plans', () => {
    for (const name of BLOCK_NAMES)
      expect([blockNamed(lineOfBlock(name).slice(2)), blockNamed(name)]).toEqual([name, name]);
    expect([
      blockNamed('État de l’art'),
      blockNamed('FEUILLE DE ROUTE'),
      blockNamed('hypotheses'),
      blockNamed('toString'),
      blockNamed('x'),
    ]).toEqual(['offers', 'roadmap', 'hypotheses', null, null]);
  });

  it('are lines of their own, outside fenced code', () => {
    expect(partsOf('avant\n::cadrage\naprès ::cadrage\n```\n::cadrage\n```\n  ::x  ')).toEqual([
      { kind: 'text', text: 'avant' },
      { kind: 'block', word: 'cadrage' },
      { kind: 'text', text: 'après ::cadrage\n```\n::cadrage\n```' },
      { kind: 'block', word: 'x' },
    ]);
    expect(partsOf('\n \n')).toEqual([]);
  });

  it('with unknown names are reported in their place', () => {
    expect(words(chapter('::rien\n\nsuite'))).toBe(
      'Bloc inconnu : « ::rien ». Choisissez-en un dans « Insérer un bloc ».\nsuite',
    );
  });
});

describe('Markdown', () => {
  it('gives headings below the chapter, lists, quotes, tables, code, styles and addresses', () => {
    const blocks = chapter(
      '# Titre\n\nUn **mot** *dit* `là` [ici](https://a.fr) [non](javascript:x)\n\n3. trois\n4. quatre\n\n> cité\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```\ncode\n```\n\n---\n\n<b>brut</b>',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'list',
      'quote',
      'table',
      'code',
      'rule',
      'paragraph',
    ]);
    expect(blocks[0]).toEqual({ kind: 'heading', level: 2, id: 'c1-1', text: 'Titre' });
    expect(blocks[1]).toMatchObject({
      runs: [
        { text: 'Un ' },
        { text: 'mot', bold: true },
        { text: ' ' },
        { text: 'dit', italic: true },
        { text: ' ' },
        { text: 'là', code: true },
        { text: ' ' },
        { text: 'ici', href: 'https://a.fr' },
        { text: ' ' },
        { text: 'non' },
      ],
    });
    expect(blocks[1]).not.toHaveProperty('runs.9.href');
    expect(blocks[2]).toMatchObject({ ordered: true, start: 3 });
    expect(blocks[4]).toMatchObject({ table: { head: ['a', 'b'], figures: [1] } });
    expect(words(blocks.slice(-1))).toBe('<b>brut</b>');
  });

  it('shows a picture of the plan by its hash, and reports a missing one', () => {
    const plan = { ...PLAN, pictures: PICTURES };
    const blocks = chapter(
      'Voir ![](picture:i1) là.\n\n![x](picture:i2)\n\n![](https://ailleurs.fr/a.png)',
      plan,
    );
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'picture',
      'paragraph',
      'paragraph',
    ]);
    expect(blocks[1]).toMatchObject({ contentHash: 'a'.repeat(64), width: 40, title: 'Carte' });
    expect(words(blocks.slice(2))).toBe(
      'Image absente du plan : x\nImage absente du plan : https://ailleurs.fr/a.png',
    );
  });

  it('shows pictures anywhere in a text, and follows addresses that the chapter defines by name', () => {
    const plan = { ...PLAN, pictures: PICTURES };
    const kinds = (body: string) => chapter(body, plan).map(({ kind }) => kind);
    expect(kinds('**Voir ![a](picture:i1) là**')).toEqual(['paragraph', 'picture']);
    expect(kinds('[![a](picture:i1)](https://a.fr)')).toEqual(['picture']);
    expect(kinds('# Lieux ![a](picture:i1)')).toEqual(['heading', 'picture']);
    expect(kinds('![a][carte]\n\n[carte]: picture:i1')).toEqual(['picture']);
    const inTable = chapter('| a |\n|---|\n| vu ![plan](picture:i1) |', plan);
    expect([inTable.map(({ kind }) => kind), tables(inTable)]).toEqual([
      ['table', 'picture'],
      [[['a'], ['vu plan']]],
    ]);
    expect(chapter('- un\n- ## Deux ![a](picture:i1)', plan)).toMatchObject([
      { items: [[{ kind: 'paragraph' }], [{ kind: 'heading' }, { kind: 'picture' }]] },
    ]);
    const [before, , after] = chapter(
      'Voir [le site][ESC], [non][js].\n\n::rien\n\n[Là][esc] > ici\n\n[esc]: https://a.fr\n[esc]: https://b.fr\n[js]: javascript:x',
      plan,
    );
    expect(before).toMatchObject({
      runs: [
        { text: 'Voir ' },
        { text: 'le site', href: 'https://a.fr' },
        { text: ', ' },
        { text: 'non' },
        { text: '.' },
      ],
    });
    expect(before).not.toHaveProperty('runs.3.href');
    expect(after).toMatchObject({
      runs: [{ text: 'Là', href: 'https://a.fr' }, { text: ' > ici' }],
    });
  });

  it('shows all of the notes in sheets and registers: tables by row, pictures by title', () => {
    const notes =
      'Avant\n\n| Lieu | Postes |\n|---|--:|\n| Carrefour **18** | 4 |\n| | 2 |\n\n![](picture:i1)\n\n---\n\nAprès';
    const lines = 'Avant / Lieu · Postes / Carrefour 18 · 4 / 2 / Image : Carte / Après';
    const offer = Object.values(PLAN.offers)[0]!;
    const noted = {
      ...PLAN,
      pictures: PICTURES,
      steps: { ...PLAN.steps, portrea: { ...PLAN.steps['portrea']!, notes } },
      offers: { ...PLAN.offers, [offer.id]: { ...offer, notes } },
    };
    expect(tables(chapter('::fiches-action', noted)).flat(2)).toContain(lines);
    expect(tables(chapter('::état-de-l-art', noted)).flat(2)).toContain(lines);
  });

  it('keeps every word of any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zéà]{1,8}$/), { minLength: 1, maxLength: 12 }),
        fc.constantFrom('', '# ', '- ', '> ', '1. '),
        (list, mark) => {
          expect(words(chapter(mark + list.join(' ')))).toContain(list.join(' '));
        },
      ),
    );
  });
});

describe('the document of the Acte 3 plan', () => {
  const tree = masterDocument(read(PLAN), TODAY);

  it('has its five chapters, and a unique name for each heading', () => {
    expect(headingsOf(tree.blocks, 1).map(({ text }) => text)).toEqual([
      'Fondamentaux',
      'Rappel historique',
      'Forces et faiblesses',
      'Objectifs réaffirmés / nouveaux',
      'Moyens et hypothèses',
    ]);
    const ids = headingsOf(tree.blocks, 6).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([tree.title, tree.subtitle, tree.contents]).toEqual([
      PLAN.title,
      'Document maître',
      true,
    ]);
    expect(words(tree.blocks)).not.toMatch(/Bloc inconnu|undefined|NaN|\[object/);
  });

  it('fills the framing and the two registers', () => {
    expect(headingsOf(chapter('::cadrage'), 2).map(({ text }) => text)).toEqual([
      'Étapes incontournables',
      'Questions clés',
      'Fondamentaux sur le périmètre',
      'Ambitions collectives',
    ]);
    expect(
      tables(chapter('::état-de-l-art'))[0]!
        .map(([offer, , , state]) => [offer, state])
        .slice(0, 2),
    ).toEqual([
      ['Offre', 'État'],
      ['Wifi public', 'fonctionne en partie'],
    ]);
    expect(tables(chapter('::solutions'))[0]![1]).toEqual([
      'ARCS',
      'Informaticiens publics',
      'Matériel en panne ou mal réglé dans les lieux (exemple)',
      'Postes informatiques pour les bénévoles et les associations / Remplacement des 22 ordinateurs',
    ]);
  });

  it('has every step in the roadmap, and a sheet for each step of the first level', () => {
    const evaluation = read(PLAN);
    expect(
      tables(chapter('::feuille-de-route'))[0]!
        .slice(1)
        .map(([wbs]) => wbs),
    ).toEqual(evaluation.tree.order.map((id) => evaluation.tree.nodes.get(id)!.wbs));
    const sheets = chapter('::fiches-action');
    expect(headingsOf(sheets, 3).filter(({ level }) => level === 3)).toHaveLength(
      evaluation.tree.rootIds.length,
    );
    const services =
      sheets[
        sheets.findIndex(
          (block) => block.kind === 'heading' && block.text.includes('Remise en route'),
        ) + 1
      ]!;
    const sheet = Object.fromEntries(
      tables([services])[0]!.map(([label, content]) => [label, content]),
    );
    expect(sheet['Période']).toContain('6 mois -> maintenant à juin 2024');
    expect(sheet['Sous-étapes']).toContain('Bornes CAF');
    expect(sheet['Moyens']).toContain('(exemple)');
    expect(Object.keys(sheet)).toEqual(
      expect.arrayContaining(['Porteur', 'Partenaires', 'Avancement', 'Moyens']),
    );
  });

  it('shows objectives with indicators, also on the sheets of steps for their priority', () => {
    expect(tables(chapter('::objectifs'))[0]![1]).toEqual([
      'Surface de contact',
      'personnes accueillies par an (exemple)',
      'inconnue',
      'base × 2',
    ]);
    expect(words(chapter('::fiches-action'))).toContain('Surface de contact : base × 2');
  });

  it('has the grid of nine cells, the comparison of scenarios and the hypotheses', () => {
    const [grid] = tables(chapter('::grille-des-moyens', PLAN, 'scenario-investissement'));
    expect([grid!.length, ...grid!.map((row) => row.length)]).toEqual([4, 4, 4, 4, 4]);
    const [figures] = tables(chapter('::comparaison'));
    expect(figures![0]!.slice(1)).toEqual(Object.values(PLAN.scenarios).map(({ title }) => title));
    expect(words(chapter('::comparaison'))).toContain('Aucune étape ne diffère');
    const override = {
      collection: 'steps' as const,
      itemId: 'portrea',
      field: 'included',
      value: false,
    };
    const without: Plan = {
      ...PLAN,
      scenarios: {
        ...PLAN.scenarios,
        'scenario-postes': {
          ...PLAN.scenarios['scenario-postes']!,
          overrides: { 'steps/portrea/included': override },
        },
      },
    };
    expect(tables(chapter('::comparaison', without))[1]!.slice(1)).toEqual([
      ['Portrea / supports', 'retirée', 'inchangé'],
    ]);
    expect(tables(chapter('::hypothèses'))[0]!.length).toBeGreaterThan(1);
  });

  it('is below the last heading of the text', () => {
    expect(headingsOf(chapter('## Deux\n\n::cadrage'), 6).map(({ level }) => level)).toEqual([
      3, 4, 4, 4, 4,
    ]);
  });

  it('is for the current scenario, and names it', () => {
    const other = masterDocument(read(PLAN, 'scenario-investissement'), TODAY);
    expect(other.subtitle).toContain(PLAN.scenarios['scenario-investissement']!.title);
  });
});
