import { memo, type ReactNode } from 'react';
import { fromDay } from '../../shared/model/dates';
import { headerOf, xOf, type HeaderCell, type Scale } from './scale';
import type { ChartWords } from './words';

interface Props {
  readonly scale: Scale;
  readonly from: number;
  readonly to: number;
  readonly today: number;
  readonly words: ChartWords;
}

/**
 * The two tiers of dates above the chart, only for visible cells. A year keeps its name in view
 * while a part of it is visible.
 */
export const TimeHeader = memo(function TimeHeader({
  scale,
  from,
  to,
  today,
  words,
}: Props): ReactNode {
  const { upper, lower } = headerOf(scale.pxPerDay, from, to);
  return (
    <div className="time-header" aria-hidden="true">
      {upper.map((cell) => (
        <Cell key={`u${cell.start}`} cell={cell} scale={scale} tier="upper" words={words} />
      ))}
      {lower.map((cell) => (
        <Cell key={`l${cell.start}`} cell={cell} scale={scale} tier="lower" words={words} />
      ))}
      <span className="today-flag" style={{ left: xOf(scale, today + 0.5) }}>
        {words.today}
      </span>
    </div>
  );
});

function Cell({
  cell,
  scale,
  tier,
  words,
}: {
  cell: HeaderCell;
  scale: Scale;
  tier: 'upper' | 'lower';
  words: ChartWords;
}): ReactNode {
  const width = (cell.end - cell.start) * scale.pxPerDay;
  return (
    <div
      className={`time-cell ${tier}`}
      style={{ left: xOf(scale, cell.start), width }}
      title={fromDay(cell.start)}
    >
      <span>{words.cell(cell, width)}</span>
    </div>
  );
}
