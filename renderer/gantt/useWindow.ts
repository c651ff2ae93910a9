import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { rowsInView, type RowRange } from '../ui/grid/rows';
import { dayAt, xOf, type Scale } from './scale';
import type { ScrollHandle, Viewport } from './viewport';

export interface ChartWindow {
  readonly rows: RowRange;
  /** The days to draw: wider than the visible part, in whole blocks. */
  readonly from: number;
  readonly to: number;
}

const X_BLOCK = 600;
const SETTLED = 200;

interface Given {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly handle: ScrollHandle;
  readonly scale: Scale;
  readonly tableWidth: number;
  readonly headHeight: number;
  readonly rowHeight: number;
  readonly count: number;
  readonly chartWidth: number;
  readonly leftDay: number | null;
  readonly scrollTop: number;
  /** Called when the scroll has settled. */
  readonly onSettled: (view: Viewport) => void;
}

const same = (a: ChartWindow, b: ChartWindow): boolean =>
  a.rows.first === b.rows.first &&
  a.rows.last === b.rows.last &&
  a.from === b.from &&
  a.to === b.to;

/** The area to draw for a view: whole blocks of pixels on both sides, within the chart. */
function windowOf(
  view: Viewport,
  scale: Scale,
  chartWidth: number,
  { rowHeight, count }: Pick<Given, 'rowHeight' | 'count'>,
): ChartWindow {
  const left = xOf(scale, view.leftDay);
  const from = Math.max(0, Math.floor(left / X_BLOCK) * X_BLOCK - X_BLOCK / 2);
  const to = Math.min(chartWidth, Math.ceil((left + view.width) / X_BLOCK) * X_BLOCK + X_BLOCK / 2);
  return {
    rows: rowsInView(view.scrollTop, view.height, rowHeight, count),
    from: dayAt(scale, from),
    to: dayAt(scale, to),
  };
}
/**
 * The rows and days to draw, updated when the scroller moves or changes size; also moves the
 * scroller to the place that the app requests.
 */
export function useWindow(given: Given): ChartWindow {
  const { scroller, handle, scale, tableWidth, rowHeight, count, chartWidth } = given;
  const [shown, setShown] = useState<ChartWindow>({
    rows: { first: 0, last: 0 },
    from: scale.origin,
    to: scale.origin + 1,
  });
  handle.set(scale, tableWidth, given.headHeight);

  const look = useCallback(() => {
    const view = handle.read();
    if (!view) return;
    const next = windowOf(view, scale, chartWidth, { rowHeight, count });
    setShown((now) => (same(now, next) ? now : next));
  }, [handle, scale, rowHeight, count, chartWidth]);

  useLayoutEffect(() => {
    handle.attach(scroller.current);
    return () => handle.attach(null);
  }, [handle, scroller]);
  useAskedPlace(given);
  useLayoutEffect(look, [look, tableWidth]);
  useFollowed(given, look);

  // After folding or filtering there are fewer rows than the window last showed.
  const { first, last } = shown.rows;
  return useMemo(
    () =>
      last <= count ? shown : { ...shown, rows: { first: Math.min(first, count), last: count } },
    [shown, first, last, count],
  );
}

/**
 * Moves only when the app requests another place (a zoom, today, a reopening): after a scroll by
 * hand, the app passes back the same place.
 */
function useAskedPlace({ handle, leftDay, scale, scrollTop }: Given): void {
  useLayoutEffect(() => {
    const view = handle.read();
    if (view && leftDay !== null && Math.abs(leftDay - view.leftDay) * scale.pxPerDay > 1)
      handle.toDay(leftDay);
  }, [handle, leftDay, scale]);
  useLayoutEffect(() => {
    if (Math.abs((handle.read()?.scrollTop ?? scrollTop) - scrollTop) > 1) handle.toTop(scrollTop);
  }, [handle, scrollTop]);
}

/**
 * Calls `look` at each scroll and change of size, and reports to the app when the scroll has
 * settled.
 */
function useFollowed({ scroller, handle, onSettled }: Given, look: () => void): void {
  const settle = useRef(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = (): void => {
      look();
      window.clearTimeout(settle.current);
      settle.current = window.setTimeout(() => {
        const view = handle.read();
        if (view) onSettled(view);
      }, SETTLED);
    };
    const resized = new ResizeObserver(onScroll);
    resized.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.clearTimeout(settle.current);
      resized.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, handle, look, onSettled]);
}
