/**
 * The version that is chosen, shown as ghosts, or open for a look: state of the window, not of the
 * plan.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import type { App } from '../core/store';

export interface VersionsState {
  /** The version in the dialog; null: the one last shown at a steering meeting. */
  readonly chosenId: Id | null;
  /** The version that the chart shows as ghosts, with its plan. */
  readonly ghosts: { readonly id: Id; readonly plan: Plan } | null;
  /**
   * The window on an earlier version: a read-only app of its own; null while the plan itself is on
   * screen.
   */
  readonly look: { readonly app: App; readonly id: Id } | null;
}

const NONE: VersionsState = { chosenId: null, ghosts: null, look: null };

export const versionsStore: StoreApi<VersionsState> = createStore<VersionsState>(() => NONE);

/** A part of this state. */
export function useVersions<T>(select: (state: VersionsState) => T): T {
  return useStore(versionsStore, select);
}

let last = 0;

/**
 * Registers a request for a version. The returned function tells, when it has loaded, whether it is
 * still the last request.
 */
export function askVersion(): () => boolean {
  last += 1;
  const own = last;
  return () => own === last;
}

/** Clears the state when another plan opens, and ignores versions that are still loading. */
export function forgetVersions(): void {
  askVersion();
  versionsStore.setState(NONE);
}
