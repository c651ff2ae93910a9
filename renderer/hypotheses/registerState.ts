/**
 * The state of the hypotheses view that belongs to the window, not to the plan: the chosen
 * hypothesis, the cell of the keyboard, the filter, the visible half.
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
  /** In the grid, the means line in the panel; null for the chosen hypothesis. */
  readonly lineId: Id | null;
}

const START: HypothesesState = { chosenId: null, filter: 'all', tab: 'register', lineId: null };

export const hypothesesStore: StoreApi<HypothesesState> = createStore<HypothesesState>(() => START);

/** A part of this state; the component renders again when it changes. */
export function useHypotheses<T>(select: (state: HypothesesState) => T): T {
  return useStore(hypothesesStore, select);
}

/** Chooses a hypothesis and moves the keyboard to its row. */
export function chooseHypothesis(chosenId: Id | null): void {
  hypothesesStore.setState({ chosenId, lineId: null });
}

/** Resets the state when another plan opens. */
export function resetHypotheses(): void {
  registerGrid.reset();
  hypothesesStore.setState(START);
}
