import type { App } from '../store';
import type { Action } from './action';

/** Does an action that a key or a host's menu bar asks for. Under a dialog nothing is done, but what opened it closes it. */
export function perform(app: App, action: Action): void {
  if (app.state().panel !== null || document.querySelector('.overlay') !== null) {
    if (action.id === app.state().panel) app.openPanel(null);
    return;
  }
  if (!action.when || action.when(app.state())) action.run(app);
}
