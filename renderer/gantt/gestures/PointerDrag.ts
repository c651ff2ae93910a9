/**
 * A drag with the pointer, from press to drop: threshold, capture, edge scrolling, Escape, a lost
 * pointer. Without React.
 */
import type { ScrollHandle } from '../viewport';
import type { Follow, Point } from './begin';
import { drop, tipOf } from './drop';
import type { ChartActs } from '../acts';
import type { Drag, DragShown } from './state';

const THRESHOLD = 4;
const EDGE = 40;
/** The height of the dates above the rows, which are not an edge for scrolling. */
const HEAD = 60;

export interface PointerDragHost {
  readonly slot: HTMLElement;
  readonly scroller: HTMLElement;
  readonly handle: ScrollHandle;
  readonly acts: ChartActs;
  tableWidth(): number;
  show(shown: DragShown | null): void;
  /** The user released the pointer without moving it: a click. */
  click(event: PointerEvent): void;
}

/** The scroll distance for a pointer within 40 px of an edge of the chart. */
function edgePull(
  { clientX, clientY }: PointerEvent,
  { scroller, tableWidth }: PointerDragHost,
): { dx: number; dy: number } {
  const box = scroller.getBoundingClientRect();
  const left = box.left + tableWidth();
  return {
    dx: pull(clientX, left + EDGE, box.right - EDGE) * 12,
    dy: pull(clientY, box.top + HEAD + EDGE / 2, box.bottom - EDGE) * 9,
  };
}

/** -1 before the first edge, 1 after the last, 0 between them. */
function pull(at: number, first: number, last: number): -1 | 0 | 1 {
  if (at < first) return -1;
  return at > last ? 1 : 0;
}

/** Scrolls once per frame while the pointer is near an edge. */
function edgeScroller(
  host: PointerDragHost,
  pointer: () => PointerEvent,
  onScrolled: () => void,
): { start(): void; stop(): void } {
  let frame = 0;
  let leftEdge = false;
  const scroll = (): void => {
    const { dx, dy } = edgePull(pointer(), host);
    // A drag that begins at an edge scrolls only after leaving it, or the bar would run away.
    if (dx === 0 && dy === 0) leftEdge = true;
    if (leftEdge && (dx !== 0 || dy !== 0)) {
      host.handle.scrollBy(dx, dy);
      onScrolled();
    }
    frame = requestAnimationFrame(scroll);
  };
  return {
    start() {
      frame = requestAnimationFrame(scroll);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

/** Follows a pointer after a press. With `follow` null, only a click is possible. */
export function startPointerDrag(
  down: PointerEvent,
  host: PointerDragHost,
  follow: Follow | null,
): void {
  const { slot, acts } = host;
  const listening = new AbortController();
  let last = down;
  let drag: Drag | null = null;
  let dragging = false;

  const pointOf = (event: PointerEvent): Point => {
    const box = slot.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top, free: event.altKey };
  };
  const propose = (): void => {
    drag = follow!(pointOf(last));
    host.show(drag && { drag, tip: tipOf(drag, acts), at: { x: last.clientX, y: last.clientY } });
  };
  const edges = edgeScroller(host, () => last, propose);
  const end = (): void => {
    edges.stop();
    listening.abort();
    if (dragging) host.show(null);
    dragging = false;
  };
  const onMove = (event: PointerEvent): void => {
    last = event;
    if (!dragging) {
      if (
        !follow ||
        Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < THRESHOLD
      )
        return;
      dragging = true;
      edges.start();
    }
    propose();
  };
  const onUp = (event: PointerEvent): void => {
    const dropped = dragging ? drag : null;
    const clicked = !dragging;
    end();
    if (dropped) drop(dropped, acts);
    else if (clicked) host.click(event);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !dragging) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  slot.setPointerCapture(down.pointerId);
  listen(slot, listening.signal, { onMove, onUp, onKey, end });
}

/** Listens to the rest of the drag; losing the pointer or the window ends it. */
function listen(
  slot: HTMLElement,
  signal: AbortSignal,
  to: {
    onMove(event: PointerEvent): void;
    onUp(event: PointerEvent): void;
    onKey(event: KeyboardEvent): void;
    end(): void;
  },
): void {
  slot.addEventListener('pointermove', to.onMove, { signal });
  slot.addEventListener('pointerup', to.onUp, { signal });
  for (const lost of ['pointercancel', 'lostpointercapture'])
    slot.addEventListener(lost, to.end, { signal });
  window.addEventListener('keydown', to.onKey, { signal, capture: true });
  window.addEventListener('blur', to.end, { signal });
}

/** Moves the view with the pointer (with Space or the middle button) until its release. */
export function startPan(down: PointerEvent, slot: HTMLElement, handle: ScrollHandle): void {
  let last = down;
  const onMove = (event: PointerEvent): void => {
    handle.scrollBy(last.clientX - event.clientX, last.clientY - event.clientY);
    last = event;
  };
  const end = (): void => {
    slot.removeEventListener('pointermove', onMove);
    for (const name of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
      slot.removeEventListener(name, end);
  };
  slot.setPointerCapture(down.pointerId);
  slot.addEventListener('pointermove', onMove);
  for (const name of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
    slot.addEventListener(name, end);
}
