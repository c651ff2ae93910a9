/** The meeting on screen: state of the window, not of the plan. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Id } from '../../shared/model/record';

/** A pasted text that the user has not accepted or dropped yet. */
export interface MeetingsState {
  readonly meetingId: Id | null;
  /** The last used item of an agenda. */
  readonly itemId: Id | null;
  readonly pasting: boolean;
}

const NONE: MeetingsState = { meetingId: null, itemId: null, pasting: false };

export const meetingsStore: StoreApi<MeetingsState> = createStore<MeetingsState>(() => NONE);

/** A part of this state. */
export function useMeetings<T>(select: (state: MeetingsState) => T): T {
  return useStore(meetingsStore, select);
}

/** Clears the state when another plan opens. */
export function forgetMeetings(): void {
  meetingsStore.setState(NONE);
}
