import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import { rowsInView, type RowRange } from './rows';

/**
 * The rows of a list that its scroller shows, updated when it scrolls or changes size. `above`: the
 * pixels of the scroller under a sticky head.
 */
export function useRowsInView(
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
  above = 0,
): RowRange {
  const [range, setRange] = useState<RowRange>({ first: 0, last: Math.min(count, 40) });
  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const next = rowsInView(
      element.scrollTop,
      Math.max(50, element.clientHeight - above),
      rowHeight,
      count,
    );
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, [scroller, rowHeight, count, above]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, look]);
  return range.last <= count ? range : { first: Math.min(range.first, count), last: count };
}
