import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { startEngine, type BarEngine } from './frappe/WindowedGantt';
import { forgetWidths } from './geometry';
import type { PlacedRow } from './preview';
import type { Scale } from './scale';

/** Makes frappe-gantt draw the bars of the visible rows into `host`. */
export function useBars(
  host: RefObject<HTMLDivElement | null>,
  shown: readonly PlacedRow[],
  scale: Scale,
  rowHeight: number,
): void {
  const engine = useRef<BarEngine | null>(null);
  const [font, setFont] = useState(0);
  useLayoutEffect(() => {
    engine.current = startEngine(host.current!, rowHeight);
    return () => {
      engine.current?.destroy();
      engine.current = null;
    };
  }, [host, rowHeight, font]);
  useLayoutEffect(() => {
    engine.current?.show(shown, scale);
  }, [shown, scale, font, rowHeight]);
  // Labels are placed by measured widths, so measure again when the bundled font has loaded.
  useEffect(() => {
    if (document.fonts.check("13px 'Source Sans 3'")) return;
    void document.fonts.ready.then(() => {
      forgetWidths();
      setFont((n) => n + 1);
    });
  }, []);
}
