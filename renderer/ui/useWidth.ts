import { useLayoutEffect, useState, type RefObject } from 'react';

/** The inner width of an element in pixels, followed as it changes; `first` until it is measured. */
export function useWidth(ref: RefObject<HTMLElement | null>, first = 0): number {
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const look = (): void => setWidth(element.clientWidth);
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => resized.disconnect();
  }, [ref]);
  return width;
}
