/** What is being presented, and where in it: of the window, not of the plan. */
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
  /** Which of the screens that the item takes, from 0; Infinity: its last. */
  readonly page: number;
  readonly pages: number;
  readonly cover: 'black' | 'white' | null;
  readonly panel: 'overview' | 'help' | null;
  /** What is being written down or chosen. */
  readonly bar: Bar | null;
  /** How much of the foot of the screen the bar covers, in units; the step that it is about. */
  readonly covered: number;
  readonly aboutId: Id | null;
  /** Digits of a jump; null: none is being typed. */
  readonly typed: string | null;
  readonly zoom: Zoom;
  readonly clock: Clock;
  /**
   * The scenario chosen last, by which decision, and that shown before: shown again where the
   * choice is taken back.
   */
  readonly chosen: { readonly decisionId: Id; readonly from: Id; readonly to: Id } | null;
  /** One line about what was just done. */
  readonly said: { readonly text: string; readonly kind: 'info' | 'error' } | null;
  /** The presenter's own window, and whether it is the one that is projected. */
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

/** A part of that state. */
export function usePresentation<T>(select: (state: Presenting) => T): T {
  return useStore(presentationStore, select);
}

/** Begins a presentation. */
export function openPresentation(meetingId: Id | null, itemId: Id | null, now: number): void {
  presentationStore.setState({
    ...CLOSED,
    open: true,
    meetingId,
    itemId,
    clock: startClock(itemId, now),
  });
}

/** Resolves once no presentation is under way. */
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

/** Ends it; the item shown last is where Shift+F5 begins again. */
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

/** Another plan is opened: nothing of the former one stays. */
export function forgetPresentation(): void {
  presentationStore.setState(CLOSED);
}
