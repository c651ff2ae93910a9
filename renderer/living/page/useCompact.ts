import { useSyncExternalStore } from 'react';

/**
 * A window too narrow, or too low, for the layout of a wide one: a telephone, a projector at 200 %.
 */
const query = window.matchMedia('(max-width: 900px), (max-height: 560px)');

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** True while the window is small. */
export function useCompact(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
