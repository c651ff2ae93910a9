import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { Button } from '../ui/Button';
import { useAppState } from '../core/AppContext';
import { actionById } from './actions/all';
import { useApp } from '../core/AppContext';
import { WelcomeBar } from './plans/WelcomeBar';
import { useHostActs } from '../core/HostActs';
import { sayProblem } from '../../shared/wording/problems';

/** Bars under the top: another window writes, edits are not saved, the first start's offer. */
export function SafetyBars(): ReactNode {
  return (
    <>
      <ReaderBar />
      <UnsavedBar />
      <FileBar />
      <WelcomeBar />
    </>
  );
}

function ReaderBar(): ReactNode {
  const reader = useAppState((state) => state.role === 'reader');
  const problem = useAppState((state) => state.savingProblem);
  const { takeOver } = useHostActs();
  const app = useApp();
  if (!reader) return null;
  return (
    <div className="notice-bar" data-kind="doubt" role="status">
      <span>{problem ? sayProblem(problem) : say('app.readerBar')}</span>
      {problem?.code === 'problems.journalBroken' ? (
        <Button onPress={() => app.openPanel('salvage')}>{say('salvage.look')}</Button>
      ) : (
        <Button onPress={takeOver}>{say('app.takeOver')}</Button>
      )}
    </div>
  );
}

/** Another program has changed the plan's file. */
function FileBar(): ReactNode {
  const changed = useAppState((state) => state.fileChanged);
  const { openChanged, ignoreChanged } = useHostActs();
  if (!changed) return null;
  return (
    <div className="notice-bar" data-kind="doubt" role="status">
      <span>{say('files.changedBar', { name: changed.name })}</span>
      <Button onPress={openChanged}>{say('files.changedOpen')}</Button>
      <Button variant="quiet" onPress={ignoreChanged}>
        {say('files.changedIgnore')}
      </Button>
    </div>
  );
}

function UnsavedBar(): ReactNode {
  const app = useApp();
  const failed = useAppState((state) => state.saving === 'failed');
  const problem = useAppState((state) => state.savingProblem);
  if (!failed) return null;
  return (
    <div className="notice-bar" data-kind="alarm" role="alert">
      <span>{problem ? sayProblem(problem) : say('app.savingFailed')}</span>
      <Button onPress={() => actionById('saveCopy').run(app)}>{say('app.actionSaveCopy')}</Button>
    </div>
  );
}
