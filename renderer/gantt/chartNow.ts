import type { RefObject } from 'react';
import type { Ground } from './gestures/begin';
import type { DragShown } from './gestures/state';
import type { GanttViewProps } from './props';
import type { Scale } from './scale';

/** The input of the gestures on the chart. */
export interface ChartGiven extends Omit<GanttViewProps, 'range'> {
  readonly slot: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly scale: Scale;
}

/** The state that listeners read when called, so that they need not be made again. */
export interface ChartNow {
  readonly given: ChartGiven;
  readonly ground: Ground;
  readonly linkId: string | null;
  readonly shown: DragShown | null;
}

/** The output of the gestures on the screen. */
export interface ChartShows {
  readonly show: (shown: DragShown | null) => void;
  readonly setLinkId: (id: string | null) => void;
}
