/** The place of the keyboard in the means grid, the selected lines, and the cell in edit. */
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

/** The current selection. */
export function lineSelection(): LineSelection {
  return selection.getState();
}

/** A part of the selection; the component renders again when it changes. */
export function useLineSelection<T>(select: (state: LineSelection) => T): T {
  return useStore(selection, select);
}

/** Selects lines and moves the keyboard to the last of them, or to `focusId`. */
export function selectLines(ids: readonly Id[], more: Partial<LineSelection> = {}): void {
  const focusId = more.focusId ?? ids.at(-1) ?? null;
  selection.setState({ ids, focusId, anchorId: more.anchorId ?? ids[0] ?? focusId });
}

/** The line to select, from another view, when the grid has loaded. */
let awaited: Id | null = null;

/** Selects a line in a grid that may still have to load; null when it has. */
export function awaitLine(lineId: Id | null): void {
  awaited = lineId;
  if (lineId !== null) selectLines([lineId]);
}

/** Resets the state when another plan opens, except a line that waits for the grid. */
export function resetMeans(): void {
  meansGrid.reset();
  selection.setState(NONE);
  if (awaited !== null) selectLines([awaited]);
}
