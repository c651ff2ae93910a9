import type { App } from '../../core/store';
import { ACTIONS } from './all';
import type { Action } from '../../core/action';
import { actionFor, countsAt, type Place } from '../../core/keys';
import { presentationStore } from '../../presentation/current';
import { perform } from './perform';

/**
 * Runs the action of a key in its place and prevents the browser's own; does nothing for other
 * keys.
 */
export function performKey(app: App, event: KeyboardEvent): void {
  const at = event.target instanceof Element ? event.target : document.body;
  const action = actionFor(ACTIONS, event, placeOf(at));
  if (!action) return;
  event.preventDefault();
  perform(app, action);
}

/**
 * Runs the action that the user chose in the host's menu bar. On a Mac, a key that this page did
 * not handle reaches the menu (`byKey`): it counts only where the focus allows it, as here, and not
 * over a presentation.
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
