import { useCallback, type KeyboardEvent, type RefObject } from 'react';
import { drop, tipOf } from './gestures/drop';
import { followHeld } from './gestures/follow';
import { answerKey } from './gestures/keys';
import type { Drag } from './gestures/state';
import type { ChartGiven, ChartNow, ChartShows } from './chartNow';

/** The chart's keys: for rows, links, moving and resizing, drawing links. */
export function useChartKeys(
  now: RefObject<ChartNow>,
  shows: ChartShows,
): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      // Space with the pointer moves the view, but the browser would scroll a page.
      const isTaken = event.key === ' ' || answered(event, now.current, shows);
      if (isTaken) event.preventDefault();
      if (isTaken && event.key !== ' ') event.stopPropagation();
    },
    [now, shows],
  );
}

/** Handles a key; false if it is not a key of the chart. */
function answered(event: KeyboardEvent, now: ChartNow, shows: ChartShows): boolean {
  const { given, shown } = now;
  if ((event.ctrlKey || event.metaKey) && event.key === '0') {
    given.acts.fit();
    return true;
  }
  if (given.readOnly) return moveFocus(event, given);
  const drag = shown?.drag ?? null;
  if (drag === null && linkKey(event, now, shows)) return true;
  return dragKey(event, drag, now, shows) || (drag === null && moveFocus(event, given));
}

/** Starts a drag with keys, continues, keeps or restores it. */
function dragKey(
  event: KeyboardEvent,
  drag: Drag | null,
  { given: { acts, focusId }, ground }: ChartNow,
  { show }: ChartShows,
): boolean {
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
  if (answer === null) return false;
  if (answer === 'restore') {
    show(null);
    acts.announce('');
    return true;
  }
  if (answer === 'keep') {
    show(null);
    drop(drag!, acts);
    return true;
  }
  const tip = tipOf(answer.drag, acts);
  show({ drag: answer.drag, tip, at: null });
  acts.announce(tip);
  return true;
}

/** Up and down move between rows. */
function moveFocus(
  event: KeyboardEvent,
  { acts, focusId, indexOf, rowAt, count }: ChartGiven,
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
 * K goes through the links of the row, Delete removes the selected one, R takes its end elsewhere.
 */
function linkKey(event: KeyboardEvent, now: ChartNow, shows: ChartShows): boolean {
  const { given, ground, linkId } = now;
  const { setLinkId, show } = shows;
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
