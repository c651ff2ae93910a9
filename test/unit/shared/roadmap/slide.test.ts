/** The projected roadmap: whatever the plan, nothing is cut, meets or is too small; what is left out is counted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type Evaluation } from '../../../../shared/evaluate';
import { DEFAULT_OPTIONS } from '../../../../shared/roadmap/options';
import type { Scene } from '../../../../shared/roadmap/scene';
import { slideOf, zoomsOf, type Slide, type SlideWish } from '../../../../shared/roadmap/slide';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { arbitraryPlan } from '../../arbitraries';
import { faultsOf, untold } from './pages';

const TODAY = '2024-03-08';
const STAGE: SlideWish = { width: 1192, height: 540, least: 20, zoom: {} };
const asScene = ({ pages }: Slide): Scene => ({ title: '', colour: true, pages, size: 20, problems: [], offers: [] });
const faults = (slide: Slide): string[] => faultsOf(asScene(slide), { ...DEFAULT_OPTIONS, least: 20 }).filter((fault) => !/ is [\d.]+ by [\d.]+$/.test(fault));
const acte3 = (): Evaluation => { const plan = acte3Plan('plan'); return evaluate(plan, { scenarioId: plan.baseScenarioId }); };

describe('the projected roadmap', () => {
  it('shows the eight steps of the Acte 3 plan on one screen, and counts the sub-steps', () => {
    const slide = slideOf(acte3(), STAGE, TODAY);
    expect(slide.pages).toHaveLength(1);
    expect(slide.depth).toBe(1);
    expect(slide.deeper).toBeGreaterThan(5);
    expect(faults(slide)).toEqual([]);
    const told = new Set(slide.pages[0]!.blocks.flatMap(({ stepId }) => stepId ?? []));
    expect(told.size).toBe(7);
    expect(slide.pages[0]!.blocks.at(-1)!.lines[0]!.spans.map(({ text }) => text).join('')).toBe('À caler : Partage de l’enquête sur les services et outils sur sites');
  });

  it('shows the sub-steps of a theme looked at alone, and one year alone', () => {
    const evaluation = acte3();
    const { years, themeIds } = zoomsOf(evaluation, TODAY);
    expect(years).toEqual([2024, 2025, 2026]);
    expect(themeIds).toEqual(['theme-p1', 'theme-p2', 'theme-p3', null]);
    const themes = themeIds.map((themeId) => slideOf(evaluation, { ...STAGE, zoom: { themeId } }, TODAY));
    expect(themes[0]).toMatchObject({ depth: null, deeper: 0 });
    const shown = themes.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks.flatMap(({ stepId }) => stepId ?? [])));
    expect(new Set(shown).size).toBe(shown.length);
    for (const slide of themes) expect(faults(slide)).toEqual([]);
    const late = slideOf(evaluation, { ...STAGE, zoom: { year: 2026 } }, TODAY);
    expect(late.outside).toBeGreaterThan(5);
    expect(late.pages).toHaveLength(1);
  });

  it('has no label cut, none meeting another, none under the least, whatever the plan and the stage', () => {
    const stage = fc.record({ width: fc.integer({ min: 1000, max: 1700 }), height: fc.integer({ min: 340, max: 900 }) });
    fc.assert(fc.property(arbitraryPlan(25), stage, ({ plan }, size) => {
      const evaluation = evaluate(plan, { scenarioId: plan.baseScenarioId });
      const slide = slideOf(evaluation, { ...STAGE, ...size }, TODAY);
      expect(faults(slide)).toEqual([]);
      const undated = [...evaluation.steps.values()].filter(({ start, end }) => start === null && end === null).length;
      if (slide.pages.length > 0) expect(untold(asScene(slide), evaluation).length).toBeLessThanOrEqual(slide.deeper + slide.outside + undated);
    }), { numRuns: 80 });
  });

  it('tells the steps of a plan in which none has a date', () => {
    const plan = acte3Plan('plan');
    const evaluation = evaluate({ ...plan, steps: { enquete: plan.steps['enquete']! } }, { scenarioId: plan.baseScenarioId });
    const slide = slideOf(evaluation, STAGE, TODAY);
    expect(slide.pages.map(({ blocks }) => blocks[0]!.lines[0]!.spans.map(({ text }) => text).join(''))).toEqual(['À caler : Partage de l’enquête sur les services et outils sur sites']);
    expect(faults(slide)).toEqual([]);
  });

  it('takes several screens where one does not hold the first level, every step on one of them', () => {
    const plan = acte3Plan('plan');
    const step = plan.steps['portrea']!;
    const many = { ...plan, steps: Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`s${index}`, { ...step, id: `s${index}`, parentId: null, order: `a${String(index).padStart(3, '0')}`, title: `Étape ${index}` }])), series: {}, hypotheses: {}, effects: {} };
    const evaluation = evaluate(many, { scenarioId: plan.baseScenarioId });
    const slide = slideOf(evaluation, STAGE, TODAY);
    expect(slide.pages.length).toBeGreaterThan(3);
    expect(faults(slide)).toEqual([]);
    expect(untold(asScene(slide), evaluation)).toEqual([]);
  });
});
