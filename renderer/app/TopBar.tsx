import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { problem } from '../../shared/model/problem';
import { presentFromStart } from '../presentation/start';
import { Button } from '../ui/Button';
import { useApp, useAppState } from '../core/AppContext';
import { ActionMenu } from './actions/ActionMenu';
import { sayKeys } from '../core/keys';
import { showRoadmap } from '../roadmap/actions';
import { ViewTabs } from './ViewTabs';
import { sayMessage, sayProblem } from '../../shared/wording/problems';

/** The plan's name, whether it is kept, the views, and the menu of all actions. */
export function TopBar(): ReactNode {
  const app = useApp();
  const title = useAppState((state) => state.plan.title);
  return (
    <header className="top-bar">
      <Button
        variant="bare"
        className="plan-title"
        hint={say('app.actionPlans')}
        onPress={() => app.openPanel('plans')}
      >
        <h1>{title.trim() || say('model.untitledPlan')}</h1>
        <span aria-hidden="true">▾</span>
      </Button>
      <SavingState />
      <NotedState />
      <ViewTabs />
      <span className="spring" />
      <UndoButtons />
      {/* Where there is no room for them, the menu has them too. */}
      <span className="top-acts">
        <Button onPress={() => app.openPanel('palette')} hint={say('app.actionPalette')}>
          {say('app.search')} <kbd className="roomy-only">{sayKeys('Ctrl+k')}</kbd>
        </Button>
        <Button onPress={() => presentFromStart(app)} hint={say('presentation.present')}>
          {say('presentation.button')} <kbd className="roomy-only">{sayKeys('F5')}</kbd>
        </Button>
        <Button
          variant="primary"
          onPress={() => showRoadmap(app)}
          hint={`${say('roadmapView.action')} (${sayKeys('Ctrl+Shift+e')})`}
        >
          {say('roadmapView.button')}
        </Button>
      </span>
      <ActionMenu />
    </header>
  );
}

function SavingState(): ReactNode {
  const saving = useAppState((state) => state.saving);
  const problem = useAppState((state) => state.savingProblem);
  const words = {
    saved: `✓ ${say('app.saved')}`,
    saving: say('app.saving'),
    failed: `⚠ ${say('app.savingFailed')}`,
  }[saving];
  return (
    <span
      className="saving"
      data-saving={saving}
      role="status"
      title={problem ? sayProblem(problem) : undefined}
    >
      {words}
    </span>
  );
}

/**
 * What "Enregistré" does not tell: the last edits stand in one place, the browser's database. A page
 * without a server has no other.
 */
function NotedState(): ReactNode {
  const why = useAppState((state) => state.unnoted);
  if (!why) return null;
  const isPage = why.code === 'desktop.notHere';
  return (
    <span
      className="saving"
      data-saving={isPage ? undefined : 'unnoted'}
      role="status"
      title={sayProblem(isPage ? problem('safety.onePlace') : why)}
    >
      {isPage ? say('app.onePlace') : `⚠ ${say('app.unnoted')}`}
    </span>
  );
}

function UndoButtons(): ReactNode {
  const app = useApp();
  const last = useAppState((state) => state.history.past.at(-1));
  const next = useAppState((state) => state.history.future.at(-1));
  const reader = useAppState((state) => state.role === 'reader');
  return (
    <span className="undo-buttons">
      <Button
        variant="quiet"
        isDisabled={!last || reader}
        onPress={() => app.undo()}
        aria-label={say('app.undo')}
        hint={
          last ? say('app.undoWhat', { label: sayMessage(last.label) }) : say('app.nothingToUndo')
        }
      >
        ↶ <span className="roomy-only">{say('app.undo')}</span>
      </Button>
      <Button
        variant="quiet"
        isDisabled={!next || reader}
        onPress={() => app.redo()}
        aria-label={say('app.redo')}
        hint={next ? say('app.redoWhat', { label: sayMessage(next.label) }) : say('app.redo')}
      >
        ↷ <span className="roomy-only">{say('app.redo')}</span>
      </Button>
    </span>
  );
}
