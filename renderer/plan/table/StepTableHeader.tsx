import { useRef, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { useApp } from '../../core/AppContext';
import { columnsFor } from './columns';

/** The heads of the columns, and the grip that widens the table (also with keys). */
export function StepTableHeader({ width, height }: { width: number; height: number }): ReactNode {
  const app = useApp();
  const from = useRef<{ x: number; width: number } | null>(null);
  const resize = (next: number): void =>
    app.setView({ tableWidth: Math.round(Math.min(Math.max(next, 200), window.innerWidth * 0.7)) });
  return (
    <div className="table-head" style={{ height }}>
      {columnsFor(width).map((column) => (
        <div
          key={column.key}
          className="head-cell"
          aria-hidden="true"
          data-align={column.align}
          style={{ width: column.width }}
        >
          {say(column.label)}
        </div>
      ))}
      <div
        className="table-grip"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={say('table.width')}
        aria-valuenow={Math.round(width)}
        aria-valuemin={200}
        aria-valuemax={1200}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = { x: event.clientX, width };
        }}
        onPointerMove={(event) => {
          if (from.current) resize(from.current.width + event.clientX - from.current.x);
        }}
        onPointerUp={() => {
          from.current = null;
        }}
        onLostPointerCapture={() => {
          from.current = null;
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') resize(width - 20);
          if (event.key === 'ArrowRight') resize(width + 20);
        }}
      />
    </div>
  );
}
