import { versionsStore } from '../../versions/current';
import type { App } from '../store';
import type { Action } from './action';

/** A version that is looked at can only be looked at. */
const isForLooking = ({ id, group }: Action): boolean => (group === 'groupView' && id !== 'palette' && !id.startsWith('theme')) || group === 'groupHelp';

/** Does an action that a key or a host's menu bar asks for. Under a dialog nothing is done, but what opened it closes it. */
export function perform(asked: App, action: Action): void {
  const { look } = versionsStore.getState();
  if (look && !isForLooking(action)) return;
  const app = look?.app ?? asked;
  if (app.state().panel !== null || document.querySelector('.overlay') !== null) {
    if (action.id === app.state().panel) app.openPanel(null);
    return;
  }
  if (!action.when || action.when(app.state())) action.run(app);
}
