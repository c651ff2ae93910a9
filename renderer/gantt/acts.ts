/**
 * The requests and reports of the chart to the app. The chart proposes; only the app changes the
 * plan.
 */
import type { Proposal, Taken } from './gestures/drag';
import type { ChartLink } from './rows';
import type { Viewport } from './viewport';

export type LinkEnds = Pick<ChartLink, 'fromId' | 'toId' | 'type'>;

export interface ChartActs {
  /**
   * The dragged step first, then those that move with it (the selection, or the sub-steps of a
   * summary). Empty if it can't be dragged.
   */
  takenWith(stepId: string): readonly Taken[];
  /** The tip of a drag: the new dates, the length, the shift. */
  describe(before: Taken | null, after: Pick<Proposal, 'start' | 'end'>): string;
  describeProgress(ratio: number): string;
  /** The words for a link; `refusal` is the reason why it is impossible, null if it is possible. */
  describeLink(ends: LinkEnds, refusal: string | null): string;
  canLink(ends: LinkEnds, besides: string | null): string | null;
  move(proposals: readonly Proposal[]): void;
  progress(stepId: string, ratio: number): void;
  /** Creates a step from a bar drawn on a row without dates (its id), or below the rows (null). */
  create(rowId: string | null, start: number, end: number): void;
  link(ends: LinkEnds): void;
  relink(linkId: string, ends: LinkEnds): void;
  unlink(linkId: string): void;
  select(stepId: string | null, mode: 'only' | 'toggle' | 'range'): void;
  open(stepId: string): void;
  /** Changes the scale, with this day at the left edge. */
  zoomTo(pxPerDay: number, leftDay: number): void;
  fit(): void;
  scrolled(view: Viewport): void;
  announce(text: string): void;
}
