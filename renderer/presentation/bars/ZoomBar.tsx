import { type ReactNode } from 'react';
import type { Evaluation } from '../../../shared/evaluate';
import { say } from '../../../shared/i18n/words';
import type { IsoDate } from '../../../shared/model/dates';
import { zoomsOf, type Zoom } from '../../../shared/roadmap/slide';
import { useApp } from '../../core/AppContext';
import { presentationStore, usePresentation } from '../current';
import { useProjected } from '../Projected';
import { closeBar } from './BarForm';
import { Button } from '../../ui/Button';

/** Chooses the visible part of the roadmap: all, one year, one theme. */
export function ZoomBar(): ReactNode {
  const app = useApp();
  const evaluation = useProjected();
  const zoom = usePresentation((state) => state.zoom);

  const choose = (change: Zoom) => (): void =>
    presentationStore.setState({ zoom: change, page: 0, bar: null });
  const choices = zoomChoices(evaluation, zoom, app.context.today());
  return (
    <section
      className="write-form"
      aria-label={say('presentation.zoomLabel')}
      onKeyDown={turnByArrows}
    >
      <div className="write-main write-zooms">
        <b className="write-label">{say('presentation.zoomLabel')}</b>
        {choices.map(({ key, title, zoom: wanted, on }) => (
          <Button
            key={key}
            data-zoom
            variant="bare"
            className="stage-button"
            autoFocus={on}
            pressed={on}
            onPress={choose(wanted)}
          >
            {title}
          </Button>
        ))}
        <Button variant="bare" className="stage-button" onPress={closeBar}>
          {say('presentation.escape')}
        </Button>
      </div>
    </section>
  );
}

interface ZoomChoice {
  readonly key: string;
  readonly title: string;
  readonly zoom: Zoom;
  /** True for the current one. */
  readonly on: boolean;
}

function zoomChoices(evaluation: Evaluation, zoom: Zoom, today: IsoDate): readonly ZoomChoice[] {
  const { years, themeIds } = zoomsOf(evaluation, today);
  const titleOf = (id: string | null): string =>
    id === null
      ? say('roadmap.transversal')
      : evaluation.plan.themes[id]?.shortTitle || evaluation.plan.themes[id]?.title || '';
  return [
    {
      key: 'all',
      title: say('presentation.all'),
      zoom: {},
      on: zoom.year === undefined && zoom.themeId === undefined,
    },
    ...years.map((year) => ({
      key: String(year),
      title: String(year),
      zoom: { year },
      on: zoom.year === year,
    })),
    ...themeIds.map((themeId) => ({
      key: `theme-${themeId}`,
      title: titleOf(themeId),
      zoom: { themeId },
      on: zoom.themeId === themeId && zoom.year === undefined,
    })),
  ];
}

/** Arrows move to the next one, and wrap around. */
function turnByArrows(event: React.KeyboardEvent): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-zoom]')];
  buttons[
    (buttons.indexOf(event.target as HTMLElement) + by + buttons.length) % buttons.length
  ]?.focus();
}
