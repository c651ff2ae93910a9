import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { App } from './store';
import type { AppState } from './state';

const AppContext = createContext<App | null>(null);

/** Gives the app to every view below. */
export const AppProvider = AppContext.Provider;

/** The app: its store and its acts. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp outside AppProvider');
  return app;
}

/** A part of the state; the component renders again when that part changes. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useStore(useApp().store, select);
}
