/** The number whose lines and formulas are shown, and the ways to it and on from it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Figure } from '../../shared/analysis/figures';
import type { Id } from '../../shared/model/record';
import type { App } from './store';

/**
 * A number of a scenario in one year (null: over all), and the limit that it breaks where that is
 * why it is asked about.
 */
export interface Asked {
  readonly scenarioId: Id;
  readonly figure: Figure;
  readonly year: number | null;
  readonly limitId?: Id;
}

const store = createStore<{ asked: Asked | null }>(() => ({ asked: null }));

/** The number asked about last. */
export function useAsked(): Asked | null {
  return useStore(store, ({ asked }) => asked);
}

/** Shows where a number comes from. */
export function openFigure(app: App, asked: Asked): void {
  store.setState({ asked });
  app.openPanel('explained');
}

/** Asks about the same number in another year. */
export function askYear(year: number | null): void {
  const { asked } = store.getState();
  if (asked) store.setState({ asked: { ...asked, year } });
}
