import { useRef, useState, type HTMLAttributes } from 'react';
import { moveSteps } from '../../shared/commands/periods';
import type { Evaluation } from '../../shared/evaluate';
import { fromDay } from '../../shared/model/dates';
import type { Id } from '../../shared/model/record';
import { useApp, useAppState } from '../core/AppContext';
import { viewOf } from '../gantt/scale';
import { endAfterMove, snapStart } from '../gantt/snap';
import { chart } from './chartHandle';

/** The number of days of a newly dropped step, made whole months by the view's unit. */
const FIRST_DAYS = { year: 364, quarter: 89, month: 29, week: 6 } as const;

/** A pointer that moves this far (px) drags; less is a click. */
const THRESHOLD = 4;

/** A step held over the chart: the pointer's position, and the dates that a drop would give. */
interface Held {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly start: number | null;
  readonly end: number | null;
}

interface TrayDrag {
  readonly held: Held | null;
  /** The listeners of a step's chip, for pointer and keys. */
  readonly handlersOf: (id: Id) => HTMLAttributes<HTMLButtonElement>;
}

/** Drags steps from the tray to the chart; a press without a move selects. */
export function useTrayDrag(evaluation: Evaluation | null): TrayDrag {
  const app = useApp();
  const reader = useAppState((state) => state.role === 'reader');
  const [held, setHeld] = useState<Held | null>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const letGo = (): void => {
    from.current = null;
    setHeld(null);
  };
  const datesAt = (id: Id, x: number, y: number): Pick<Held, 'start' | 'end'> => {
    const day = chart.dayUnder(x, y);
    if (day === null) return { start: null, end: null };
    const view = viewOf(app.state().view.pxPerDay);
    const start = snapStart(day, view, false);
    if (evaluation?.plan.steps[id]?.kind === 'milestone') return { start, end: start };
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
  const handlersOf = (id: Id): HTMLAttributes<HTMLButtonElement> => ({
    onPointerDown: (event) => {
      if (reader) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: ({ clientX: x, clientY: y }) => {
      if (!from.current) return;
      if (!held && Math.hypot(x - from.current.x, y - from.current.y) < THRESHOLD) return;
      setHeld({ id, x, y, ...datesAt(id, x, y) });
    },
    onPointerUp: () => {
      if (held) drop(held);
      else app.select([id]);
      letGo();
    },
    onLostPointerCapture: letGo,
    onKeyDown: (event) => {
      if (event.key === 'Escape') letGo();
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      app.select([id]);
      app.setView({ detailsOpen: true });
    },
  });
  return { held, handlersOf };
}
