/**
 * Every drag with keys: arrows move, Shift+arrows the end, Alt+Shift the start, + and − progress, L
 * a link; Enter keeps, Escape restores. Pure but for `acts`.
 */
import { keyStep } from '../snap';
import { viewOf } from '../scale';
import type { Ground } from './begin';
import { linkType, proposeMove, proposeResize } from './drag';
import type { Drag } from './state';

export interface KeyPress {
  readonly key: string;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly ctrl: boolean;
}

/** The answer to a key while the chart has the focus: a new state of the drag, or an act on it. */
export type KeyAnswer = { readonly drag: Drag } | 'keep' | 'restore' | null;

/** The side that arrows move: the end with Shift, the start with Alt too. */
function sideOf(press: KeyPress): 'both' | 'start' | 'end' {
  if (!press.shift) return 'both';
  return press.alt ? 'start' : 'end';
}

function dates(drag: Drag | null, press: KeyPress, stepId: string, ground: Ground): Drag | null {
  const side = sideOf(press);
  const direction = press.key === 'ArrowRight' ? 1 : -1;
  const view = viewOf(ground.scale.pxPerDay);
  const free = press.alt && !press.shift;
  const going = drag?.kind === 'dates' && drag.side === side ? drag : null;
  // Resizing after moving continues from the proposal, not from the plan.
  const taken = going?.taken ?? ground.acts.takenWith(stepId);
  const proposals = going?.proposals ?? (drag?.kind === 'dates' ? drag.proposals : taken);
  const was = taken[0];
  const now = proposals[0];
  if (!was || !now) return null;
  const origin = going ? was : { ...was, start: now.start, end: now.end };
  const edge = side === 'end' ? (now.end ?? now.start) : (now.start ?? now.end);
  const from = side === 'end' ? (origin.end ?? origin.start) : (origin.start ?? origin.end);
  if (edge === null || from === null) return null;
  const shift =
    edge -
    from +
    (side === 'end'
      ? keyStep(edge + 1, view, direction, free)
      : keyStep(edge, view, direction, free));
  if (side !== 'both')
    return {
      kind: 'dates',
      side,
      taken: going ? taken : [was],
      proposals: [proposeResize(origin, side, { shift, view, free })],
    };
  return {
    kind: 'dates',
    side,
    taken,
    proposals: proposeMove(origin, taken.slice(1), { shift, view, free }),
  };
}

function link(drag: Drag & { kind: 'link' }, press: KeyPress, ground: Ground): Drag {
  const ids = Array.from({ length: ground.count }, (_, index) => ground.rowAt(index).id);
  const current = drag.ends?.[drag.held === 'from' ? 'fromId' : 'toId'] ?? drag.fromId;
  const direction = press.key === 'ArrowUp' ? -1 : 1;
  let side: 'start' | 'end' =
    drag.ends?.type[drag.held === 'from' ? 0 : 1] === 'F' ? 'end' : 'start';
  let target = current;
  if (press.key === 'ArrowLeft' || press.key === 'ArrowRight')
    side = press.key === 'ArrowLeft' ? 'start' : 'end';
  else
    for (
      let index = ids.indexOf(current) + direction;
      index >= 0 && index < ids.length;
      index += direction
    )
      if (ids[index] !== drag.fromId) {
        target = ids[index]!;
        break;
      }
  if (target === drag.fromId) return drag;
  const ends =
    drag.held === 'from'
      ? { fromId: target, toId: drag.fromId, type: linkType(side, drag.fromSide) }
      : { fromId: drag.fromId, toId: target, type: linkType(drag.fromSide, side) };
  return { ...drag, ends, refusal: ground.acts.canLink(ends, drag.besides) };
}

/** The answer to a key, given the current drag (null: none) and the step of the keyboard. */
export function answerKey(
  drag: Drag | null,
  press: KeyPress,
  stepId: string | null,
  ground: Ground,
): KeyAnswer {
  if (drag && press.key === 'Enter') return 'keep';
  if (drag && press.key === 'Escape') return 'restore';
  if (press.ctrl || stepId === null) return null;
  if (drag?.kind === 'link')
    return press.key.startsWith('Arrow') ? { drag: link(drag, press, ground) } : null;
  if (press.key === 'ArrowLeft' || press.key === 'ArrowRight') {
    const next = dates(drag, press, stepId, ground);
    return next && { drag: next };
  }
  if (
    (press.key === '+' || press.key === '-' || press.key === '=') &&
    ground.acts.takenWith(stepId).length > 0
  ) {
    const was = drag?.kind === 'progress' ? drag.ratio : progressOf(stepId, ground);
    return {
      drag: {
        kind: 'progress',
        id: stepId,
        ratio: Math.min(
          1,
          Math.max(0, Math.round((was + (press.key === '-' ? -0.05 : 0.05)) * 20) / 20),
        ),
      },
    };
  }
  if (press.key.toLowerCase() === 'l' && !press.alt)
    return {
      drag: {
        kind: 'link',
        fromId: stepId,
        fromSide: 'end',
        x: 0,
        y: 0,
        ends: null,
        refusal: null,
        besides: null,
        held: 'to',
      },
    };
  return null;
}

function progressOf(stepId: string, { count, rowAt }: Ground): number {
  for (let index = 0; index < count; index += 1)
    if (rowAt(index).id === stepId) return rowAt(index).progress;
  return 0;
}
