/**
 * How the roadmap is being set up: kept while the window is open, apart from the plan until it is
 * kept as a preset.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Id } from '../../shared/model/record';
import { DEFAULT_OPTIONS, type RoadmapOptions } from '../../shared/roadmap/options';

export type Zoom = 'page' | 'width' | number;

export interface RoadmapState {
  readonly options: RoadmapOptions;
  /** The plan it was set up for: another one starts afresh. */
  readonly planId: Id | null;
  /** Of the preview: a whole page, its width, or times its size on paper. */
  readonly zoom: Zoom;
  /** '' : transparent. */
  readonly pngPaper: '#ffffff' | '';
}

export const roadmapStore: StoreApi<RoadmapState> = createStore<RoadmapState>(() => ({
  options: DEFAULT_OPTIONS,
  planId: null,
  zoom: 'page',
  pngPaper: '#ffffff',
}));

/** A part of that state. */
export function useRoadmap<T>(select: (state: RoadmapState) => T): T {
  return useStore(roadmapStore, select);
}

/** Changes some options. */
export function setOptions(change: Partial<RoadmapOptions>): void {
  roadmapStore.setState(({ options }) => ({ options: { ...options, ...change } }));
}

/** The screen is opened on a plan, in the scenario shown. */
export function openRoadmap(planId: Id, scenarioId: Id): void {
  roadmapStore.setState(({ options, planId: former }) => ({
    planId,
    options: { ...(former === planId ? options : DEFAULT_OPTIONS), scenarioId },
  }));
}
