import { memo, type ReactNode } from 'react';
import { headerOf, viewOf, weekendsOf, xOf, type Scale } from './scale';

interface Props {
  readonly scale: Scale;
  readonly from: number;
  readonly to: number;
  readonly today: number;
  readonly height: number;
}

/**
 * Behind the bars: time lines, pale weekends, today. The lines between rows are a CSS background.
 */
export const Backdrop = memo(function Backdrop({
  scale,
  from,
  to,
  today,
  height,
}: Props): ReactNode {
  const { upper, lower } = headerOf(scale.pxPerDay, from, to);
  const weekends =
    viewOf(scale.pxPerDay) === 'week' || scale.pxPerDay >= 4 ? weekendsOf(from, to) : [];
  return (
    <div className="backdrop" aria-hidden="true" style={{ height }}>
      {weekends.map((day) => (
        <i
          key={day}
          className="weekend"
          style={{ left: xOf(scale, day), width: 2 * scale.pxPerDay }}
        />
      ))}
      {lower.map((cell) => (
        <i key={`l${cell.start}`} className="time-line" style={{ left: xOf(scale, cell.start) }} />
      ))}
      {upper.map((cell) => (
        <i
          key={`u${cell.start}`}
          className="time-line strong"
          style={{ left: xOf(scale, cell.start) }}
        />
      ))}
      <i className="today-line" style={{ left: xOf(scale, today + 0.5) }} />
    </div>
  );
});
