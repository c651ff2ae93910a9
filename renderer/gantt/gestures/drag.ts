/** The proposal of a drag, from its start and the pointer's distance; pure. */
import { fromDay, toDay, type Day, shiftMonths, wholeMonths } from '../../../shared/model/dates';
import { drawnDates, moveDates, moveDay, resizeDates, type Dates } from '../snap';
import type { ViewUnit } from '../scale';

/** A step that moves with the drag: its dates at the start. */
export interface Taken extends Dates {
  readonly id: string;
  readonly milestone: boolean;
  /** True if its days come from its sub-steps. */
  readonly group: boolean;
}

export interface Proposal extends Dates {
  readonly id: string;
}

export interface Pull {
  /** In days, may be a fraction. */
  readonly shift: number;
  readonly view: ViewUnit;
  /** True while Alt is down: allows any day. */
  readonly free: boolean;
}

function shifted(
  day: Day | null,
  days: number,
  months: number | null,
  keepEnd: boolean,
): Day | null {
  if (day === null) return null;
  return months === null ? day + days : toDay(shiftMonths(fromDay(day), months, keepEnd));
}

/**
 * Moves the dragged step by the view's unit, and the others by the same; in months if that was a
 * number of months.
 */
export function proposeMove(
  grabbed: Taken,
  others: readonly Taken[],
  { shift, view, free }: Pull,
): Proposal[] {
  const lead = moveOne(grabbed, shift, view, free);
  const from = grabbed.start ?? grabbed.end!;
  const to = lead.start ?? lead.end!;
  return [
    grabbed.group ? { id: grabbed.id, ...movedAlike(grabbed, from, to) } : lead,
    ...others
      .filter(({ start, end }) => start !== null || end !== null)
      .map((taken) => ({ id: taken.id, ...movedAlike(taken, from, to) })),
  ];
}

/**
 * Moves dates like a given day: by months if it moved by whole months (month ends stay month ends),
 * else by days.
 */
export function movedAlike({ start, end }: Dates, from: Day, to: Day): Dates {
  const months = wholeMonths(fromDay(from), fromDay(to));
  return {
    start: shifted(start, to - from, months, false),
    end: shifted(end, to - from, months, true),
  };
}

function moveOne(taken: Taken, shift: number, view: ViewUnit, free: boolean): Proposal {
  if (taken.milestone) {
    const day = moveDay(taken.end ?? taken.start!, shift, view, free);
    return { id: taken.id, start: day, end: day };
  }
  return { id: taken.id, ...moveDates(taken, shift, view, free) };
}

/** Moves one end of the step. */
export function proposeResize(
  taken: Taken,
  side: 'start' | 'end',
  { shift, view, free }: Pull,
): Proposal {
  return { id: taken.id, ...resizeDates(taken, side, shift, view, free) };
}

/**
 * A new bar from the pressed point to the pointer; a mere click gives one unit of the view, and
 * creates nothing.
 */
export function proposeDrawn(
  from: number,
  to: number,
  view: ViewUnit,
  free: boolean,
): { start: Day; end: Day } {
  return drawnDates(from, to, view, free);
}

/** The progress (0 to 1) at a pixel of the bar, in steps of 5 %, or 1 % with Alt. */
export function proposeProgress(
  x: number,
  box: { x: number; width: number },
  free: boolean,
): number {
  const unit = free ? 100 : 20;
  return Math.min(1, Math.max(0, Math.round(((x - box.x) / box.width) * unit) / unit));
}

/** The type of a link from its two ends: from an end to a start is FS, and so on. */
export function linkType(from: 'start' | 'end', to: 'start' | 'end'): 'FS' | 'SS' | 'FF' | 'SF' {
  if (from === 'end') return to === 'start' ? 'FS' : 'FF';
  return to === 'start' ? 'SS' : 'SF';
}
