import { type ReactNode } from 'react';
import type { Comparison } from '../../shared/analysis/compare';
import type { StepDifference } from '../../shared/analysis/steps';
import { say } from '../../shared/i18n/words';
import { sayDaySpan } from '../../shared/schedule/span';
import { useAppState } from '../core/AppContext';
import { scenarioTitle } from '../scenarios/scenarioActs';
import type { ComparedRows } from './compareRows';
import { letterOf } from './useComparison';
import { sayNumber } from '../../shared/wording/numbers';

/** The heads of the columns beside the chart: the step, then each scenario. */
export function CalendarHead({ comparison }: { comparison: Comparison }): ReactNode {
  const titles = useAppState((state) => state.plan.scenarios);
  return (
    <div className="calendar-head" aria-hidden="true">
      <span className="calendar-step">{say('comparison.step')}</span>
      {comparison.scenarios.map(({ scenarioId }, index) => (
        <span key={scenarioId} title={scenarioTitle(titles[scenarioId])}>
          <b>{letterOf(index)}</b> {scenarioTitle(titles[scenarioId])}
        </span>
      ))}
    </div>
  );
}

/**
 * One step: its dates in the first scenario, then the shift of the others. Screen readers read it
 * as one sentence.
 */
export function CalendarRow({
  rows,
  index,
  comparison,
  height,
  focused,
}: {
  rows: ComparedRows;
  index: number;
  comparison: Comparison;
  height: number;
  focused: boolean;
}): ReactNode {
  const id = rows.ids[index]!;
  const resolved = rows.resolvedOf(id);
  const [first, ...others] = comparison.scenarios;
  const own = first!.evaluation.steps.get(id);
  const difference = rows.differenceOf(id);
  return (
    <div
      className="calendar-row"
      role="row"
      aria-rowindex={index + 1}
      data-step={id}
      data-focused={focused}
      style={{ top: index * height, height }}
    >
      <span className="calendar-step" role="rowheader" title={resolved.step.title}>
        <small className="quiet">{resolved.wbs}</small>{' '}
        <span>{resolved.step.title.trim() || say('model.untitledStep')}</span>
      </span>
      <span role="cell">{own ? sayDaySpan(own) : say('comparison.absent')}</span>
      {others.map(({ scenarioId }, at) => (
        <span key={scenarioId} role="cell">
          <Shift difference={difference} at={at} />
        </span>
      ))}
    </div>
  );
}

function Shift({
  difference,
  at,
}: {
  difference: StepDifference | undefined;
  at: number;
}): ReactNode {
  const against = difference?.against[at];
  const [from, to] = [difference?.places[0], difference?.places[at + 1]];
  if (
    !against ||
    (from && to && from.included === to.included && from.start === to.start && from.end === to.end)
  )
    return <span className="quiet">{say('comparison.same')}</span>;
  const days =
    against.endDays === null || against.endDays === 0 ? against.startDays : against.endDays;
  const shift = days === null || days === 0 ? '' : sayMoved(days);
  return (
    <>
      <b>{against.words}</b>
      {shift === '' || against.words.replace(/\s/g, '') === shift.replace(/\s/g, '') ? null : (
        <small className="quiet"> {shift}</small>
      )}
    </>
  );
}

/** The shift in days: later (+) or earlier (−). */
function sayMoved(days: number): string {
  const count = Math.abs(days);
  const words = say('comparison.days', { count, days: sayNumber(count) });
  return `${days > 0 ? '+' : '\u2212'}\u202f${words}`;
}
