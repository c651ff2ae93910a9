/**
 * Of the hypotheses view, what is of the window and not of the plan: the hypothesis chosen, the
 * cell the keyboard is on, the filter, which half is shown.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { HypothesisStatus } from '../../shared/model/hypothesis';
import type { Id } from '../../shared/model/record';
import { createGrid } from '../ui/grid/gridState';
import type { RegisterColumn } from './columns';

export const registerGrid = createGrid<RegisterColumn>('title');

export const FILTERS = [
  'all',
  'toCheck',
  'confirmed',
  'refuted',
  'overdue',
] as const satisfies readonly (HypothesisStatus | 'all' | 'overdue')[];
export type StatusFilter = (typeof FILTERS)[number];

export interface HypothesesState {
  readonly chosenId: Id | null;
  readonly filter: StatusFilter;
  readonly tab: 'register' | 'grid';
  /** In the grid, what the panel shows: the chosen hypothesis, or a line of means. */
  readonly lineId: Id | null;
}

const START: HypothesesState = { chosenId: null, filter: 'all', tab: 'register', lineId: null };

export const hypothesesStore: StoreApi<HypothesesState> = createStore<HypothesesState>(() => START);

/** A part of that state, followed by a component. */
export function useHypotheses<T>(select: (state: HypothesesState) => T): T {
  return useStore(hypothesesStore, select);
}

/** Chooses a hypothesis; the keyboard is on its row. */
export function chooseHypothesis(chosenId: Id | null): void {
  hypothesesStore.setState({ chosenId, lineId: null });
}

/** The state as at the start: for another plan. */
export function resetHypotheses(): void {
  registerGrid.reset();
  hypothesesStore.setState(START);
}
