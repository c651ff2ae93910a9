import { useDeferredValue, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import type { Evaluation } from '../../shared/evaluate';
import { styleOf } from './chartRows';
import { chartActs } from './chartActs';
import { useAfterPaint } from '../ui/useAfterPaint';
import { useApp, useAppState } from '../core/AppContext';
import { undatedIds } from './undated';
import { useTrayDrag } from './useTrayDrag';
import { Button } from '../ui/Button';
import './tray.css';

const MOST_SHOWN = 60;

/** "À caler": the undated steps, which users can drop on the chart. */
export function Tray(): ReactNode {
  const app = useApp();
  const latest = useAppState((state) => state.evaluation);
  // Finding them goes through the whole plan, so do it after the next frame and show the edit
  // first.
  const painted = useAfterPaint();
  const evaluation = useDeferredValue<Evaluation | null>(painted ? latest : null);
  const { held, handlersOf } = useTrayDrag(evaluation);
  const undated = evaluation === null ? [] : undatedIds(evaluation);
  if (evaluation === null || undated.length === 0) return null;
  return (
    <section className="tray" aria-label={say('app.trayTitle')}>
      <b className="tray-title">{say('app.trayTitle')}</b>
      {undated
        .slice(0, MOST_SHOWN)
        .map((id) => evaluation.steps.get(id)!)
        .map(({ step, wbs }) => (
          <Button
            key={step.id}
            variant="bare"
            className="tray-chip"
            hint={say('app.trayHint')}
            data-step={step.id}
            style={{ touchAction: 'none' }}
            {...handlersOf(step.id)}
          >
            <i
              className={step.kind === 'milestone' ? 'theme-mark diamond' : 'theme-mark'}
              style={{ background: `var(--theme-${styleOf(step, evaluation.plan.themes)})` }}
            />
            {wbs} {step.title || say('model.untitledStep')}
          </Button>
        ))}
      <span className="quiet small">{say('app.trayHint')}</span>
      {held ? (
        <div className="drag-tip" style={{ left: held.x + 14, top: held.y - 36 }}>
          {held.start === null ? say('app.trayHint') : chartActs(app).describe(null, held)}
        </div>
      ) : null}
    </section>
  );
}
