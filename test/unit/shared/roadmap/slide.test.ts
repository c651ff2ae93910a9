/**
 * The projected roadmap, whatever the plan: nothing cut, overlapping or too small; omitted parts
 * are counted.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type Evaluation } from '../../../../shared/evaluate';
import { DEFAULT_OPTIONS } from '../../../../shared/roadmap/options';
import type { Scene } from '../../../../shared/roadmap/scene';
import { slideOf, zoomsOf, type Slide, type SlideOptions } from '../../../../shared/roadmap/slide';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { arbitraryPlan } from '../../arbitraries';
import { faultsOf, missingTitles } from './pages';

const TODAY = '2024-03-08';
const STAGE: SlideOptions = { width: 1192, height: 540, least: 20, zoom: {} };
const asScene = ({ pages }: Slide): Scene => ({
  title: '',
  colour: true,
  pages,
  size: 20,
  problems: [],
  offers: [],
});
const faults = (slide: Slide): string[] =>
  faultsOf(asScene(slide), { ...DEFAULT_OPTIONS, least: 20 }).filter(
    (fault) => !/ is [\d.]+ by [\d.]+$/.test(fault),
  );
const acte3 = (): Evaluation => {
  const plan = acte3Plan('plan');
  return evaluate(plan, { scenarioId: plan.baseScenarioId });
};

describe('the projected roadmap', () => {
  it('shows the eight steps of the Acte 3 plan on one screen, and counts the sub-steps', () => {
    const slide = slideOf(acte3(), STAGE, TODAY);
    expect(slide.pages).toHaveLength(1);
    expect(slide.depth).toBe(1);
    expect(slide.deeper).toBeGreaterThan(5);
    expect(faults(slide)).toEqual([]);
    const shownIds = new Set(slide.pages[0]!.blocks.flatMap(({ stepId }) => stepId ?? []));
    expect(shownIds.size).toBe(7);
    expect(
      slide.pages[0]!.blocks.at(-1)!
        .lines[0]!.spans.map(({ text }) => text)
        .join(''),
    ).toBe('À caler : Partage de l’enquête sur les services et outils sur sites');
  });

  it('shows the sub-steps of a single theme, and a single year', () => {
    const evaluation = acte3();
    const { years, themeIds } = zoomsOf(evaluation, TODAY);
    expect(years).toEqual([2024, 2025, 2026]);
    expect(themeIds).toEqual(['theme-p1', 'theme-p2', 'theme-p3', null]);
    const themes = themeIds.map((themeId) =>
      slideOf(evaluation, { ...STAGE, zoom: { themeId } }, TODAY),
    );
    expect(themes[0]).toMatchObject({ depth: null, deeper: 0 });
    const shown = themes.flatMap(({ pages }) =>
      pages.flatMap(({ blocks }) => blocks.flatMap(({ stepId }) => stepId ?? [])),
    );
    expect(new Set(shown).size).toBe(shown.length);
    for (const slide of themes) expect(faults(slide)).toEqual([]);
    const late = slideOf(evaluation, { ...STAGE, zoom: { year: 2026 } }, TODAY);
    expect(late.outside).toBeGreaterThan(5);
    expect(late.pages).toHaveLength(1);
  });

  it('cuts and overlaps no label, respects the minimum size, whatever the plan and the stage', () => {
    const stage = fc.record({
      width: fc.integer({ min: 1000, max: 1700 }),
      height: fc.integer({ min: 340, max: 900 }),
    });
    fc.assert(
      fc.property(arbitraryPlan(25), stage, ({ plan }, size) => {
        const evaluation = evaluate(plan, { scenarioId: plan.baseScenarioId });
        const slide = slideOf(evaluation, { ...STAGE, ...size }, TODAY);
        expect(faults(slide)).toEqual([]);
        const undated = [...evaluation.steps.values()].filter(
          ({ start, end }) => start === null && end === null,
        ).length;
        if (slide.pages.length > 0)
          expect(missingTitles(asScene(slide), evaluation).length).toBeLessThanOrEqual(
            slide.deeper + slide.outside + undated,
          );
      }),
      { numRuns: 80 },
    );
  });

  it('shows the steps of a plan without dates', () => {
    const plan = acte3Plan('plan');
    const evaluation = evaluate(
      { ...plan, steps: { enquete: plan.steps['enquete']! } },
      { scenarioId: plan.baseScenarioId },
    );
    const slide = slideOf(evaluation, STAGE, TODAY);
    expect(
      slide.pages.map(({ blocks }) => blocks[0]!.lines[0]!.spans.map(({ text }) => text).join('')),
    ).toEqual(['À caler : Partage de l’enquête sur les services et outils sur sites']);
    expect(faults(slide)).toEqual([]);
  });

  it('counts only omitted steps of a single theme', () => {
    const plan = acte3Plan('plan');
    const { portrea, relance } = plan.steps as Record<
      string,
      NonNullable<(typeof plan.steps)[string]>
    >;
    const under = (parent: string, count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `${parent}-${index}`,
          {
            ...portrea!,
            id: `${parent}-${index}`,
            parentId: parent,
            themeIds: {},
            order: `a${String(index).padStart(3, '0')}`,
            title: `Sous-étape ${index}`,
          },
        ]),
      );
    const evaluation = evaluate(
      {
        ...plan,
        steps: {
          portrea: portrea!,
          relance: relance!,
          ...under('portrea', 30),
          ...under('relance', 50),
        },
        series: {},
        hypotheses: {},
        effects: {},
      },
      { scenarioId: plan.baseScenarioId },
    );
    expect(slideOf(evaluation, STAGE, TODAY)).toMatchObject({ depth: 1, deeper: 80 });
    const themeId = Object.keys(portrea!.themeIds)[0]!;
    expect(slideOf(evaluation, { ...STAGE, zoom: { themeId } }, TODAY)).toMatchObject({
      depth: 1,
      deeper: 30,
    });
  });

  it('shows a step of many rounds as one bar, and many meetings partly without names', () => {
    const plan = acte3Plan('plan');
    const [first] = Object.values(plan.steps).filter(({ kind }) => kind === 'round');
    const series = plan.steps[first!.parentId!]!;
    const day = (index: number): string =>
      `202${4 + Math.floor(index / 24)}-` +
      `${String(1 + (Math.floor(index / 2) % 12)).padStart(2, '0')}-` +
      (index % 2 === 0 ? '05' : '20');
    const rounds = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [
        `r${index}`,
        {
          ...first!,
          id: `r${index}`,
          order: `a${String(index).padStart(3, '0')}`,
          title: `Coordination du quartier ${index}`,
          period: { ...first!.period!, start: day(index), end: day(index) },
        },
      ]),
    );
    const meeting = Object.values(plan.meetings)[0]!;
    const meetings = Object.fromEntries(
      Array.from({ length: 72 }, (_, index) => [
        `m${index}`,
        { ...meeting, id: `m${index}`, date: day(index), title: `COPIL ${index}` },
      ]),
    );
    const many = evaluate(
      {
        ...plan,
        steps: { [series.id]: series, ...rounds },
        hypotheses: {},
        effects: {},
        meetings: {},
      },
      { scenarioId: plan.baseScenarioId },
    );
    const slide = slideOf(many, STAGE, TODAY);
    expect(slide.pages).toHaveLength(1);
    expect(
      slide.pages[0]!.blocks.flatMap(({ lines }) =>
        lines.flatMap(({ spans }) => spans.map(({ text }) => text)),
      ).join(' '),
    ).toMatch(/50 tours.*2024.*2026/);
    expect(faults(slide)).toEqual([]);
    const met = slideOf(
      evaluate({ ...plan, meetings }, { scenarioId: plan.baseScenarioId }),
      STAGE,
      TODAY,
    );
    expect(met.pages.length).toBeLessThanOrEqual(
      1 +
        slideOf(
          evaluate({ ...plan, meetings: {} }, { scenarioId: plan.baseScenarioId }),
          STAGE,
          TODAY,
        ).pages.length,
    );
    expect(met.unnamed).toBeGreaterThan(10);
    expect(met.unnamed).toBeLessThan(72);
    expect(faults(met)).toEqual([]);
  });

  it('says that a title is higher than the screen, not that there are no steps', () => {
    const plan = acte3Plan('plan');
    const evaluation = evaluate(
      {
        ...plan,
        steps: { portrea: { ...plan.steps['portrea']!, title: 'réaménagement '.repeat(140) } },
        hypotheses: {},
        effects: {},
      },
      { scenarioId: plan.baseScenarioId },
    );
    expect(slideOf(evaluation, { ...STAGE, height: 300 }, TODAY)).toMatchObject({
      pages: [],
      isTooTall: true,
    });
    expect(slideOf(evaluation, { ...STAGE, zoom: { year: 2031 } }, TODAY)).toMatchObject({
      pages: [],
      isTooTall: false,
    });
  });

  it('takes several screens if the first level does not fit on one, with every step on one of them', () => {
    const plan = acte3Plan('plan');
    const step = plan.steps['portrea']!;
    const many = {
      ...plan,
      steps: Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [
          `s${index}`,
          {
            ...step,
            id: `s${index}`,
            parentId: null,
            order: `a${String(index).padStart(3, '0')}`,
            title: `Étape ${index}`,
          },
        ]),
      ),
      series: {},
      hypotheses: {},
      effects: {},
    };
    const evaluation = evaluate(many, { scenarioId: plan.baseScenarioId });
    const slide = slideOf(evaluation, STAGE, TODAY);
    expect(slide.pages.length).toBeGreaterThan(3);
    expect(faults(slide)).toEqual([]);
    expect(missingTitles(asScene(slide), evaluation)).toEqual([]);
  });
});
