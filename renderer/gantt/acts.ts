/**
 * What the chart asks of the app, and reports to it. The chart proposes; only the app changes the
 * plan.
 */
import type { Proposal, Taken } from './gestures/drag';
import type { ChartLink } from './rows';
import type { Viewport } from './viewport';

export type LinkEnds = Pick<ChartLink, 'fromId' | 'toId' | 'type'>;

export interface ChartActs {
  /**
   * The dragged step first, then those that go with it (the selection, or what stands under a
   * summary). Empty: it can't be dragged.
   */
  takenWith(stepId: string): readonly Taken[];
  /** The tip of a drag: the dates a drop would give, the length, the shift. */
  describe(before: Taken | null, after: Pick<Proposal, 'start' | 'end'>): string;
  describeProgress(ratio: number): string;
  /** How a link would read; `refusal` says why it can't be made, null that it can. */
  describeLink(ends: LinkEnds, refusal: string | null): string;
  canLink(ends: LinkEnds, besides: string | null): string | null;
  move(proposals: readonly Proposal[]): void;
  progress(stepId: string, ratio: number): void;
  /** A bar drawn on a row without a date (its id), or below the rows (null): the step is made. */
  create(rowId: string | null, start: number, end: number): void;
  link(ends: LinkEnds): void;
  relink(linkId: string, ends: LinkEnds): void;
  unlink(linkId: string): void;
  select(stepId: string | null, mode: 'only' | 'toggle' | 'range'): void;
  open(stepId: string): void;
  /** Another scale, with this day at the left edge. */
  zoomTo(pxPerDay: number, leftDay: number): void;
  fit(): void;
  scrolled(view: Viewport): void;
  announce(text: string): void;
}
