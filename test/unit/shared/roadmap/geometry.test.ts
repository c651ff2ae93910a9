import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { newHypothesis } from '../../../../shared/model/hypothesis';
import type { Period } from '../../../../shared/model/period';
import { newPlan, type Plan } from '../../../../shared/model/plan';
import { newStep } from '../../../../shared/model/step';
import { readOptions, type RoadmapOptions } from '../../../../shared/roadmap/options';
import { roadmapScene } from '../../../../shared/roadmap/roadmap';
import { arbitraryPlan } from '../../arbitraries';
import { faultsOf, missingTitles } from './pages';
import { options, plans } from './plans';

const GIVEN = { today: '2024-03-08' };
const sceneOf = (plan: Plan, wanted: RoadmapOptions) => {
  const evaluation = evaluate(plan, { scenarioId: plan.baseScenarioId });
  return { evaluation, scene: roadmapScene(evaluation, wanted, GIVEN) };
};

describe('the pages of a roadmap', () => {
  it('cut and overlap no label, respect the minimum size, and show every step, whatever the plan', () => {
    fc.assert(
      fc.property(plans(60), options, (plan, wanted) => {
        const { evaluation, scene } = sceneOf(plan, wanted);
        expect(faultsOf(scene, wanted)).toEqual([]);
        expect(scene.pages.length > 0).toBe(evaluation.tree.order.length > 0);
        expect(missingTitles(scene, evaluation)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('do so for hundreds of steps', () => {
    fc.assert(
      fc.property(plans(400), options, (plan, wanted) => {
        const { evaluation, scene } = sceneOf(plan, wanted);
        expect(faultsOf(scene, wanted)).toEqual([]);
        expect(scene.pages.length > 0).toBe(evaluation.tree.order.length > 0);
        expect(missingTitles(scene, evaluation)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it('do so for plans made by edits, with harmful texts and dates of any century', () => {
    fc.assert(
      fc.property(arbitraryPlan(20), options, ({ plan }, wanted) => {
        const { evaluation, scene } = sceneOf(plan, wanted);
        expect(faultsOf(scene, wanted)).toEqual([]);
        expect(scene.pages.length > 0).toBe(evaluation.tree.order.length > 0);
        expect(missingTitles(scene, evaluation)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('exist for steps that all end on one day and a hypothesis as long as a page', () => {
    const END: Period = {
      words: 'fin 2024',
      form: 'by',
      start: null,
      end: '2024-12-31',
      length: null,
      certainty: 'firm',
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 13, max: 300 }),
        fc.constantFrom('A4', 'A3'),
        fc.boolean(),
        (count, paper, landscape) => {
          const wanted = readOptions({
            paper,
            landscape,
            mode: 'pages',
            nextDates: true,
            hypotheses: true,
          });
          const plan: Plan = {
            ...newPlan({
              id: 'p',
              baseScenarioId: 'base',
              title: 'Plan',
              horizon: { start: '2024-01-01', end: '2026-12-31' },
              baseTitle: 'Plan de base',
            }),
            steps: Object.fromEntries(
              Array.from({ length: count }, (_, at) => [
                `s${at}`,
                newStep({
                  id: `s${at}`,
                  order: `a${String(at).padStart(4, '0')}`,
                  title: `Atelier numérique ${at} du quartier`,
                  period: END,
                }),
              ]),
            ),
            hypotheses: {
              h: newHypothesis({
                id: 'h',
                order: 'a0',
                title: 'La convention est signée par tous. '.repeat(200),
                stepIds: { s0: true },
              }),
            },
          };
          const { evaluation, scene } = sceneOf(plan, wanted);
          expect(scene.problems).toEqual([]);
          expect(faultsOf(scene, wanted)).toEqual([]);
          expect(missingTitles(scene, evaluation)).toEqual([]);
          const words = scene.pages
            .flatMap(({ blocks }) =>
              blocks.flatMap(({ lines }) =>
                lines.map(({ spans }) => spans.map(({ text }) => text).join('')),
              ),
            )
            .join(' ');
          expect(words).toContain(`et ${count - 12} autre`);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('are at most as many as requested, or have offers that work', () => {
    fc.assert(
      fc.property(plans(120), options, (plan, wanted) => {
        const { evaluation, scene } = sceneOf(plan, wanted);
        const most = wanted.mode === 'one' ? 1 : (wanted.most ?? Infinity);
        if (scene.problems.length === 0) expect(scene.pages.length).toBeLessThanOrEqual(most);
        for (const { change } of scene.offers)
          expect(roadmapScene(evaluation, { ...wanted, ...change }, GIVEN).problems).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
