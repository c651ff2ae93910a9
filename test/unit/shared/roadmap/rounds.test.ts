/**
 * Rounds with one open end ("d'ici fin mars 2025"): on their row like others, by their known day.
 */
import { expect, it } from 'vitest';
import { ChartRows } from '../../../../renderer/plan/chartRows';
import { evaluate } from '../../../../shared/evaluate';
import type { Period } from '../../../../shared/model/period';
import { readOptions, type RoadmapOptions } from '../../../../shared/roadmap/options';
import { roadmapScene } from '../../../../shared/roadmap/roadmap';
import type { Line, Scene, ShapeStyle } from '../../../../shared/roadmap/scene';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { faultsOf } from './pages';

const PLAN = acte3Plan('plan');
const BY: Period = {
  words: 'd’ici fin mars 2025',
  form: 'by',
  start: null,
  end: '2025-03-31',
  length: null,
  certainty: 'estimated',
};
const FROM: Period = {
  words: 'à partir de mars 2025',
  form: 'from',
  start: '2025-03-01',
  end: null,
  length: null,
  certainty: 'estimated',
};

function sceneOf(
  period: Period | null,
  given: Partial<RoadmapOptions> = {},
): { scene: Scene; options: RoadmapOptions } {
  const plan = {
    ...PLAN,
    steps: { ...PLAN.steps, 'collectage-2025': { ...PLAN.steps['collectage-2025']!, period } },
  };
  const options = readOptions({ hypotheses: false, nextDates: false, ...given });
  return {
    scene: roadmapScene(evaluate(plan, { scenarioId: plan.baseScenarioId }), options, {
      today: '2024-03-08',
    }),
    options,
  };
}
const wordsOf = ({ spans }: Line): string => spans.map(({ text }) => text).join('');
const texts = ({ pages }: Scene): string =>
  pages
    .flatMap(({ blocks }) => blocks.map(({ lines }) => lines.map(wordsOf).join(' ')))
    .join('\n')
    .replaceAll('\u00a0', ' ');
const capsules = ({ pages }: Scene, style: ShapeStyle) =>
  pages.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.kind === 'rect' && shape.style === style ? [shape.box] : [])),
  );

it.each([BY, FROM])('is among the rounds ($words), dashed, and in the legend', (period) => {
  const { scene, options } = sceneOf(period);
  expect(texts(scene)).toContain(period.words);
  expect(texts(scene)).toMatch(/Collectage.*\(3 tours\)/);
  expect(texts(scene)).toContain('tour au début ou à la fin ouverts');
  // Its own and the legend's.
  expect(capsules(scene, 'roundOpen')).toHaveLength(2);
  expect(faultsOf(scene, options)).toEqual([]);
});

it('ends as its words say', () => {
  const [open] = capsules(sceneOf(BY, { legend: false }).scene, 'roundOpen');
  const [whole] = capsules(
    sceneOf({ ...BY, start: '2025-01-01' }, { legend: false }).scene,
    'round',
  ).filter(({ x, w }) => Math.abs(x + w - open!.x - open!.w) < 0.5);
  expect(whole).toBeDefined();
});

it('is left out of a period that does not reach it, and is undated only without any date', () => {
  const early = { start: '2024-01-01', end: '2024-12-31' };
  expect(texts(sceneOf(BY, early).scene)).not.toContain(BY.words);
  expect(texts(sceneOf(BY, early).scene)).toContain('hors de la période');
  expect(capsules(sceneOf(null, { legend: false }).scene, 'roundOpen')).toEqual([]);
});

it.each([
  ['is begun', { status: 'inProgress', progress: 400_000 }, 0],
  ['is done by its status', { status: 'done', progress: 0 }, 1],
  ['is done by its progress', { status: 'inProgress', progress: 1_000_000 }, 1],
] as const)(
  'a round that %s is filled on the roadmap only when done, as on the chart',
  (_, fields, filled) => {
    const round = PLAN.steps['collectage-2024']!;
    const plan = { ...PLAN, steps: { ...PLAN.steps, [round.id]: { ...round, ...fields } } };
    const evaluation = evaluate(plan, { scenarioId: plan.baseScenarioId });
    const scene = roadmapScene(evaluation, readOptions({ hypotheses: false, legend: false }), {
      today: '2024-03-08',
    });
    expect(capsules(scene, 'roundDone')).toHaveLength(filled);
    const row = new ChartRows().rowOf('collectage', evaluation, new Set(), false);
    expect(row.rounds.filter(({ done }) => done)).toHaveLength(filled);
  },
);
