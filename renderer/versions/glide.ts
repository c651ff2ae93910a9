/** Makes bars glide from their places in the previous version to those in the current one. */
import { useLayoutEffect, useRef } from 'react';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

const TIME = 450;
const EASING = 'cubic-bezier(0.2, 0, 0.2, 1)';
const SHAPES = '.chart-slot [data-step]';

/** A shape's own box, without its words. */
const bodyOf = (shape: Element): Element =>
  shape.querySelector('.bar, .summary, .milestone, rect') ?? shape;

function placesNow(): Map<string, Place> {
  const origin = document.querySelector('.chart-slot')?.getBoundingClientRect();
  const places = new Map<string, Place>();
  if (!origin) return places;
  for (const shape of document.querySelectorAll<SVGElement>(SHAPES)) {
    const box = bodyOf(shape).getBoundingClientRect();
    places.set(shape.dataset['step']!, {
      left: box.left - origin.left,
      top: box.top - origin.top,
      width: box.width,
    });
  }
  return places;
}

/** Animates from the former places, unless the user prefers less motion. */
function glide(before: ReadonlyMap<string, Place>): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const now = placesNow();
  for (const shape of document.querySelectorAll<SVGElement>(SHAPES)) {
    const [was, is] = [before.get(shape.dataset['step']!), now.get(shape.dataset['step']!)];
    if (!was || !is) continue;
    const [dx, dy] = [was.left - is.left, was.top - is.top];
    const body = bodyOf(shape);
    // Rounds are inside the group of their row, which has no former place itself.
    if (Math.abs(dx) > 0.5 || Math.abs(dy) > 0.5)
      shape.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], {
        duration: TIME,
        easing: EASING,
      });
    if (body instanceof SVGRectElement && Math.abs(was.width - is.width) > 0.5)
      body.animate([{ width: `${was.width}px` }, { width: `${is.width}px` }], {
        duration: TIME,
        easing: EASING,
      });
  }
}

/**
 * Glides whenever another plan appears. Reads the former places when the new plan arrives, while
 * the old one is still on screen.
 */
export function useGlide(plan: unknown): void {
  const shown = useRef(plan);
  const before = useRef<ReadonlyMap<string, Place>>(new Map());
  if (shown.current !== plan) {
    shown.current = plan;
    before.current = placesNow();
  }
  useLayoutEffect(() => {
    if (before.current.size > 0) glide(before.current);
    before.current = new Map();
  }, [plan]);
}
