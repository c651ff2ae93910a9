/**
 * The chart's scroller, for acts elsewhere that move it (zoom, today, palette), and the range of
 * the calendar.
 */
import { dayOf, partsOf, toDay, type Day } from '../../shared/model/dates';
import type { Evaluation } from '../../shared/evaluate';
import type { Plan } from '../../shared/model/plan';
import type { Step } from '../../shared/model/step';
import { listOf } from '../../shared/model/tree';
import { ScrollHandle } from '../gantt/viewport';

export const chart = new ScrollHandle();

/** The height of a row of table and chart, in pixels. */
export const ROW_HEIGHT = 36;

interface Measured {
  readonly steps: Plan['steps'];
  readonly start: string;
  readonly end: string;
}

let measured: Measured | null = null;

const EDGES = { start: '9999', end: '0000' };

/** The span extended to one more step. */
function widened(
  { start, end }: { start: string; end: string },
  { period, included }: Step,
): { start: string; end: string } {
  if (period === null || !included) return { start, end };
  const [from, to] = [period.start ?? period.end, period.end ?? period.start];
  return {
    start: from !== null && from < start ? from : start,
    end: to !== null && to > end ? to : end,
  };
}

/** The span of every step, in one pass without temporary lists, as there may be 100,000. */
function wholeRange(steps: Plan['steps']): { start: string; end: string } {
  let { start, end } = EDGES;
  for (const { period, included } of listOf(steps)) {
    if (period === null || !included) continue;
    const from = period.start ?? period.end;
    const to = period.end ?? period.start;
    if (from !== null && from < start) start = from;
    if (to !== null && to > end) end = to;
  }
  return { start, end };
}

/**
 * The first and last day of all steps. Each edit asks for it, so it reuses the last answer unless a
 * step at one of the ends has changed.
 */
function stepsRange({ plan: { steps }, since }: Evaluation): { start: string; end: string } {
  if (measured?.steps === steps) return measured;
  const before = measured && since?.steps === measured.steps ? measured : null;
  const touched = since?.ids ?? [];
  const setsAnEnd = (id: string): boolean => {
    const was = before?.steps[id];
    return (
      was !== undefined &&
      [was.period?.start, was.period?.end].some(
        (day) => day === before!.start || day === before!.end,
      )
    );
  };
  const range =
    before && !touched.some(setsAnEnd)
      ? touched.reduce((sum: { start: string; end: string }, id) => {
          const step = steps[id];
          return step ? widened(sum, step) : sum;
        }, before)
      : wholeRange(steps);
  measured = { steps, start: range.start, end: range.end };
  return range;
}

/**
 * The first and last day of the plan: its horizon, and the steps outside it, including moved ones.
 */
export function planRange(evaluation: Evaluation): { start: Day; end: Day } {
  const { plan, schedule, steps } = evaluation;
  const { horizon } = plan;
  const typed = stepsRange(evaluation);
  let start = toDay(typed.start < horizon.start ? typed.start : horizon.start);
  let end = toDay(typed.end > horizon.end ? typed.end : horizon.end);
  for (const id of schedule.moves.keys()) {
    const moved = steps.get(id);
    start = Math.min(start, moved?.start ?? start);
    end = Math.max(end, moved?.end ?? end);
  }
  return { start, end };
}

let last: { start: Day; end: Day } = { start: 0, end: 0 };

/** The calendar: whole years, with one more on each side of the plan as space for dragging. */
export function chartRange(evaluation: Evaluation): { start: Day; end: Day } {
  const { start, end } = planRange(evaluation);
  const range = {
    start: dayOf(partsOf(start).year - 1, 1, 1),
    end: dayOf(partsOf(end).year + 1, 12, 31),
  };
  if (range.start !== last.start || range.end !== last.end) last = range;
  return last;
}
