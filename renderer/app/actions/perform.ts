import { say } from '../../../shared/i18n/words';
import { problem } from '../../../shared/model/problem';
import { act } from '../../presentation/acts';
import { presentationStore } from '../../presentation/current';
import { versionsStore } from '../../versions/current';
import type { App } from '../../core/store';
import type { Action } from '../../core/action';
import { sayProblem } from '../../../shared/wording/problems';

const isPresenting = ({ id }: Action): boolean => id === 'present' || id === 'presentHere';

/**
 * A version that is looked at can only be looked at. What is presented is the plan as it is, and is
 * written to.
 */
const isForLooking = (action: Action): boolean =>
  (action.group === 'groupView' &&
    action.id !== 'palette' &&
    !action.id.startsWith('theme') &&
    !isPresenting(action)) ||
  action.group === 'groupHelp';

/**
 * Does an action that a key or a host's menu bar asks for. Under a dialog nothing is done, but what
 * opened it closes it. A presentation
 * has its own keys: of the menu bar only undo and redo are left, as nothing else would be seen.
 */
export function perform(asked: App, action: Action): void {
  if (presentationStore.getState().open) {
    performPresenting(asked, action);
    return;
  }
  const { look } = versionsStore.getState();
  if (look && !isForLooking(action)) {
    look.app.notify(
      isPresenting(action) ? say('versions.lookFirst') : sayProblem(problem('versions.lookOnly')),
      'error',
    );
    return;
  }
  const app = look?.app ?? asked;
  if (app.state().panel !== null || document.querySelector('.overlay') !== null) {
    if (action.id === app.state().panel) app.openPanel(null);
    return;
  }
  if (!action.when || action.when(app.state())) action.run(app);
}

function performPresenting(app: App, { id }: Action): void {
  if (id === 'undo' || id === 'redo') act(app, id);
  else presentationStore.setState({ said: { text: say('presentation.menuWaits'), kind: 'info' } });
}
