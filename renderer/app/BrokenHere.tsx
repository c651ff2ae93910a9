import {
  createContext,
  use,
  useEffect,
  useEffectEvent,
  useRef,
  type ReactNode,
  type RefObject,
} from 'react';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import type { App } from '../core/store';
import type { AppState } from '../core/state';
import { closePresentation, presentationStore } from '../presentation/current';
import { BrokenPart, type BrokenGiven } from '../ui/Boundary';
import { Button } from '../ui/Button';
import { actionById } from './actions/all';
import { VIEWS, viewOfId } from './views';

/** The state when the window opened. */
export const OpeningContext = createContext<RefObject<AppState> | null>(null);

/**
 * Replaces a part that can't be drawn: offers the plan's file, its copies, another view. Choosing
 * another step, editing or undoing draws the part again. A view that breaks at the start gives way
 * to the plan.
 */
export function BrokenHere({ error, onRetry }: BrokenGiven): ReactNode {
  const app = useApp();
  const opening = use(OpeningContext);
  const screen = useAppState((state) => state.view.screen);
  const other = VIEWS.find(({ id }) => id !== viewOfId(screen).id)!;
  useRetryElsewhere(onRetry);
  useEffect(() => {
    if (opening && isAsOpened(app.state(), opening.current)) leaveStart(app);
  }, [app, opening]);
  const go = (): void => {
    closePresentation();
    app.paste(null);
    app.openPanel(null);
    app.setView({ screen: other.id });
  };
  return (
    <BrokenPart error={error} onRetry={onRetry}>
      <Button onPress={() => actionById('saveCopy').run(app)}>{say('app.actionSaveCopy')}</Button>
      <Button
        onPress={() => {
          closePresentation();
          app.openPanel('backups');
        }}
      >
        {say('safety.action')}
      </Button>
      <Button onPress={go}>{say('app.partOther', { view: say(other.label) })}</Button>
    </BrokenPart>
  );
}

/** True if the user has done nothing yet: then the last session left the state that breaks. */
function isAsOpened({ view, history, panel, pasting }: AppState, opening: AppState): boolean {
  return (
    panel === null &&
    pasting === null &&
    !presentationStore.getState().open &&
    view.screen === opening.view.screen &&
    history === opening.history
  );
}

function leaveStart(app: App): void {
  const [first] = VIEWS;
  const { id, label } = viewOfId(app.state().view.screen);
  if (id === first!.id) return;
  app.setView({ screen: first!.id });
  app.notify(say('app.partAtStart', { view: say(label) }), 'error');
}

/** A part that breaks for one step, or one state of the plan, may work for another. */
function useRetryElsewhere(onRetry: () => void): void {
  const plan = useAppState((state) => state.plan);
  const selection = useAppState((state) => state.selection);
  const broken = useRef({ plan, selection });
  const retry = useEffectEvent(onRetry);
  useEffect(() => {
    if (plan === broken.current.plan && selection === broken.current.selection) return;
    broken.current = { plan, selection };
    retry();
  }, [plan, selection]);
}
