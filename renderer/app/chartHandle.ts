/** The chart's scroller, for acts that move it from elsewhere (zoom, today, palette); and the days the calendar spans. */
import { dayOf, partsOf, type Day } from '../../shared/model/dates';
import type { Evaluation } from '../../shared/evaluate';
import { toDay } from '../../shared/model/dates';
import { ScrollHandle } from '../gantt/viewport';

export const chart = new ScrollHandle();

/** The height of a row of table and chart, in pixels. */
export const ROW_HEIGHT = 36;

/** First and last day of the plan: its horizon, and the steps that leave it. */
export function planRange(evaluation: Evaluation): { start: Day; end: Day } {
  let start = toDay(evaluation.plan.horizon.start);
  let end = toDay(evaluation.plan.horizon.end);
  for (const id of evaluation.tree.rootIds) {
    const resolved = evaluation.steps.get(id)!;
    const from = resolved.start ?? resolved.end;
    const to = resolved.end ?? resolved.start;
    if (from !== null && from < start) start = from;
    if (to !== null && to > end) end = to;
  }
  return { start, end };
}

let last: { start: Day; end: Day } = { start: 0, end: 0 };

/** The calendar: whole years, one more on each side than the plan has, so that there is room to drag into. */
export function chartRange(evaluation: Evaluation): { start: Day; end: Day } {
  const { start, end } = planRange(evaluation);
  const range = { start: dayOf(partsOf(start).year - 1, 1, 1), end: dayOf(partsOf(end).year + 1, 12, 31) };
  if (range.start !== last.start || range.end !== last.end) last = range;
  return last;
}
