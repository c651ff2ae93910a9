/** The scale of the page's calendar. */
import { zoomed } from '../../gantt/gestures/useZoom';
import { ScrollHandle } from '../../gantt/viewport';
import type { LivingAct } from './state';

export const handle = new ScrollHandle();

/**
 * So many times the scale, the middle of what is shown staying there; null while there is no chart.
 */
export function zoomBy(factor: number): LivingAct | null {
  const seen = handle.read();
  if (!seen) return null;
  const pxPerDay = zoomed(handle.pxPerDay, factor);
  const middle = seen.leftDay + seen.width / 2 / handle.pxPerDay;
  return { kind: 'zoom', pxPerDay, leftDay: middle - seen.width / 2 / pxPerDay };
}
