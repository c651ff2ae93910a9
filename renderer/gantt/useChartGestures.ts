import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type HTMLAttributes,
} from 'react';
import type { ChartActs } from './acts';
import { begin, followDrawn, followLink, type Ground, type Point } from './gestures/begin';
import { drop, tipOf } from './gestures/drop';
import { hitAt, type Zone } from './gestures/hit';
import { answerKey } from './gestures/keys';
import { startPan, startPointerDrag } from './gestures/PointerDrag';
import type { Drag, DragShown } from './gestures/state';
import type { GanttViewProps } from './props';
import type { ChartLink, ChartRow } from './rows';
import type { Scale } from './scale';

interface Given extends Omit<GanttViewProps, 'range'> {
  readonly slot: React.RefObject<HTMLDivElement | null>;
  readonly scroller: React.RefObject<HTMLDivElement | null>;
  readonly scale: Scale;
}

export interface ChartGestures {
  readonly drag: Drag | null;
  readonly tip: { readonly text: string; readonly style: CSSProperties } | null;
  readonly hover: { row: ChartRow; index: number } | null;
  readonly linkId: string | null;
  readonly cursor: Zone | 'dragging' | undefined;
  readonly handlers: HTMLAttributes<HTMLDivElement>;
}

/** Pointer and keys on the chart. */
export function useChartGestures(given: Given): ChartGestures {
  const { rowAt, count, acts, scale, rowHeight, slot, readOnly } = given;
  const [shown, show] = useState<DragShown | null>(null);
  const [hover, setHover] = useState<{ id: string; index: number; zone: Zone } | null>(null);
  const [linkId, setLinkId] = useState<string | null>(null);
  const ground = useMemo<Ground>(
    () => ({ rowAt, count, acts, scale, rowHeight }),
    [rowAt, count, acts, scale, rowHeight],
  );
  const space = useSpaceHeld();
  const now = useRef({ given, ground, linkId, shown });
  now.current = { given, ground, linkId, shown };

  const pointOf = useCallback(
    (event: { clientX: number; clientY: number; altKey: boolean }): Point => {
      const box = slot.current!.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top, free: event.altKey };
    },
    [slot],
  );

  const onPointerDown = (event: React.PointerEvent<HTMLDivElement>): void => {
    if (event.button === 1 || space.current) {
      event.preventDefault();
      startPan(event.nativeEvent, slot.current!, given.handle);
      return;
    }
    if (event.button !== 0) return;
    slot.current!.focus({ preventScroll: true });
    const target = event.target as Element;
    const pressed = target.closest('[data-link]')?.getAttribute('data-link') ?? null;
    const held = target.getAttribute('data-link-end') as 'from' | 'to' | null;
    const link = given.links.find(({ id }) => id === pressed);
    if (link && !held) {
      setLinkId(link.id);
      return;
    }
    if (!link) setLinkId(null);
    const point = pointOf(event);
    const follow = readOnly
      ? null
      : link && held
        ? followHeld(link, held, ground)
        : followAt(point, ground);
    startPointerDrag(
      event.nativeEvent,
      {
        slot: slot.current!,
        scroller: given.scroller.current!,
        handle: given.handle,
        acts,
        show,
        tableWidth: () => given.tableWidth,
        click: (up) => click(up, point),
      },
      follow,
    );
  };

  const click = (up: PointerEvent, point: Point): void => {
    const index = Math.floor(point.y / rowHeight);
    if (index >= count) {
      acts.select(null, 'only');
      return;
    }
    const hit = hitAt(rowAt(index), index, rowHeight, scale, point.x, point.y);
    acts.select(hit.stepId, up.shiftKey ? 'range' : up.ctrlKey || up.metaKey ? 'toggle' : 'only');
  };

  const onPointerMove = (event: React.PointerEvent<HTMLDivElement>): void => {
    if (now.current.shown) return;
    const point = pointOf(event);
    const index = Math.floor(point.y / rowHeight);
    if (index < 0 || index >= count) {
      setHover(null);
      return;
    }
    const { zone, id } = hitAt(rowAt(index), index, rowHeight, scale, point.x, point.y);
    setHover((was) =>
      was?.id === id && was.index === index && was.zone === zone ? was : { id, index, zone },
    );
  };

  const onKeyDown = useChartKeys(now, show, setLinkId);
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
      onPointerLeave: () => setHover(null),
      onKeyDown,
      onBlur: () => {
        if (now.current.shown?.at === null) show(null);
      },
      onDoubleClick: (event) => {
        const index = Math.floor(pointOf(event).y / rowHeight);
        if (index < count) acts.open(rowAt(index).id);
      },
    },
  };
}

function followAt(point: Point, ground: Ground): ReturnType<typeof begin> {
  const index = Math.floor(point.y / ground.rowHeight);
  if (index >= ground.count) return followDrawn(null, ground.count, point, ground);
  return begin(
    hitAt(ground.rowAt(index), index, ground.rowHeight, ground.scale, point.x, point.y),
    point,
    ground,
  );
}

