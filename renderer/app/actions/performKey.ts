import type { App } from '../../core/store';
import { ACTIONS } from './all';
import { actionFor } from '../../core/keys';
import { perform } from './perform';

/**
 * Does what a key asks for where it is pressed, and keeps the browser from doing its own; nothing
 * where no action has that key.
 */
export function performKey(app: App, event: KeyboardEvent): void {
  const at = event.target instanceof Element ? event.target : document.body;
  const action = actionFor(ACTIONS, event, placeOf(at));
  if (!action) return;
  event.preventDefault();
  perform(app, action);
}

function placeOf(at: Element): 'rows' | 'grid' | null {
  if (at.closest('[data-rows]') !== null) return 'rows';
  return at.closest('[data-grid]') !== null ? 'grid' : null;
}
