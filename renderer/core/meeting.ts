/** Which meeting is on screen: of the window, not of the plan. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Id } from '../../shared/model/record';

/** A text pasted and not yet decided on. */
export interface MeetingsState {
  readonly meetingId: Id | null;
  /** The item of an agenda last worked on. */ readonly itemId: Id | null;
  readonly pasting: boolean;
}

const NONE: MeetingsState = { meetingId: null, itemId: null, pasting: false };

export const meetingsStore: StoreApi<MeetingsState> = createStore<MeetingsState>(() => NONE);

/** A part of that state. */
export function useMeetings<T>(select: (state: MeetingsState) => T): T {
  return useStore(meetingsStore, select);
}

/** Another plan is opened: nothing of the former one stays. */
export function forgetMeetings(): void {
  meetingsStore.setState(NONE);
}
