import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { readOptions, type RoadmapOptions } from '../../../../shared/roadmap/options';
import { roadmapScene } from '../../../../shared/roadmap/roadmap';
import type { Line, Scene } from '../../../../shared/roadmap/scene';
import type { Plan } from '../../../../shared/model/plan';
import { acte3Plan } from '../../../../shared/templates/acte3';

const PLAN = acte3Plan('plan');
const INVESTMENT = 'scenario-investissement';
const GIVEN = { today: '2024-03-08' };
const sceneOf = (options: Partial<RoadmapOptions>, scenarioId = INVESTMENT): Scene =>
  roadmapScene(evaluate(PLAN, { scenarioId }), readOptions({ ...options, scenarioId }), GIVEN);
const wordsOf = ({ spans }: Line): string => spans.map(({ text }) => text).join('');
const texts = (scene: Scene): string[] =>
  scene.pages.flatMap(({ blocks }) =>
    blocks.map(({ lines }) => lines.map(wordsOf).join(' ').replaceAll('\u00a0', ' ')),
  );
const ghosts = (scene: Scene, style = 'ghost') =>
  scene.pages.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.kind === 'rect' && shape.style === style ? [shape] : [])),
  );

describe('the notes beside the steps of a roadmap', () => {
  it('number unsettled hypotheses, the next first, with the effects of failure; steps show the numbers', () => {
    const words = texts(sceneOf({}));
    expect(words).toContainEqual(
      '?1 Aide de la CAF à 40 % : à lever d’ici le 31 mars 2024 (CCAS). Sinon : 7 480 € de plus à charge, « Remplacement des 22 ordinateurs » + 6 mois.',
    );
    expect(words).toContainEqual(
      expect.stringMatching(
        /^\?1 Remplacement des 22 ordinateurs mars à juin 2024 · sinon \(\?1\) \+ 6 mois$/,
      ),
    );
    // A hypothesis without a date: a single colon.
    expect(words).toContainEqual(
      '?3 Coût de maintenance stable : sinon, 5 400 € de plus à charge.',
    );
    expect(words.join('\n')).not.toContain('Poste de médiateur');
    expect(texts(sceneOf({ hypotheses: false })).join('\n')).not.toMatch(/Hypothèses|\?1/);
  });

  it('draw a step’s alternative, unless it is not wanted or the step ends within the period', () => {
    expect(ghosts(sceneOf({ legend: false }))).toHaveLength(2);
    expect(ghosts(sceneOf({ legend: false, hypotheses: false }))).toEqual([]);
    expect(ghosts(sceneOf({ legend: false, end: '2024-12-31' }))).toHaveLength(1);
  });

  it('have the means of each year below the chart, which add up to the scenario’s totals', () => {
    const { totals } = evaluate(PLAN, { scenarioId: INVESTMENT }).means;
    const words = texts(sceneOf({}));
    expect(
      totals.map(({ year, operating, investment }) => [year, operating + investment])[0],
    ).toEqual([2024, 4_510_000]);
    expect(words).toContainEqual(
      '2024 : 45 100 € dont 18 700 € d’investissement, 0,2 ETPT demandé 7 480 € · reste à charge 45 100 €',
    );
    const [asked, net] = ['asked', 'net'].map((style) =>
      sceneOf({ legend: false }).pages[0]!.shapes.flatMap((shape) =>
        shape.kind === 'rect' && shape.style === style ? [shape.box.w] : [],
      ),
    );
    expect(asked).toHaveLength(1);
    expect(net).toHaveLength(3);
    expect(asked![0]! / net![0]!).toBeCloseTo(7480 / (45_100 - 7480), 5);
    expect(texts(sceneOf({ means: false })).join('\n')).not.toContain('Moyens par an');
  });

  it('say at the foot that dates, amounts or both are examples', () => {
    const foot = (plan: Plan, options: Partial<RoadmapOptions> = {}): string =>
      texts(
        roadmapScene(
          evaluate(plan, { scenarioId: plan.baseScenarioId }),
          readOptions(options),
          GIVEN,
        ),
      ).find((text) => text.includes('CCAS, ARCS')) ?? '';
    const known = {
      ...PLAN,
      meansLines: Object.fromEntries(
        Object.entries(PLAN.meansLines).map(([id, line]) => [id, { ...line, provenance: {} }]),
      ),
    };
    expect(foot(PLAN)).toContain(' · certaines dates et certains montants sont des exemples');
    expect(foot(PLAN, { depth: 1 })).toContain(' · certains montants sont des exemples');
    expect(foot(known)).toContain(' · certaines dates sont des exemples');
    expect(foot(PLAN, { means: false, hypotheses: false })).toContain(
      ' · certaines dates sont des exemples',
    );
    expect(foot(known, { depth: 1 })).not.toContain('exemples');
  });

  it('keep a last year with only a requested grant', () => {
    const evaluation = evaluate(PLAN, { scenarioId: INVESTMENT });
    const last = { operating: 0, investment: 0, etpt: 0, netAssured: 0, netIfGranted: -100_000 };
    const totals = evaluation.means.totals.map((year, index, all) =>
      index === all.length - 1 ? { ...year, ...last } : year,
    );
    expect(
      texts(
        roadmapScene(
          { ...evaluation, means: { ...evaluation.means, totals } },
          readOptions({ scenarioId: INVESTMENT }),
          GIVEN,
        ),
      ),
    ).toContainEqual('2026 : 0 € demandé 1 000 € · reste à charge 0 €');
  });

  it('list the years if one of them is too narrow in the chart', () => {
    const scene = sceneOf({ paper: 'A4', landscape: false, mode: 'pages', most: 6 });
    expect(texts(scene).filter((text) => /^202\d : .* reste à charge /.test(text))).toHaveLength(3);
    expect(
      scene.pages
        .flatMap(({ shapes }) => shapes)
        .filter(
          (shape) =>
            shape.kind === 'rect' && shape.style === 'net' && shape.box.h > 0 && shape.box.y < 700,
        ),
    ).toEqual([]);
  });

  it('show another scenario as outlines, by its title', () => {
    const plan = {
      ...PLAN,
      scenarios: {
        ...PLAN.scenarios,
        [INVESTMENT]: {
          ...PLAN.scenarios[INVESTMENT]!,
          overrides: {
            'steps/wifi/period': {
              collection: 'steps' as const,
              itemId: 'wifi',
              field: 'period',
              value: {
                ...PLAN.steps['wifi']!.period!,
                words: '',
                start: '2024-04-01',
                end: '2024-06-30',
              },
            },
          },
        },
      },
    };
    const scene = roadmapScene(
      evaluate(plan, { scenarioId: plan.baseScenarioId }),
      readOptions({ compareTo: INVESTMENT, hypotheses: false }),
      GIVEN,
    );
    expect(texts(scene).join('\n')).toContain('+ 3 mois selon « Investissement renforcé »');
    expect(ghosts(scene, 'outline')).toHaveLength(2);
  });

  it('name the compared scenario, and list the differences that outlines don’t show', () => {
    const override = (itemId: string, field: string, value: unknown) => ({
      [`steps/${itemId}/${field}`]: { collection: 'steps' as const, itemId, field, value },
    });
    const compared = (overrides: object, options: Partial<RoadmapOptions> = {}): string => {
      const plan = {
        ...PLAN,
        steps: { ...PLAN.steps, portrea: { ...PLAN.steps['portrea']!, included: false } },
        scenarios: {
          ...PLAN.scenarios,
          other: {
            ...PLAN.scenarios[INVESTMENT]!,
            id: 'other',
            title: 'Autre',
            overrides: overrides as (typeof PLAN.scenarios)[string]['overrides'],
          },
        },
      };
      const scene = roadmapScene(
        evaluate(plan, { scenarioId: plan.baseScenarioId }),
        readOptions({ compareTo: 'other', ...options }),
        GIVEN,
      );
      return texts(scene).join('\n');
    };
    const alike = compared({});
    expect(alike).toContain('Feuille de route 2024-2026 · comparée à « Autre »');
    expect(alike).toContain('Dans « Autre »\nMêmes étapes, mêmes dates, mêmes moyens.');
    const words = compared({
      ...override('wifi', 'included', false),
      ...override('portrea', 'included', true),
      ...override('bornes-caf', 'period', null),
      ...override('avis-politique', 'period', {
        words: 'fin 2024',
        form: 'by',
        certainty: 'firm',
        length: null,
        start: null,
        end: '2024-12-31',
      }),
    });
    for (const sentence of [
      '« Wifi public » n’y est pas.',
      '« Portrea / supports » s’y ajoute.',
      '« Bornes CAF » y est à caler.',
      '« Avis politique ? » y est pour le 31 décembre 2024.',
    ])
      expect(words).toContain(sentence);
    expect(words).not.toContain('Mêmes étapes');
    const investment = texts(
      roadmapScene(
        evaluate(PLAN, { scenarioId: PLAN.baseScenarioId }),
        readOptions({ compareTo: INVESTMENT }),
        GIVEN,
      ),
    )
      .join('\n')
      .replaceAll('\u202f', ' ');
    expect(investment).toMatch(
      /2024 : dépense de 45 100 € \(\+ ?18 700 €\), reste à charge de 45 100 € \(\+ ?18 700 €\)\./,
    );
    expect(texts(sceneOf({})).join('\n')).not.toMatch(/comparée|Dans «/);
  });

  describe('differences of the compared scenario that no row shows by an outline', () => {
    const later = (
      ids: readonly string[],
      start: string,
      end: string,
      isOnly: Partial<RoadmapOptions> = {},
    ): string => {
      const overrides = Object.fromEntries(
        ids.map((itemId) => [
          `steps/${itemId}/period`,
          {
            collection: 'steps' as const,
            itemId,
            field: 'period',
            value: { ...PLAN.steps[itemId]!.period!, words: '', start, end },
          },
        ]),
      );
      const plan = {
        ...PLAN,
        scenarios: {
          ...PLAN.scenarios,
          other: { ...PLAN.scenarios[INVESTMENT]!, id: 'other', title: 'Autre', overrides },
        },
      };
      const scene = roadmapScene(
        evaluate(plan, { scenarioId: plan.baseScenarioId }),
        readOptions({ compareTo: 'other', hypotheses: false, ...isOnly }),
        GIVEN,
      );
      return texts(scene).join('\n');
    };
    const rounds = Object.values(PLAN.steps).filter(
      ({ kind, parentId }) =>
        kind === 'round' &&
        parentId ===
          Object.values(PLAN.steps).find((one) => one.title.startsWith('Collectage'))!.id,
    );

    it('include rounds, which have no row of their own', () => {
      const words = later(
        rounds.map(({ id }) => id),
        '2025-10-01',
        '2025-12-31',
      );
      expect(rounds.length).toBeGreaterThan(1);
      expect(
        words.match(/^.*« Collectage.* » : 1er oct\. – 31 déc\. 2025 \([+−] [^)]+\)\.$/gm),
      ).toHaveLength(rounds.length);
      expect(words).not.toContain('Mêmes étapes');
    });
    it('include steps deeper than the rows, but not those with an outline', () => {
      const [whole, outlined] = [
        later(['wifi'], '2026-01-01', '2026-03-31', { depth: 1 }),
        later(['wifi'], '2026-01-01', '2026-03-31'),
      ];
      expect(whole).toMatch(/« Wifi public » : 1er janv\. – 31 mars 2026 \(\+ [^)]+\)\./);
      expect(outlined).toContain('selon « Autre »');
      expect(outlined).not.toContain('« Wifi public » :');
    });
    it('include steps outside the period', () => {
      expect(later(['wifi'], '2026-01-01', '2026-03-31', { start: '2025-01-01' })).toContain(
        '« Wifi public » :',
      );
    });
  });
});
