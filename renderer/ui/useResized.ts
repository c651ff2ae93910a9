import { useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react';

/** Calls `look` on an element before its first paint, and each time its size changes. */
export function useResized(
  ref: RefObject<HTMLElement | null>,
  look: (element: HTMLElement) => void,
): void {
  const latest = useEffectEvent(look);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    latest(element);
    const resized = new ResizeObserver(() => latest(element));
    resized.observe(element);
    return () => resized.disconnect();
  }, [ref]);
}

/** The current inner width of an element in pixels; `first` before its measurement. */
export function useWidth(ref: RefObject<HTMLElement | null>, first = 0): number {
  const [width, setWidth] = useState(first);
  useResized(ref, (element) => setWidth(element.clientWidth));
  return width;
}
