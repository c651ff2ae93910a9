import '../../shared/i18n/later';
import { useState, type ReactNode } from 'react';
import { removeBaseline, renameBaseline, takeBaseline } from '../../shared/commands/baselines';
import { baselinesOf, lastPresented } from '../../shared/analysis/changes';
import { say } from '../../shared/i18n/words';
import { isProblem } from '../../shared/model/problem';
import type { Baseline } from '../../shared/model/scenario';
import { useApp, useAppState } from '../core/AppContext';
import { TextField } from '../ui/TextField';
import { useHostActs } from '../core/HostActs';
import { sayWhen } from '../ui/sayWhen';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Changes } from './Changes';
import { useVersions, versionsStore } from './current';
import { hideGhosts, showGhosts } from './ghosts';
import { beginLook } from './look';
import { sayDate } from '../../shared/wording/dates';
import { sayProblem } from '../../shared/wording/problems';
import './versions.css';

/**
 * The versions frozen, newest first; of the one chosen, what has changed since, and what can be
 * done with it.
 */
export function VersionsDialog(): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const reader = useAppState((state) => state.role === 'reader');
  const chosenId = useVersions((state) => state.chosenId);
  const versions = baselinesOf(plan).reverse();
  const chosen = (chosenId === null ? undefined : plan.baselines[chosenId]) ?? lastPresented(plan);
  return (
    <Dialog title={say('versions.title')} size="wide" onClose={() => app.openPanel(null)}>
      <p className="quiet small">{say('versions.hint')}</p>
      <div className="versions">
        <div className="versions-list">
          {versions.length === 0 ? null : (
            <ul aria-label={say('versions.list')}>
              {versions.map((version) => (
                <li key={version.id}>
                  <VersionLine version={version} current={version.id === chosen?.id} />
                </li>
              ))}
            </ul>
          )}
          {reader ? null : <TakeVersion />}
        </div>
        <div className="versions-one">
          {chosen ? <OneVersion key={chosen.id} version={chosen} reader={reader} /> : null}
          <Changes baselineId={chosen?.id ?? null} />
        </div>
      </div>
    </Dialog>
  );
}

function VersionLine({ version, current }: { version: Baseline; current: boolean }): ReactNode {
  const meeting = useAppState((state) =>
    version.meetingId === null ? undefined : state.plan.meetings[version.meetingId],
  );
  const app = useApp();
  const details = [
    say('versions.takenAt', { date: sayWhen(version.takenAt, app.context.now()).absolute }),
    meeting ? say('versions.ofMeeting', { title: meeting.title || say('meetings.untitled') }) : '',
  ];
  return (
    <Button
      variant="bare"
      aria-current={current}
      onPress={() => versionsStore.setState({ chosenId: version.id })}
    >
      <b>{version.title.trim() || say('versions.untitled')}</b>
      <small className="quiet">{details.filter(Boolean).join(' · ')}</small>
    </Button>
  );
}

function TakeVersion(): ReactNode {
  const app = useApp();
  const named = say('versions.newTitle', { date: sayDate(app.context.today()) });
  const [title, setTitle] = useState('');
  const take = (): void => {
    const id = app.context.newId();
    const kept = title.trim() || named;
    if (isProblem(app.dispatch(takeBaseline, { id, title: kept }))) return;
    setTitle('');
    versionsStore.setState({ chosenId: id });
    app.notify(say('versions.taken', { title: kept }));
  };
  return (
    <form
      className="versions-take"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label className="field">
        <span className="label">{say('versions.newName')}</span>
        <input
          className="input"
          value={title}
          placeholder={named}
          maxLength={2000}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <Button type="submit">{say('versions.take')}</Button>
    </form>
  );
}

function OneVersion({ version, reader }: { version: Baseline; reader: boolean }): ReactNode {
  const app = useApp();
  const { versions } = useHostActs();
  const shown = useVersions((state) => state.ghosts?.id === version.id);
  const rename = (text: string): string | null => {
    if (text.trim() === '' || text.trim() === version.title) return null;
    const done = app.dispatch(
      renameBaseline,
      { id: version.id, title: text.trim() },
      { quiet: true },
    );
    return isProblem(done) ? sayProblem(done) : null;
  };
  const remove = (): void => {
    if (isProblem(app.dispatch(removeBaseline, { id: version.id }))) return;
    versionsStore.setState({ chosenId: null });
    app.notify(say('versions.removed', { title: version.title }));
  };
  const leave = (begun: boolean): void => {
    if (begun) app.openPanel(null);
  };
  return (
    <div className="version-head">
      <TextField
        label={say('versions.name')}
        value={version.title}
        disabled={reader}
        onKeep={rename}
      />
      <div className="version-acts">
        <Button
          variant="primary"
          onPress={() => {
            void beginLook(app, versions, version.id).then(leave);
          }}
        >
          {say('versions.look')}
        </Button>
        {shown ? (
          <Button onPress={hideGhosts}>{say('versions.hideGhosts')}</Button>
        ) : (
          <Button
            onPress={() => {
              void showGhosts(app, versions, version.id).then(leave);
            }}
          >
            {say('versions.showGhosts')}
          </Button>
        )}
        {reader ? null : (
          <Button variant="quiet" onPress={remove}>
            {say('app.delete')}
          </Button>
        )}
      </div>
      <h3 className="version-since">{say('versions.changed')}</h3>
    </div>
  );
}
