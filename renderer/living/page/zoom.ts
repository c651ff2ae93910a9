/** The scale of the page's calendar. */
import { zoomed } from '../../gantt/gestures/useZoom';
import { ScrollHandle } from '../../gantt/viewport';
import type { LivingAct } from './state';

export const handle = new ScrollHandle();

/** Multiplies the scale, and keeps the middle of the view in place; null without a chart. */
export function zoomBy(factor: number): LivingAct | null {
  const seen = handle.read();
  if (!seen) return null;
  const pxPerDay = zoomed(handle.pxPerDay, factor);
  const middle = seen.leftDay + seen.width / 2 / handle.pxPerDay;
  return { kind: 'zoom', pxPerDay, leftDay: middle - seen.width / 2 / pxPerDay };
}
