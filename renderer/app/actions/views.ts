/** Switches views: one action for each, by the position of its tab. */
import { VIEWS, viewOfId } from '../views';
import type { Action } from '../../core/action';

export const GO_TO_VIEW_ACTIONS: readonly Action[] = VIEWS.map(({ id, label }, index) => ({
  // A browser tab uses Ctrl with a digit itself, so Alt works too.
  id: `view-${id}`,
  label,
  group: 'groupView',
  keys: [`Ctrl+${index + 1}`, `Alt+${index + 1}`],
  scope: 'everywhere',
  when: (state) => viewOfId(state.view.screen).id !== id,
  run: (app) => app.setView({ screen: id }),
}));
