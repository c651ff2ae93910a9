/** The scale of the calendar: presets, today, the whole plan. */
import { toDay } from '../../shared/model/dates';
import { chart, planRange } from './chartHandle';
import { zoomed } from '../gantt/gestures/useZoom';
import type { App } from './store';

/** Another scale, the day at the middle of the chart staying where it is. */
export function setZoom(app: App, pxPerDay: number): void {
  const seen = chart.read();
  const was = app.state().view.pxPerDay;
  const next = zoomed(pxPerDay, 1);
  app.setView({ pxPerDay: next, ...(seen ? { leftDay: seen.leftDay + seen.width / 2 / was - seen.width / 2 / next } : {}) });
}

/** The whole plan in the chart's width. */
export function fitPlan(app: App): void {
  const { start, end } = planRange(app.state().evaluation);
  const width = chart.read()?.width ?? 800;
  app.setView({ pxPerDay: zoomed((width - 110) / (end - start + 1), 1), leftDay: start });
}

/** Today at the middle of the chart. */
export function goToToday(app: App): void {
  const width = chart.read()?.width ?? 800;
  app.setView({ leftDay: toDay(app.context.today()) - width / 2 / app.state().view.pxPerDay });
}
