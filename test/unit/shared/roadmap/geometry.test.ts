import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import type { Plan } from '../../../../shared/model/plan';
import type { RoadmapOptions } from '../../../../shared/roadmap/options';
import { roadmapScene } from '../../../../shared/roadmap/roadmap';
import { arbitraryPlan } from '../../arbitraries';
import { faultsOf, untold } from './pages';
import { options, plans } from './plans';

const GIVEN = { today: '2024-03-08' };
const sceneOf = (plan: Plan, wanted: RoadmapOptions) => { const evaluation = evaluate(plan, { scenarioId: plan.baseScenarioId }); return { evaluation, scene: roadmapScene(evaluation, wanted, GIVEN) }; };

describe('the pages of a roadmap', () => {
  it('cut no label, let none meet, none under the limit, and tell every step, whatever the plan', () => {
    fc.assert(fc.property(plans(60), options, (plan, wanted) => {
      const { evaluation, scene } = sceneOf(plan, wanted);
      expect(faultsOf(scene, wanted)).toEqual([]);
      if (scene.pages.length > 0) expect(untold(scene, evaluation)).toEqual([]);
      else expect(scene.problems.map(({ code }) => code)).toEqual(['roadmap.tooTall']);
    }), { numRuns: 150 });
  });

  it('do so for hundreds of steps', () => {
    fc.assert(fc.property(plans(400), options, (plan, wanted) => {
      const { evaluation, scene } = sceneOf(plan, wanted);
      expect(faultsOf(scene, wanted)).toEqual([]);
      if (scene.pages.length > 0) expect(untold(scene, evaluation)).toEqual([]);
    }), { numRuns: 25 });
  });

  it('do so for plans made by edits, with harmful texts and dates of any century', () => {
    fc.assert(fc.property(arbitraryPlan(20), options, ({ plan }, wanted) => {
      const { evaluation, scene } = sceneOf(plan, wanted);
      expect(faultsOf(scene, wanted)).toEqual([]);
      if (scene.pages.length > 0) expect(untold(scene, evaluation)).toEqual([]);
    }), { numRuns: 60 });
  });

  it('are no more than asked for, or say so with offers that hold', () => {
    fc.assert(fc.property(plans(120), options, (plan, wanted) => {
      const { evaluation, scene } = sceneOf(plan, wanted);
      const most = wanted.mode === 'one' ? 1 : wanted.most ?? Infinity;
      if (scene.problems.length === 0) expect(scene.pages.length).toBeLessThanOrEqual(most);
      for (const { change } of scene.offers) expect(roadmapScene(evaluation, { ...wanted, ...change }, GIVEN).problems).toEqual([]);
    }), { numRuns: 40 });
  });
});
