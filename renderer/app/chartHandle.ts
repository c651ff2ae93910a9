/** The chart's scroller, for acts that move it from elsewhere (zoom, today, palette); and the days the calendar spans. */
import { dayOf, partsOf, type Day } from '../../shared/model/dates';
import type { Evaluation } from '../../shared/evaluate';
import type { Plan } from '../../shared/model/plan';
import { toDay } from '../../shared/model/dates';
import { ScrollHandle } from '../gantt/viewport';

export const chart = new ScrollHandle();

/** The height of a row of table and chart, in pixels. */
export const ROW_HEIGHT = 36;

let measured: { plan: Plan; range: { start: Day; end: Day } } | null = null;

/** First and last day of the plan: its horizon, and the steps that leave it. Read off the periods as they are kept: it is asked at every edit. */
export function planRange({ plan }: Evaluation): { start: Day; end: Day } {
  if (measured && measured.plan.steps === plan.steps && measured.plan.horizon === plan.horizon) return measured.range;
  let { start, end } = plan.horizon;
  for (const id in plan.steps) {
    const { period, included } = plan.steps[id]!;
    if (period === null || !included) continue;
    const [from, to] = [period.start ?? period.end, period.end ?? period.start];
    if (from !== null && from < start) start = from;
    if (to !== null && to > end) end = to;
  }
  measured = { plan, range: { start: toDay(start), end: toDay(end) } };
  return measured.range;
}

let last: { start: Day; end: Day } = { start: 0, end: 0 };

/** The calendar: whole years, one more on each side than the plan has, so that there is room to drag into. */
export function chartRange(evaluation: Evaluation): { start: Day; end: Day } {
  const { start, end } = planRange(evaluation);
  const range = { start: dayOf(partsOf(start).year - 1, 1, 1), end: dayOf(partsOf(end).year + 1, 12, 31) };
  if (range.start !== last.start || range.end !== last.end) last = range;
  return last;
}
