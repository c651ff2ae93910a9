import { useMemo, useRef, useState, type CSSProperties, type HTMLAttributes } from 'react';
import type { ChartGiven, ChartNow, ChartShows } from './chartNow';
import type { Ground, Point } from './gestures/begin';
import { followAt, followHeld, hitUnder } from './gestures/follow';
import type { Zone } from './gestures/hit';
import { startPan, startPointerDrag } from './gestures/PointerDrag';
import type { Drag, DragShown } from './gestures/state';
import { useSpaceHeld } from './gestures/useSpaceHeld';
import type { ChartRow } from './rows';
import { useChartKeys } from './useChartKeys';

export interface ChartGestures {
  readonly drag: Drag | null;
  readonly tip: { readonly text: string; readonly style: CSSProperties } | null;
  readonly hover: { row: ChartRow; index: number } | null;
  readonly linkId: string | null;
  readonly cursor: Zone | 'dragging' | undefined;
  readonly handlers: HTMLAttributes<HTMLDivElement>;
}

/** Handles pointer and keys on the chart. */
export function useChartGestures(given: ChartGiven): ChartGestures {
  const { rowAt, count, acts, scale, rowHeight, slot, readOnly } = given;
  const [shown, show] = useState<DragShown | null>(null);
  const [linkId, setLinkId] = useState<string | null>(null);
  const ground = useMemo<Ground>(
    () => ({ rowAt, count, acts, scale, rowHeight }),
    [rowAt, count, acts, scale, rowHeight],
  );
  const shows = useMemo<ChartShows>(() => ({ show, setLinkId }), []);
  const latest: ChartNow = { given, ground, linkId, shown };
  const now = useRef(latest);
  now.current = latest;
  const onPointerDown = usePress(latest, shows);
  const { hover, onPointerMove, onPointerLeave } = useHover(latest);
  const onKeyDown = useChartKeys(now, shows);
  const drag = shown?.drag ?? null;
  return {
    drag,
    linkId,
    cursor: drag ? 'dragging' : hover?.zone,
    hover:
      hover && hover.index < count && !readOnly
        ? { row: rowAt(hover.index), index: hover.index }
        : null,
    tip: shown?.tip ? { text: shown.tip, style: tipPlace(shown, slot.current, given) } : null,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerLeave,
      onKeyDown,
      onBlur: () => {
        if (now.current.shown?.at === null) show(null);
      },
      onDoubleClick: (event) => {
        const hit = hitUnder(pointOf(event, slot.current!), ground);
        if (hit) acts.open(rowAt(hit.index).id);
      },
    },
  };
}

function pointOf(
  event: { clientX: number; clientY: number; altKey: boolean },
  slot: HTMLElement,
): Point {
  const box = slot.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top, free: event.altKey };
}

type OnPointer = (event: React.PointerEvent<HTMLDivElement>) => void;

/** A press moves the view, selects a link, or starts a drag; released in place, it is a click. */
function usePress({ given, ground }: ChartNow, { show, setLinkId }: ChartShows): OnPointer {
  const { acts, handle, links, readOnly } = given;
  const space = useSpaceHeld();
  return (event) => {
    const slot = given.slot.current!;
    if (event.button === 1 || space.current) {
      event.preventDefault();
      startPan(event.nativeEvent, slot, handle);
      return;
    }
    if (event.button !== 0) return;
    slot.focus({ preventScroll: true });
    const target = event.target as Element;
    const pressed = target.closest('[data-link]')?.getAttribute('data-link') ?? null;
    const held = target.getAttribute('data-link-end') as 'from' | 'to' | null;
    const link = links.find(({ id }) => id === pressed);
    if (link && !held) {
      setLinkId(link.id);
      return;
    }
    if (!link) setLinkId(null);
    const point = pointOf(event, slot);
    const follow = link && held ? followHeld(link, held, ground) : null;
    startPointerDrag(
      event.nativeEvent,
      {
        slot,
        scroller: given.scroller.current!,
        handle,
        acts,
        show,
        tableWidth: () => given.tableWidth,
        click: (up) => click(up, point, ground),
      },
      readOnly ? null : (follow ?? followAt(point, ground)),
    );
  };
}

function click(up: PointerEvent, point: Point, ground: Ground): void {
  const hit = hitUnder(point, ground);
  if (!hit) ground.acts.select(null, 'only');
  else ground.acts.select(hit.stepId, selectionOf(up));
}

/** The effect of a click on the selection, with the keys held. */
function selectionOf(up: PointerEvent): 'only' | 'range' | 'toggle' {
  if (up.shiftKey) return 'range';
  return up.ctrlKey || up.metaKey ? 'toggle' : 'only';
}

interface Hover {
  readonly id: string;
  readonly index: number;
  readonly zone: Zone;
}

/** The hit under the pointer while there is no drag. */
function useHover({ given, ground, shown }: ChartNow): {
  readonly hover: Hover | null;
  readonly onPointerMove: OnPointer;
  readonly onPointerLeave: () => void;
} {
  const [hover, setHover] = useState<Hover | null>(null);
  const onPointerMove: OnPointer = (event) => {
    if (shown) return;
    const hit = hitUnder(pointOf(event, given.slot.current!), ground);
    if (!hit) {
      setHover(null);
      return;
    }
    const { id, index, zone } = hit;
    setHover((was) =>
      was?.id === id && was.index === index && was.zone === zone ? was : { id, index, zone },
    );
  };
  return { hover, onPointerMove, onPointerLeave: () => setHover(null) };
}

function tipPlace(
  shown: DragShown,
  slot: HTMLElement | null,
  { rowHeight, indexOf, focusId }: ChartGiven,
): CSSProperties {
  if (shown.at)
    return {
      left: Math.min(shown.at.x + 14, window.innerWidth - 330),
      top: Math.min(shown.at.y + 18, window.innerHeight - 90),
    };
  const box = slot?.getBoundingClientRect();
  const index = indexOf.get(focusId ?? '') ?? 0;
  return { left: window.innerWidth / 2, top: (box?.top ?? 0) + (index + 1) * rowHeight + 4 };
}
