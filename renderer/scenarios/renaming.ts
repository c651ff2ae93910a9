/** Which scenario's chip is a field for its name. */
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Id } from '../../shared/model/record';

const store = createStore<{ readonly id: Id | null }>(() => ({ id: null }));

/**
 * Makes the scenario's chip a field; null: none. Not before a menu that asked for it has closed and
 * given the focus back: it would take it from the field.
 */
export function startRenaming(id: Id | null): void {
  if (id === null) store.setState({ id });
  else requestAnimationFrame(() => requestAnimationFrame(() => store.setState({ id })));
}

/** True while the chip is a field. */
export function useRenaming(id: Id): boolean {
  return useStore(store, (state) => state.id === id);
}
