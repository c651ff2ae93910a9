import { useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react';

/** Calls `look` on an element before it is first painted, and each time that its size changes. */
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

/**
 * The inner width of an element in pixels, followed as it changes; `first` until it is measured.
 */
export function useWidth(ref: RefObject<HTMLElement | null>, first = 0): number {
  const [width, setWidth] = useState(first);
  useResized(ref, (element) => setWidth(element.clientWidth));
  return width;
}
