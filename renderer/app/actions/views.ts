/** Going to a view: one action for each, by the place of its tab. */
import { VIEWS, viewOfId } from '../views';
import type { Action } from '../../core/action';

export const GO_TO_VIEW_ACTIONS: readonly Action[] = VIEWS.map(({ id, label }, index) => ({
  // In a browser's own tab Ctrl and a digit belong to it: Alt is there for that.
  id: `view-${id}`,
  label,
  group: 'groupView',
  keys: [`Ctrl+${index + 1}`, `Alt+${index + 1}`],
  scope: 'everywhere',
  when: (state) => viewOfId(state.view.screen).id !== id,
  run: (app) => app.setView({ screen: id }),
}));
