import type { App } from '../../core/store';
import { ACTIONS } from './all';
import type { Action } from '../../core/action';
import { actionFor, countsAt, type Place } from '../../core/keys';
import { presentationStore } from '../../presentation/current';
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

/**
 * Does what was chosen in the host's menu bar. On a Mac a key that this page did not take reaches
 * the menu (`byKey`): it counts where the focus lets it, as here, and not over a presentation.
 */
export function performChosen(app: App, action: Action, byKey: boolean): void {
  const at = document.activeElement ?? document.body;
  if (byKey && (presentationStore.getState().open || !countsAt(action, at, placeOf(at)))) return;
  perform(app, action);
}

function placeOf(at: Element): Place {
  if (at.closest('[data-rows]') !== null) return 'rows';
  return at.closest('[data-grid]') !== null ? 'grid' : null;
}
