import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../shared/analysis/changes';
import { changeSentences } from '../../../../shared/analysis/changeWords';
import { evaluate } from '../../../../shared/evaluate';
import type { Plan } from '../../../../shared/model/plan';
import {
  LAST_PRESENTED,
  readOptions,
  type RoadmapOptions,
} from '../../../../shared/roadmap/options';
import { roadmapScene } from '../../../../shared/roadmap/roadmap';
import type { Line, Page, Scene } from '../../../../shared/roadmap/scene';
import { clean } from '../../../../shared/roadmap/text';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { faultsOf } from './pages';
import { options, plans } from './plans';

const GIVEN = { today: '2024-03-08' };
const VERSION = {
  id: 'v',
  title: 'après le COPIL 2',
  takenAt: '2024-02-01T17:00:00Z',
  meetingId: null,
  contentHash: 'a'.repeat(64),
};
const wordsOf = ({ spans }: Line): string => spans.map(({ text }) => text).join('');
const blocksOf = (pages: readonly Page[]): string[] =>
  pages.flatMap(({ blocks }) => blocks.map(({ lines }) => lines.map(wordsOf).join(' ')));
const bare = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, '');

const sceneOf = (before: Plan | null, after: Plan, wanted: RoadmapOptions): Scene => {
  const plan = { ...after, baselines: { v: VERSION } };
  return roadmapScene(
    evaluate(plan, { scenarioId: plan.baseScenarioId }),
    { ...wanted, since: 'v' },
    { ...GIVEN, before },
  );
};

describe('the pages of changes, whatever the two plans', () => {
  it('cut and overlap no label, respect the minimum size, and list every change', () => {
    fc.assert(
      fc.property(plans(60), plans(60), options, (before, after, wanted) => {
        const scene = sceneOf(before, after, wanted);
        expect(faultsOf(scene, wanted)).toEqual([]);
        if (scene.pages.length === 0) {
          expect(scene.problems.map(({ code }) => code)).toEqual(['roadmap.tooTall']);
          return;
        }
        const words = bare(blocksOf(scene.pages).join('\n'));
        for (const sentence of changeSentences(changesBetween(before, after)))
          expect(words).toContain(bare(clean(sentence)));
      }),
      { numRuns: 60 },
    );
  });

  it('leave the roadmap the same, except for the number of its pages', () => {
    fc.assert(
      fc.property(
        plans(40),
        plans(40),
        options.map((wanted) => ({ ...wanted, footer: false })),
        (before, after, wanted) => {
          const scene = sceneOf(before, after, wanted);
          if (scene.pages.length === 0) return;
          const alone = roadmapScene(
            evaluate(after, { scenarioId: after.baseScenarioId }),
            wanted,
            GIVEN,
          );
          expect(scene.pages.slice(0, alone.pages.length)).toEqual(alone.pages);
          expect(scene.pages.length).toBeGreaterThan(alone.pages.length);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the page of changes', () => {
  const before = acte3Plan('plan');
  const period = (id: string, start: string, end: string) => ({
    ...before.steps[id]!.period!,
    words: '',
    start,
    end,
  });
  const after: Plan = {
    ...before,
    steps: {
      ...before.steps,
      portrea: {
        ...before.steps['portrea']!,
        period: period('portrea', '2024-04-01', '2024-06-30'),
      },
      wifi: { ...before.steps['wifi']!, period: period('wifi', '2024-01-01', '2024-04-30') },
    },
  };
  const scene = sceneOf(before, after, readOptions({}));

  it('comes after the roadmap, with title and version, and draws former dates with their drift', () => {
    expect(scene.pages).toHaveLength(2);
    const [main, page] = scene.pages as [Page, Page];
    expect(page.blocks[0]).toMatchObject({ tag: 'title' });
    const words = blocksOf([page]).map((text) => text.replaceAll('\u00a0', ' '));
    expect(words.slice(0, 2)).toEqual([
      'Ce qui a changé',
      'Depuis la version « après le COPIL 2 », figée le 1er février 2024 · Acte 3, 2024-2026',
    ]);
    expect(words).toContain('Portrea / supports 1er avr. – 30 juin 2024 · + 3 mois');
    expect(words.at(-1)).toContain('2 / 2');
    expect(blocksOf([main]).at(-1)).toContain('1 / 2');
    const former = page.shapes.flatMap((shape) =>
      shape.kind === 'rect' && shape.style === 'outline' ? [shape.box] : [],
    );
    // Two bars and the legend's.
    expect(former).toHaveLength(3);
    expect(
      main.shapes.some(
        ({ kind, ...shape }) => kind === 'rect' && 'style' in shape && shape.style === 'outline',
      ),
    ).toBe(false);
  });

  it('names the compared scenario unless it is the base or the printed one', () => {
    const scenario = (id: string) => ({
      ...before.scenarios['scenario-investissement']!,
      id,
      title: id === 'late' ? 'Tardif' : 'Connu',
      overrides: {},
    });
    const subtitle = (scenarioId: string): string | undefined => {
      const plan: Plan = {
        ...after,
        scenarios: { ...after.scenarios, late: scenario('late'), known: scenario('known') },
        baselines: { v: VERSION },
      };
      const was: Plan = { ...before, scenarios: { ...before.scenarios, known: scenario('known') } };
      return blocksOf(
        roadmapScene(evaluate(plan, { scenarioId }), readOptions({ since: 'v', scenarioId }), {
          ...GIVEN,
          before: was,
        }).pages.slice(1),
      )[1]?.replaceAll('\u00a0', ' ');
    };
    const words =
      'Depuis la version « après le COPIL 2 », figée le 1er février 2024 · Acte 3, 2024-2026';
    expect([before.baseScenarioId, 'known', 'late'].map(subtitle)).toEqual([
      words,
      `${words} · scénario « Connu »`,
      `${words} · plan de base`,
    ]);
  });

  it('says that nothing has changed', () => {
    const none = sceneOf(after, after, readOptions({}));
    expect(none.pages).toHaveLength(2);
    expect(blocksOf(none.pages.slice(1))).toContain('Rien n’a changé depuis.');
  });

  it('is refused if its version is missing or unreadable', () => {
    const codes = ({ problems, pages }: Scene): unknown => [
      problems.map(({ code }) => code),
      pages.length,
    ];
    expect(codes(sceneOf(null, after, readOptions({})))).toEqual([['roadmap.badVersion'], 0]);
    const evaluation = evaluate(after, { scenarioId: after.baseScenarioId });
    for (const since of ['gone', LAST_PRESENTED])
      expect(codes(roadmapScene(evaluation, readOptions({ since }), { ...GIVEN, before }))).toEqual(
        [['roadmap.noVersion'], 0],
      );
  });
});
