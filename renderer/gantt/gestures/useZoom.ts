import { useEffect, type RefObject } from 'react';
import type { ChartActs } from '../acts';
import { dayAt, type Scale } from '../scale';

/** The scale after turning the wheel, or spreading two fingers, by a factor; kept within bounds. */
export function zoomed(pxPerDay: number, factor: number): number {
  return Math.min(40, Math.max(0.08, pxPerDay * factor));
}

/**
 * Ctrl+wheel (also a touchpad's pinch) and two fingers zoom at the pointer's date; the plain wheel
 * scrolls as usual.
 */
export function useZoom(
  scroller: RefObject<HTMLElement | null>,
  slot: RefObject<HTMLElement | null>,
  scale: Scale,
  tableWidth: number,
  acts: ChartActs,
): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const zoomAt = (clientX: number, pxPerDay: number): void => {
      const day = dayAt(scale, clientX - slot.current!.getBoundingClientRect().left);
      const fromLeft = clientX - element.getBoundingClientRect().left - tableWidth;
      acts.zoomTo(pxPerDay, day - Math.max(0, fromLeft) / pxPerDay);
    };
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomAt(
        event.clientX,
        zoomed(scale.pxPerDay, Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002))),
      );
    };
    let spread: { distance: number; pxPerDay: number } | null = null;
    const onTouch = (event: TouchEvent): void => {
      const [a, b] = [event.touches[0], event.touches[1]];
      if (!a || !b) {
        spread = null;
        return;
      }
      event.preventDefault();
      const distance = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
      spread ??= { distance, pxPerDay: scale.pxPerDay };
      zoomAt((a.clientX + b.clientX) / 2, zoomed(spread.pxPerDay, distance / spread.distance));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('touchmove', onTouch, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('touchmove', onTouch);
    };
  }, [scroller, slot, scale, tableWidth, acts]);
}
