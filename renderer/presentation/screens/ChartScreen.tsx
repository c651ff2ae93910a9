import { useMemo, useRef, type ReactNode } from 'react';
import { evaluate, type Evaluation } from '../../../shared/evaluate';
import { say } from '../../../shared/i18n/words';
import { sayWholeEuros } from '../../../shared/model/money';
import type { Page } from '../../../shared/roadmap/scene';
import { slideOf, type Slide, type Zoom } from '../../../shared/roadmap/slide';
import { useApp } from '../../app/AppContext';
import { scenarioTitle } from '../../scenarios/scenarioActs';
import { usePresentation } from '../current';
import { useSize } from '../measure';
import { usePages } from '../Paged';
import { useProjected } from '../Projected';
import type { ScreenProps } from './screen';
import { SlidePage } from './SlidePage';

interface OneScreen { readonly slide: Slide; /** Of which evaluation. */ readonly at: number; readonly page: Page | null }

/** No text of the chart is smaller, in units. */
const LEAST = 20;

/** The roadmap of the scenario shown, or of each of those that the item names, one after the other. */
export function ChartScreen({ item }: ScreenProps): ReactNode {
  const app = useApp();
  const shown = useProjected();
  const zoom = usePresentation((state) => state.zoom);
  const page = usePresentation((state) => state.page);
  const ref = useRef<HTMLDivElement>(null);
  const size = useSize(ref);
  const today = app.context.today();
  const evaluations = useMemo(() => evaluationsOf(shown, item.shows === 'scenario' ? Object.keys(item.scenarioIds) : []), [shown, item]);
  const slides = useMemo(() => (size ? evaluations.map((evaluation) => slideOf(evaluation, { ...size, least: LEAST, zoom }, today)) : []), [evaluations, size, zoom, today]);
  const screens = slides.flatMap((slide, at): OneScreen[] => (slide.pages.length === 0 ? [{ slide, at, page: null }] : slide.pages.map((one) => ({ slide, at, page: one }))));
  usePages(Math.max(1, screens.length));
  const current = screens[Math.min(page, screens.length - 1)];
  return (
    <>
      <p className="stage-subtitle">{current ? subtitleOf(evaluations[current.at]!, current.slide, zoom) : '\u00a0'}</p>
      <div ref={ref} className="stage-fill">
        {current?.page ? <SlidePage page={current.page} id="slide" /> : null}
        {current && !current.page ? <p className="stage-empty">{say(Object.keys(shown.plan.steps).length === 0 ? 'presentation.noStep' : 'presentation.nothingHere')}</p> : null}
      </div>
    </>
  );
}

function evaluationsOf(shown: Evaluation, scenarioIds: readonly string[]): readonly Evaluation[] {
  const known = Object.keys(shown.source.scenarios).filter((id) => scenarioIds.includes(id));
  return known.length === 0 ? [shown] : known.map((scenarioId) => evaluate(shown.source, { scenarioId, switches: shown.switches }));
}

/** Which scenario, what it leaves to pay, what of the plan is looked at, and what the screen leaves out. */
function subtitleOf({ plan, scenarioId, means }: Evaluation, { deeper, outside }: Slide, { year, themeId }: Zoom): string {
  const money = Object.keys(plan.meansLines).length > 0;
  const theme = themeId === undefined ? null : themeId === null ? say('roadmap.transversal') : plan.themes[themeId]?.shortTitle || plan.themes[themeId]?.title || '';
  return [
    say('presentation.ofScenario', { title: scenarioTitle(plan.scenarios[scenarioId]) }),
    ...(money ? [say('presentation.netOver', { amount: sayWholeEuros(means.total.netAssured), count: means.years.length })] : []),
    ...(year === undefined ? [] : [String(year)]), ...(theme === null ? [] : [theme]),
    ...(deeper > 0 ? [say('presentation.deeper', { count: deeper })] : []),
    ...(outside > 0 ? [say('presentation.outside', { count: outside })] : []),
  ].join(' · ');
}
