/** The scale of the calendar: presets, today, the whole plan. */
import { toDay } from '../../shared/model/dates';
import { chart, planRange } from './chartHandle';
import { zoomed } from '../gantt/gestures/useZoom';
import type { App } from '../core/store';

/**
 * The day that stays in place when the scale changes: the selected step's, else today, if visible;
 * else the middle.
 */
function anchorOf(app: App, leftDay: number, width: number): number {
  const { evaluation, selection, view } = app.state();
  const selected = evaluation.steps.get(selection.focusId ?? '');
  const inView = (day: number | null | undefined): day is number =>
    typeof day === 'number' &&
    day >= leftDay - 4 / view.pxPerDay &&
    day <= leftDay + width / view.pxPerDay;
  return (
    [selected?.start, selected?.end, toDay(app.context.today())].find(inView) ??
    leftDay + width / 2 / view.pxPerDay
  );
}

/**
 * Changes the scale. The day of `anchorOf` stays in view, at least a quarter of the width from the
 * left.
 */
export function setZoom(app: App, pxPerDay: number): void {
  const seen = chart.read();
  const next = zoomed(pxPerDay, 1);
  if (!seen) {
    app.setView({ pxPerDay: next });
    return;
  }
  const anchor = anchorOf(app, seen.leftDay, seen.width);
  const x = Math.max(
    (anchor - seen.leftDay) * app.state().view.pxPerDay,
    Math.min(80, seen.width / 4),
  );
  app.setView({ pxPerDay: next, leftDay: anchor - x / next });
}

/** Fits the whole plan into the chart's width. */
export function fitPlan(app: App): void {
  const { start, end } = planRange(app.state().evaluation);
  const width = chart.read()?.width ?? 800;
  app.setView({ pxPerDay: zoomed((width - 110) / (end - start + 1), 1), leftDay: start });
}

/** Brings today to the middle of the chart. */
export function goToToday(app: App): void {
  const width = chart.read()?.width ?? 800;
  app.setView({ leftDay: toDay(app.context.today()) - width / 2 / app.state().view.pxPerDay });
}
