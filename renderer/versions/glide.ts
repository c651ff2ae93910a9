/** Bars glide from where they stood in the version shown before to where they stand in this one. */
import { useLayoutEffect, useRef } from 'react';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

const TIME = 450;
const EASING = 'cubic-bezier(0.2, 0, 0.2, 1)';
const SHAPES = '.chart-slot [data-step]';

/** A shape's own box, and not that of the words beside it. */
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

/** Plays the way from the places before. Where less motion is asked for nothing moves. */
function glide(before: ReadonlyMap<string, Place>): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const now = placesNow();
  for (const shape of document.querySelectorAll<SVGElement>(SHAPES)) {
    const [was, is] = [before.get(shape.dataset['step']!), now.get(shape.dataset['step']!)];
    if (!was || !is) continue;
    const [dx, dy] = [was.left - is.left, was.top - is.top];
    const body = bodyOf(shape);
    // Rounds stand inside the group of their row, which has no place of its own to come from.
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
 * Glides whenever another plan is shown. The places before are read as the new plan comes, when the
 * old one still stands.
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
