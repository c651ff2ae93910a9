/** Where the keyboard is in the means grid, which lines are selected, and the cell being edited. */
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Id } from '../../shared/model/record';
import { createGrid } from '../ui/grid/gridState';
import type { MeansColumn } from './columns';

export const meansGrid = createGrid<MeansColumn>('title');

export interface LineSelection {
  readonly ids: readonly Id[];
  readonly focusId: Id | null;
  readonly anchorId: Id | null;
}

const NONE: LineSelection = { ids: [], focusId: null, anchorId: null };
const selection = createStore<LineSelection>(() => NONE);

/** The lines selected now. */
export function lineSelection(): LineSelection {
  return selection.getState();
}

/** A part of the selection, followed by a component. */
export function useLineSelection<T>(select: (state: LineSelection) => T): T {
  return useStore(selection, select);
}

/** Selects lines; the keyboard goes to the last of them, or to `focusId`. */
export function selectLines(ids: readonly Id[], more: Partial<LineSelection> = {}): void {
  const focusId = more.focusId ?? ids.at(-1) ?? null;
  selection.setState({ ids, focusId, anchorId: more.anchorId ?? ids[0] ?? focusId });
}

/** The line gone to from another view, until the grid that is loaded for it is there. */
let awaited: Id | null = null;

/** Selects a line for a grid that may still have to load; null once it is there. */
export function awaitLine(lineId: Id | null): void {
  awaited = lineId;
  if (lineId !== null) selectLines([lineId]);
}

/** The state as at the start, for another plan; but for a line that the grid was opened for. */
export function resetMeans(): void {
  meansGrid.reset();
  selection.setState(NONE);
  if (awaited !== null) selectLines([awaited]);
}
