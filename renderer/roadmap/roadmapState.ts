/**
 * The settings of the roadmap, kept while the window is open; only a preset puts them into the
 * plan.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Id } from '../../shared/model/record';
import { DEFAULT_OPTIONS, type RoadmapOptions } from '../../shared/roadmap/options';

export type Zoom = 'page' | 'width' | number;

export interface RoadmapState {
  readonly options: RoadmapOptions;
  /** The plan of the settings: another plan starts with the defaults. */
  readonly planId: Id | null;
  /** The zoom of the preview: a whole page, its width, or a factor of its paper size. */
  readonly zoom: Zoom;
  /** '' for transparent. */
  readonly pngPaper: '#ffffff' | '';
}

export const roadmapStore: StoreApi<RoadmapState> = createStore<RoadmapState>(() => ({
  options: DEFAULT_OPTIONS,
  planId: null,
  zoom: 'page',
  pngPaper: '#ffffff',
}));

/** A part of this state. */
export function useRoadmap<T>(select: (state: RoadmapState) => T): T {
  return useStore(roadmapStore, select);
}

/** Changes some options. */
export function setOptions(change: Partial<RoadmapOptions>): void {
  roadmapStore.setState(({ options }) => ({ options: { ...options, ...change } }));
}

/** Opens the screen for a plan, in the current scenario. */
export function openRoadmap(planId: Id, scenarioId: Id): void {
  roadmapStore.setState(({ options, planId: former }) => ({
    planId,
    options: { ...(former === planId ? options : DEFAULT_OPTIONS), scenarioId },
  }));
}
