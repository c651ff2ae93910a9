/** The scenario whose chip is a field for its name. */
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Id } from '../../shared/model/record';

const store = createStore<{ readonly id: Id | null }>(() => ({ id: null }));

/**
 * Turns the scenario's chip into a field; null: none. Waits until a menu has closed and given the
 * focus back, since the field would lose it.
 */
export function startRenaming(id: Id | null): void {
  if (id === null) store.setState({ id });
  else requestAnimationFrame(() => requestAnimationFrame(() => store.setState({ id })));
}

/** True while the chip is a field. */
export function useRenaming(id: Id): boolean {
  return useStore(store, (state) => state.id === id);
}
