/** The scale of the calendar: presets, today, the whole plan. */
import { toDay, type Day } from '../../shared/model/dates';
import type { AppState } from './state';
import type { App } from './store';

export const MIN_PX_PER_DAY = 0.08;
export const MAX_PX_PER_DAY = 40;

/** The scale kept between the smallest and the largest. */
export function clampZoom(pxPerDay: number): number {
  return Math.min(MAX_PX_PER_DAY, Math.max(MIN_PX_PER_DAY, pxPerDay));
}

/** First and last day of the plan: its horizon, and the steps that leave it. */
export function planRange({ plan, evaluation }: Pick<AppState, 'plan' | 'evaluation'>): { start: Day; end: Day } {
  let start = toDay(plan.horizon.start);
  let end = toDay(plan.horizon.end);
  for (const id of evaluation.tree.rootIds) {
    const resolved = evaluation.steps.get(id)!;
    const from = resolved.start ?? resolved.end;
    const to = resolved.end ?? resolved.start;
    if (from !== null && from < start) start = from;
    if (to !== null && to > end) end = to;
  }
  return { start, end };
}

/** The width of the chart in CSS pixels, told by the chart itself. */
export const chartSize = { width: 800 };

/** Another scale, the day at the middle of the chart staying where it is. */
export function setZoom(app: App, pxPerDay: number): void {
  const { view } = app.state();
  const middle = view.leftDay === null ? null : view.leftDay + chartSize.width / 2 / view.pxPerDay;
  const next = clampZoom(pxPerDay);
  app.setView({ pxPerDay: next, leftDay: middle === null ? null : middle - chartSize.width / 2 / next });
}

/** The whole plan in the chart's width. */
export function fitPlan(app: App): void {
  const { start, end } = planRange(app.state());
  app.setView({ pxPerDay: clampZoom((chartSize.width - 24) / (end - start + 1)), leftDay: start });
}

/** Today at the middle of the chart. */
export function goToToday(app: App): void {
  const { view } = app.state();
  app.setView({ leftDay: toDay(app.context.today()) - chartSize.width / 2 / view.pxPerDay });
}
