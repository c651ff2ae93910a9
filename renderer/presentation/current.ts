/** The state of the presentation: of the window, not of the plan. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { meetingsStore } from '../core/meeting';
import type { Id } from '../../shared/model/record';
import type { Zoom } from '../../shared/roadmap/slide';
import { startClock, type Clock } from './timer';

export type Bar = 'decision' | 'action' | 'date' | 'hypothesis' | 'scenario' | 'zoom';

export interface Presenting {
  readonly open: boolean;
  /** null: the plan as it is. */
  readonly meetingId: Id | null;
  readonly itemId: Id | null;
  /** The index of the item's screen; Infinity: its last. */
  readonly page: number;
  readonly pages: number;
  readonly cover: 'black' | 'white' | null;
  readonly panel: 'overview' | 'help' | null;
  /** The open bar. */
  readonly bar: Bar | null;
  /**
   * The part of the screen's foot that the bar covers, in units; and the step that the bar is
   * about.
   */
  readonly covered: number;
  readonly aboutId: Id | null;
  /** Digits of a jump; null if the user types none. */
  readonly typed: string | null;
  readonly zoom: Zoom;
  readonly clock: Clock;
  /**
   * The last chosen scenario with its decision, and the former one, which undoing the decision
   * shows again.
   */
  readonly chosen: { readonly decisionId: Id; readonly from: Id; readonly to: Id } | null;
  /** One line about the last act. */
  readonly said: { readonly text: string; readonly kind: 'info' | 'error' } | null;
  /** The presenter's own window, and whether it is the projected one. */
  readonly presenter: Window | null;
  readonly swapped: boolean;
}

const CLOSED: Presenting = {
  open: false,
  meetingId: null,
  itemId: null,
  page: 0,
  pages: 1,
  cover: null,
  panel: null,
  bar: null,
  covered: 0,
  aboutId: null,
  typed: null,
  zoom: {},
  clock: startClock(null, 0),
  chosen: null,
  said: null,
  presenter: null,
  swapped: false,
};

export const presentationStore: StoreApi<Presenting> = createStore<Presenting>(() => CLOSED);

/** A part of this state. */
export function usePresentation<T>(select: (state: Presenting) => T): T {
  return useStore(presentationStore, select);
}

/** Starts a presentation. */
export function openPresentation(meetingId: Id | null, itemId: Id | null, now: number): void {
  presentationStore.setState({
    ...CLOSED,
    open: true,
    meetingId,
    itemId,
    clock: startClock(itemId, now),
  });
}

/** Resolves when there is no presentation. */
export function presentationOver(): Promise<void> {
  if (!presentationStore.getState().open) return Promise.resolve();
  return new Promise((done) => {
    const stop = presentationStore.subscribe(({ open }) => {
      if (!open) {
        stop();
        done();
      }
    });
  });
}

/** Ends it; Shift+F5 starts again at the last item. */
export function closePresentation(): void {
  const { meetingId, itemId } = presentationStore.getState();
  if (meetingId !== null) meetingsStore.setState({ meetingId, itemId });
  presentationStore.setState({
    open: false,
    bar: null,
    panel: null,
    cover: null,
    typed: null,
    said: null,
    presenter: null,
    swapped: false,
  });
}

/** Clears the state when another plan opens. */
export function forgetPresentation(): void {
  presentationStore.setState(CLOSED);
}
