import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masterDocument } from '../../../../shared/document/master';
import type { Level } from '../../../../shared/document/tree';
import { evaluate } from '../../../../shared/evaluate';
import {
  drawnRoadmaps,
  headRoom,
  roadmapInDocument,
  roadmapsInDocument,
  WIDE_TEXT,
} from '../../../../shared/roadmap/inDocument';
import { DEFAULT_OPTIONS } from '../../../../shared/roadmap/options';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { faultsOf, missingTitles } from './pages';
import { plans } from './plans';

const TODAY = '2024-03-08';
const PLAN = acte3Plan('p');
const headings = fc.array(
  fc.record({
    level: fc.integer({ min: 1, max: 6 }) as fc.Arbitrary<Level>,
    text: fc.string({ maxLength: 160 }),
  }),
  { maxLength: 3 },
);
const linesOf = (scenarioId: string): string[] =>
  roadmapInDocument(evaluate(PLAN, { scenarioId }), [], TODAY).pages.flatMap(({ blocks }) =>
    blocks.flatMap(({ lines }) => lines.map(({ spans }) => spans.map(({ text }) => text).join(''))),
  );

describe('the roadmap in a document', () => {
  it('has pages that fit below its headings, nothing cut or below 6 points, every step shown', () => {
    fc.assert(
      fc.property(plans(60), headings, (plan, above) => {
        const evaluation = evaluate(plan, { scenarioId: plan.baseScenarioId });
        const scene = roadmapInDocument(evaluation, above, TODAY);
        const height = Math.max(WIDE_TEXT.height / 2, WIDE_TEXT.height - headRoom(above));
        expect(
          faultsOf(scene, { ...DEFAULT_OPTIONS, least: 6 }, { width: WIDE_TEXT.width, height }),
        ).toEqual([]);
        if (scene.pages.length > 0) expect(missingTitles(scene, evaluation)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves title, version and page number to the document, and names another scenario', () => {
    const [base, other] = [linesOf(PLAN.baseScenarioId), linesOf('scenario-investissement')];
    for (const lines of [base, other])
      expect(
        lines.filter(
          (line) => line === PLAN.title || /^version|Feuille de route|^\d+ \/ \d+$/.test(line),
        ),
      ).toEqual([]);
    expect(base.filter((line) => line.includes('scénario «'))).toEqual([]);
    expect(other).toContain('scénario «\u00a0Investissement renforcé\u00a0»');
  });

  it('is as many drawings as the document has roadmaps, each with its own pages', () => {
    const plan = {
      ...PLAN,
      chapters: {
        ...PLAN.chapters,
        more: {
          ...Object.values(PLAN.chapters)[0]!,
          id: 'more',
          order: 'zz',
          title: 'Annexe',
          body: '::feuille-de-route',
        },
      },
    };
    const evaluation = evaluate(plan, { scenarioId: plan.baseScenarioId });
    const scenes = roadmapsInDocument(masterDocument(evaluation, TODAY).blocks, evaluation, TODAY);
    expect(scenes.map(({ pages }) => pages.length)).toEqual([1, 1]);
    // The second is also below its chapter's title.
    expect(scenes[1]!.pages[0]!.height).toBeLessThan(scenes[0]!.pages[0]!.height - 15);
    expect(
      drawnRoadmaps(scenes, [Uint8Array.of(1), Uint8Array.of(2)]).map((pages) =>
        pages.map(({ png, width }) => [[...png], width]),
      ),
    ).toEqual([[[[1], 1032]], [[[2], 1032]]]);
    expect(drawnRoadmaps(scenes, [])).toEqual([[], []]);
  });
});
