import { useSyncExternalStore } from 'react';

/**
 * Too narrow, or too low, for all that a wide window shows at once: a telephone, a projector at 200
 * %.
 */
const query = window.matchMedia('(max-width: 900px), (max-height: 560px)');

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the window is a small one, followed as it changes. */
export function useCompact(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