/** One end of a link is taken elsewhere: the other stays where it is. */
function followHeld(
  link: ChartLink,
  held: 'from' | 'to',
  ground: Ground,
): ReturnType<typeof followLink> {
  const fixedId = held === 'from' ? link.toId : link.fromId;
  const side = link.type[held === 'from' ? 1 : 0] === 'F' ? 'end' : 'start';
  return followLink(fixedId, side, link, held, ground);
}

/** True while Space is held outside text fields: the pointer then moves the view. */
function useSpaceHeld(): React.RefObject<boolean> {
  const held = useRef(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== ' ') return;
      const typing =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      held.current = event.type === 'keydown' && !typing;
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('keyup', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('keyup', onKey, true);
    };
  }, []);
  return held;
}

function tipPlace(
  shown: DragShown,
  slot: HTMLElement | null,
  { rowHeight, indexOf, focusId }: Given,
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

interface Now {
  given: Given;
  ground: Ground;
  linkId: string | null;
  shown: DragShown | null;
}

function useChartKeys(
  now: React.RefObject<Now>,
  show: (shown: DragShown | null) => void,
  setLinkId: (id: string | null) => void,
): (event: React.KeyboardEvent) => void {
  return useCallback(
    (event) => {
      const { given, ground, linkId, shown } = now.current;
      const { acts, focusId, readOnly } = given;
      const handled = (): void => {
        event.preventDefault();
        event.stopPropagation();
      };
      // Space is held to move the view by the pointer; the browser would scroll a page.
      if (event.key === ' ') {
        event.preventDefault();
        return;
      }
      if ((event.ctrlKey || event.metaKey) && event.key === '0') {
        handled();
        acts.fit();
        return;
      }
      if (readOnly) {
        if (moveFocus(event, given)) handled();
        return;
      }
      const drag = shown?.drag ?? null;
      if (!drag && linkKey(event, given, ground, linkId, setLinkId, show)) {
        handled();
        return;
      }
      const answer = answerKey(
        drag,
        {
          key: event.key,
          shift: event.shiftKey,
          alt: event.altKey,
          ctrl: event.ctrlKey || event.metaKey,
        },
        focusId,
        ground,
      );
      if (answer === null) {
        if (!drag && moveFocus(event, given)) handled();
        return;
      }
      handled();
      if (answer === 'restore') {
        show(null);
        acts.announce('');
        return;
      }
      if (answer === 'keep') {
        show(null);
        drop(drag!, acts);
        return;
      }
      const tip = tipOf(answer.drag, acts);
      show({ drag: answer.drag, tip, at: null });
      acts.announce(tip);
    },
    [now, show, setLinkId],
  );
}

/** Up and down go from row to row. */
function moveFocus(
  event: React.KeyboardEvent,
  { acts, focusId, indexOf, rowAt, count }: Given,
): boolean {
  if (event.key === 'Enter' && focusId !== null) {
    acts.open(focusId);
    return true;
  }
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
  if (event.altKey || event.ctrlKey || count === 0) return false;
  const index = Math.min(
    count - 1,
    Math.max(0, (indexOf.get(focusId ?? '') ?? -1) + (event.key === 'ArrowDown' ? 1 : -1)),
  );
  acts.select(rowAt(index).id, event.shiftKey ? 'range' : 'only');
  return true;
}

/**
 * K goes through the links of the row, Delete removes the one selected, R takes its end elsewhere.
 */
function linkKey(
  event: React.KeyboardEvent,
  given: Given,
  ground: Ground,
  linkId: string | null,
  setLinkId: (id: string | null) => void,
  show: (shown: DragShown) => void,
): boolean {
  const { acts, links, focusId } = given;
  const key = event.key.toLowerCase();
  if (key === 'k' && !event.ctrlKey && !event.metaKey) {
    const own = links.filter((link) => link.fromId === focusId || link.toId === focusId);
    const next =
      own[(own.findIndex(({ id }) => id === linkId) + 1) % Math.max(1, own.length)] ?? null;
    setLinkId(next?.id ?? null);
    if (next) acts.announce(acts.describeLink(next, null));
    return true;
  }
  const link = links.find(({ id }) => id === linkId);
  if (!link) return false;
  if (event.key === 'Delete' || event.key === 'Backspace') {
    setLinkId(null);
    acts.unlink(link.id);
    return true;
  }
  if (event.key === 'Escape') {
    setLinkId(null);
    return true;
  }
  if (key !== 'r' || event.ctrlKey) return false;
  const held = link.fromId === focusId ? 'to' : 'from';
  const drag = followHeld(link, held, ground)({ x: 0, y: 0, free: false }) as Drag & {
    kind: 'link';
  };
  const started: Drag = { ...drag, x: 0, y: 0, ends: link, refusal: null };
  show({ drag: started, tip: tipOf(started, acts), at: null });
  acts.announce(tipOf(started, acts));
  return true;
}

export type { ChartActs };
