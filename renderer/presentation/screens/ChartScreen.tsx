import { useMemo, useRef, useState, type ReactNode } from 'react';
import { evaluate, type Evaluation } from '../../../shared/evaluate';
import { say, type WordKey } from '../../../shared/i18n/words';
import type { Plan } from '../../../shared/model/plan';
import type { Id } from '../../../shared/model/record';
import type { Page } from '../../../shared/roadmap/scene';
import { emWidth } from '../../../shared/roadmap/metrics/measure';
import { slideOf, type Slide, type Zoom } from '../../../shared/roadmap/slide';
import { useApp } from '../../core/AppContext';
import { scenariosInOrder, scenarioTitle } from '../../scenarios/scenarioActs';
import { usePresentation } from '../current';
import { useSize } from '../measure';
import { Paged, usePages } from '../Paged';
import { useProjected } from '../Projected';
import { Intro } from './Intro';
import { RoomMarkdown } from '../RoomMarkdown';
import type { ScreenProps } from './screen';
import { SlidePage } from './SlidePage';
import { sayWholeEuros } from '../../../shared/wording/money';

interface OneScreen {
  readonly slide: Slide;
  /** The index of its evaluation. */
  readonly at: number;
  readonly page: Page | null;
}

/** The minimum text size in the chart, in units. */
const LEAST = 20;

/** The roadmap of the current scenario, or of each scenario of the item in the plan's order. */
export function ChartScreen({ item }: ScreenProps): ReactNode {
  const shown = useProjected();
  const zoom = usePresentation((state) => state.zoom);
  const page = usePresentation((state) => state.page);
  const ref = useRef<HTMLDivElement>(null);
  const place = placeOfText(item.text);
  const [before, setBefore] = useState(1);
  // Undo may add or remove the text while the item is on screen: its screens count only while there
  // is some.
  const lead = place === 'before' ? before : 0;
  const evaluations = useEvaluations(item);
  const screens = useScreens(evaluations, useSize(ref));
  usePages(place === 'before' ? null : Math.max(1, screens.length));
  const current = screens[Math.min(Math.max(0, page - lead), screens.length - 1)];
  return (
    <>
      <p className="stage-subtitle">
        {current ? subtitleOf(evaluations[current.at]!, current.slide, zoom) : '\u00a0'}
      </p>
      {place === 'above' ? <Intro item={item} /> : null}
      <div ref={ref} className="stage-fill">
        {place === 'before' ? (
          <div className="stage-before" hidden={page >= lead}>
            <Paged large after={Math.max(1, screens.length)} onOwn={setBefore}>
              <RoomMarkdown text={item.text} />
            </Paged>
          </div>
        ) : null}
        {current?.page ? <SlidePage page={current.page} id="slide" /> : null}
        {current && !current.page ? (
          <p className="stage-empty">{say(whyEmpty(shown, current.slide))}</p>
        ) : null}
      </div>
    </>
  );
}

/** The evaluations of the current scenario, or of the item's. */
function useEvaluations(item: ScreenProps['item']): readonly Evaluation[] {
  const shown = useProjected();
  return useMemo(
    () => evaluationsOf(shown, item.shows === 'scenario' ? Object.keys(item.scenarioIds) : []),
    [shown, item],
  );
}

/** One screen per page of each evaluation; none before the size is known. */
function useScreens(
  evaluations: readonly Evaluation[],
  size: ReturnType<typeof useSize>,
): readonly OneScreen[] {
  const app = useApp();
  const zoom = usePresentation((state) => state.zoom);
  const today = app.context.today();
  const slides = useMemo(
    () =>
      size
        ? evaluations.map((evaluation) =>
            slideOf(evaluation, { ...size, least: LEAST, zoom }, today),
          )
        : [],
    [evaluations, size, zoom, today],
  );
  return slides.flatMap((slide, at): OneScreen[] =>
    slide.pages.length === 0
      ? [{ slide, at, page: null }]
      : slide.pages.map((one) => ({ slide, at, page: one })),
  );
}

function whyEmpty({ plan }: Evaluation, slide: Slide): WordKey {
  if (Object.keys(plan.steps).length === 0) return 'presentation.noStep';
  return slide.isTooTall ? 'presentation.tooTall' : 'presentation.nothingHere';
}

/**
 * The width of a line of the item's own text, in em: a single line is above the chart, a longer
 * text on a screen before it.
 */
const LINE = 52;

function placeOfText(text: string): 'none' | 'above' | 'before' {
  if (text.trim() === '') return 'none';
  return !text.trim().includes('\n') && emWidth(text.trim(), 400) <= LINE ? 'above' : 'before';
}

function evaluationsOf(shown: Evaluation, scenarioIds: readonly string[]): readonly Evaluation[] {
  const known = scenariosInOrder(shown.source).filter(({ id }) => scenarioIds.includes(id));
  return known.length === 0
    ? [shown]
    : known.map(({ id }) => evaluate(shown.source, { scenarioId: id, switches: shown.switches }));
}

/** The scenario, its reste à charge, the visible part of the plan, and what the screen omits. */
function subtitleOf(
  { plan, scenarioId, means }: Evaluation,
  { deeper, outside, unnamed }: Slide,
  { year, themeId }: Zoom,
): string {
  const money = Object.keys(plan.meansLines).length > 0;
  const theme = themeId === undefined ? null : themeTitle(plan, themeId);
  return [
    say('presentation.ofScenario', { title: scenarioTitle(plan.scenarios[scenarioId]) }),
    ...(money
      ? [
          say('presentation.netOver', {
            amount: sayWholeEuros(means.total.netAssured),
            count: means.years.length,
          }),
        ]
      : []),
    ...(year === undefined ? [] : [String(year)]),
    ...(theme === null ? [] : [theme]),
    ...(deeper > 0
      ? [
          say(
            year === undefined && themeId === undefined
              ? 'presentation.deeper'
              : 'presentation.deeperStill',
            { count: deeper },
          ),
        ]
      : []),
    ...(unnamed > 0 ? [say('presentation.unnamed', { count: unnamed })] : []),
    ...(outside > 0 ? [say('presentation.outside', { count: outside })] : []),
  ].join(' · ');
}

function themeTitle(plan: Plan, themeId: Id | null): string {
  if (themeId === null) return say('roadmap.transversal');
  const theme = plan.themes[themeId];
  return theme?.shortTitle || theme?.title || '';
}
