import { type ReactNode } from 'react';
import { say, type WordKey } from '../../shared/i18n/words';
import { useApp, useAppState } from './AppContext';
import { fitPlan, goToToday, setZoom } from './zoom';

const PRESETS: readonly { word: WordKey; pxPerDay: number }[] = [
  { word: 'app.zoomYear', pxPerDay: 0.25 }, { word: 'app.zoomQuarter', pxPerDay: 0.6 }, { word: 'app.zoomMonth', pxPerDay: 3 }, { word: 'app.zoomWeek', pxPerDay: 12 },
];

/** The four scales, the whole plan, today. */
export function ZoomBar(): ReactNode {
  const app = useApp();
  const pxPerDay = useAppState((state) => state.view.pxPerDay);
  const nearest = PRESETS.reduce((best, preset) => (Math.abs(Math.log(preset.pxPerDay / pxPerDay)) < Math.abs(Math.log(best.pxPerDay / pxPerDay)) ? preset : best));
  return (
    <span className="zoom-bar" role="group" aria-label={say('app.zoomLabel')}>
      {PRESETS.map((preset) => (
        <button key={preset.word} type="button" className="link-button" aria-pressed={preset === nearest} onClick={() => setZoom(app, preset.pxPerDay)}>{say(preset.word)}</button>
      ))}
      <button type="button" className="link-button" onClick={() => goToToday(app)}>{say('app.today')}</button>
      <button type="button" className="link-button" onClick={() => fitPlan(app)} title="Ctrl+0">{say('app.zoomFit')}</button>
    </span>
  );
}
