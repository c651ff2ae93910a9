/** Which version is chosen, shown as ghosts, looked at: of the window, not of the plan. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import type { App } from '../core/store';

export interface VersionsState {
  /** The version that the dialog shows; null: the one shown last at a steering meeting. */
  readonly chosenId: Id | null;
  /** The version that the chart shows as ghosts, with its plan. */
  readonly ghosts: { readonly id: Id; readonly plan: Plan } | null;
  /**
   * The window on an earlier version: an app of its own that can't write; null while the plan
   * itself is shown.
   */
  readonly look: { readonly app: App; readonly id: Id } | null;
}

const NONE: VersionsState = { chosenId: null, ghosts: null, look: null };

export const versionsStore: StoreApi<VersionsState> = createStore<VersionsState>(() => NONE);

/** A part of that state. */
export function useVersions<T>(select: (state: VersionsState) => T): T {
  return useStore(versionsStore, select);
}

let last = 0;

/** A version is asked for: gives whether it still is the one asked for last, once it is read. */
export function askVersion(): () => boolean {
  last += 1;
  const own = last;
  return () => own === last;
}

/** Another plan is opened: nothing of the former one stays, nor comes once it is read. */
export function forgetVersions(): void {
  askVersion();
  versionsStore.setState(NONE);
}
