/** The number under explanation, and the ways to it and on from it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Figure } from '../../shared/analysis/figures';
import type { Id } from '../../shared/model/record';
import type { App } from './store';

/**
 * A number of a scenario in one year (null: over all), and the broken limit, if the user came from
 * one.
 */
export interface Asked {
  readonly scenarioId: Id;
  readonly figure: Figure;
  readonly year: number | null;
  readonly limitId?: Id;
}

const store = createStore<{ asked: Asked | null }>(() => ({ asked: null }));

/** The last explained number. */
export function useAsked(): Asked | null {
  return useStore(store, ({ asked }) => asked);
}

/** Explains a number. */
export function openFigure(app: App, asked: Asked): void {
  store.setState({ asked });
  app.openPanel('explained');
}

/** Explains the same number in another year. */
export function askYear(year: number | null): void {
  const { asked } = store.getState();
  if (asked) store.setState({ asked: { ...asked, year } });
}
