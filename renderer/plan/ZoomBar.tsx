import { type ReactNode } from 'react';
import { say, type WordKey } from '../../shared/i18n/words';
import { PRESETS, viewOf, type ViewUnit } from '../gantt/scale';
import { useApp, useAppState } from '../core/AppContext';
import { fitPlan, goToToday, setZoom } from './zoom';
import { Button } from '../ui/Button';

const WORDS: Readonly<Record<ViewUnit, WordKey>> = {
  year: 'app.zoomYear',
  quarter: 'app.zoomQuarter',
  month: 'app.zoomMonth',
  week: 'app.zoomWeek',
};
const VIEWS = Object.keys(WORDS) as ViewUnit[];

/** The four scales, the whole plan, today. */
export function ZoomBar(): ReactNode {
  const app = useApp();
  const view = useAppState((state) => viewOf(state.view.pxPerDay));
  return (
    <span className="zoom-bar" role="group" aria-label={say('app.zoomLabel')}>
      {VIEWS.map((each) => (
        <Button
          key={each}
          variant="link"
          pressed={each === view}
          onPress={() => setZoom(app, PRESETS[each])}
        >
          {say(WORDS[each])}
        </Button>
      ))}
      <Button variant="link" onPress={() => goToToday(app)}>
        {say('app.today')}
      </Button>
      <Button variant="link" onPress={() => fitPlan(app)} hint="Ctrl+0">
        {say('app.zoomFit')}
      </Button>
    </span>
  );
}
