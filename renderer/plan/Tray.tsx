import { useDeferredValue, useRef, useState, type ReactNode } from 'react';
import { moveSteps } from '../../shared/commands/periods';
import { say } from '../../shared/i18n/words';
import type { Evaluation } from '../../shared/evaluate';
import { fromDay } from '../../shared/model/dates';
import type { Id } from '../../shared/model/record';
import { styleOf } from './chartRows';
import { chart } from './chartHandle';
import { chartActs } from './chartActs';
import { endAfterMove, snapStart } from '../gantt/snap';
import { viewOf } from '../gantt/scale';
import { useAfterPaint } from '../ui/useAfterPaint';
import { useApp, useAppState } from '../core/AppContext';
import { undatedIds } from './undated';
import { Button } from '../ui/Button';
import './tray.css';

/** A new step is given this many days where it is dropped, made whole months by the view's unit. */
const FIRST_DAYS = { year: 364, quarter: 89, month: 29, week: 6 } as const;

const MOST_SHOWN = 60;

interface Held {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly start: number | null;
  readonly end: number | null;
}

/** "À caler": the steps without a date, to be dropped on the chart. */
export function Tray(): ReactNode {
  const app = useApp();
  const latest = useAppState((state) => state.evaluation);
  // Looking for them goes through the whole plan: after the frame that an edit is waiting for.
  const painted = useAfterPaint();
  const evaluation = useDeferredValue<Evaluation | null>(painted ? latest : null);
  const reader = useAppState((state) => state.role === 'reader');
  const [held, setHeld] = useState<Held | null>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const undated = evaluation === null ? [] : undatedIds(evaluation);
  if (evaluation === null || undated.length === 0) return null;

  const datesAt = (id: Id, x: number, y: number): Pick<Held, 'start' | 'end'> => {
    const day = chart.dayUnder(x, y);
    if (day === null) return { start: null, end: null };
    const view = viewOf(app.state().view.pxPerDay);
    const start = snapStart(day, view, false);
    if (evaluation.plan.steps[id]?.kind === 'milestone') return { start, end: start };
    return { start, end: endAfterMove(start, start + FIRST_DAYS[view], start) };
  };
  const drop = ({ id, start, end }: Held): void => {
    if (start === null || end === null) return;
    app.dispatch(moveSteps, {
      scenarioId: app.state().scenarioId,
      moves: [{ stepId: id, start: fromDay(start), end: fromDay(end) }],
    });
    app.select([id]);
  };
  return (
    <section className="tray" aria-label={say('app.trayTitle')}>
      <b className="tray-title">{say('app.trayTitle')}</b>
      {undated
        .slice(0, MOST_SHOWN)
        .map((id) => evaluation.steps.get(id)!)
        .map((resolved) => (
          <Button
            key={resolved.step.id}
            variant="bare"
            className="tray-chip"
            hint={say('app.trayHint')}
            data-step={resolved.step.id}
            style={{ touchAction: 'none' }}
            onPointerDown={(event) => {
              if (!reader) {
                event.currentTarget.setPointerCapture(event.pointerId);
                from.current = { x: event.clientX, y: event.clientY };
              }
            }}
            onPointerMove={(event) => {
              if (
                !from.current ||
                (!held &&
                  Math.hypot(event.clientX - from.current.x, event.clientY - from.current.y) < 4)
              )
                return;
              setHeld({
                id: resolved.step.id,
                x: event.clientX,
                y: event.clientY,
                ...datesAt(resolved.step.id, event.clientX, event.clientY),
              });
            }}
            onPointerUp={() => {
              from.current = null;
              if (held) drop(held);
              else app.select([resolved.step.id]);
              setHeld(null);
            }}
            onLostPointerCapture={() => {
              from.current = null;
              setHeld(null);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') {
                from.current = null;
                setHeld(null);
              }
              if (event.key === 'Enter' || event.key === ' ') {
                event.preventDefault();
                app.select([resolved.step.id]);
                app.setView({ detailsOpen: true });
              }
            }}
          >
            <i
              className={resolved.step.kind === 'milestone' ? 'theme-mark diamond' : 'theme-mark'}
              style={{
                background: `var(--theme-${styleOf(resolved.step, evaluation.plan.themes)})`,
              }}
            />
            {resolved.wbs} {resolved.step.title || say('model.untitledStep')}
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
