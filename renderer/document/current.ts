/** The visible part of the document: state of the window, not of the plan. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Id } from '../../shared/model/record';

/** The registers behind the document's blocks, each with a screen. */
export const SCREENS = ['framing', 'offers', 'solutions'] as const;
export type Screen = (typeof SCREENS)[number];

/** A register, or the chapter with that id; null: the first chapter. */
export interface DocumentState {
  readonly screen: Screen | null;
  readonly chapterId: Id | null;
}

export const documentStore: StoreApi<DocumentState> = createStore<DocumentState>(() => ({
  screen: null,
  chapterId: null,
}));

/** A part of this state. */
export function useDocument<T>(select: (state: DocumentState) => T): T {
  return useStore(documentStore, select);
}
