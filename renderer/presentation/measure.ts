/** The stage has at least 1280 by 720 units; the window's size gives the pixels of a unit. */
import { useState, type RefObject } from 'react';
import { useResized } from '../ui/useResized';

export const STAGE = { width: 1280, height: 720 };

/** The pixels of a unit in an element's window, as the style sheet computes them. */
export function unitOf(element: Element): number {
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView ?? window;
  return Math.min(innerWidth / STAGE.width, innerHeight / STAGE.height);
}

/** A number of units as CSS. */
export function unitCss(times: number): string {
  return `calc(min(100vw / ${STAGE.width}, 100vh / ${STAGE.height}) * ${times})`;
}

/** The inner size of an element in units; null before its layout. */
export function useSize(
  ref: RefObject<HTMLElement | null>,
): { width: number; height: number } | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useResized(ref, (element) => {
    const unit = unitOf(element);
    const [width, height] = [
      Math.floor(element.clientWidth / unit),
      Math.floor(element.clientHeight / unit),
    ];
    setSize((was) => (was?.width === width && was.height === height ? was : { width, height }));
  });
  return size;
}
