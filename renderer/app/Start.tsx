import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import type { Answer } from '../../shared/desktop';
import { MAX_BYTES } from '../../shared/formats/phasage';
import { isProblem, type Problem } from '../../shared/model/problem';
import { useOffline } from '../platform/offline/useOffline';
import { droppedFile } from '../platform/dropped';
import { Boundary } from '../ui/Boundary';
import { Button } from '../ui/Button';
import { useShownTheme } from '../ui/useShownTheme';
import { AppProvider } from '../core/AppContext';
import { provideDocuments } from '../document/actions';
import { provideFileActs } from './actions/file';
import { lookAtFile } from './files/fileActs';
import { openFile } from './files/openLater';
import { usePresentation } from '../presentation/current';
import { useFileDialogs } from './files/useFileDialogs';
import { useFileDrop } from './files/useFileDrop';
import { HostActsProvider } from '../core/HostActs';
import { Shell } from './Shell';
import type { HostActsGiven } from '../core/given';
import { makeHostActs, openFilePorts } from './start/hostActs';
import { useGivenFile } from './start/useGivenFile';
import { useHostBar } from './start/useHostBar';
import { lazily } from '../ui/lazily';
import { begin } from './start/begin';
import type { Begun, Ready } from './start/begun';
import { useOpened } from './start/useOpened';
import { sayProblem } from '../../shared/wording/problems';

const Recovery = lazily(async () => (await import('./safety/Recovery')).Recovery);

/** After this time in ms, the start shows what it does. */
const LATE = 500;

/**
 * Opens the database and the last plan, then the window; or explains a loss, or why it can't open
 * anything.
 */
export function Start(): ReactNode {
  const [begun, setBegun] = useState<Begun | null>(null);
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void begin().then(setBegun);
  }, []);
  return (
    <Boundary>
      {begun !== null && 'first' in begun ? (
        <Running {...begun} />
      ) : (
        <Before begun={begun} onBegun={setBegun} />
      )}
    </Boundary>
  );
}

/** The screen without an open plan, in the system's look, as the user's own is not known yet. */
function Before({
  begun,
  onBegun,
}: {
  begun: Exclude<Begun, Ready> | null;
  onBegun: (begun: Begun) => void;
}): ReactNode {
  useShownTheme('system');
  if (begun === null) return <Checking />;
  if (isProblem(begun)) return <Refused why={begun} />;
  const accept = async (missing: string | null): Promise<void> => {
    const next = await begun.accept();
    if (missing !== null && 'first' in next) next.first.app.notify(missing, 'error');
    onBegun(next);
  };
  return <Recovery {...begun} onAccept={accept} />;
}

/** Empty at first: most starts end before anyone could read it. */
function Checking(): ReactNode {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), LATE);
    return () => window.clearTimeout(timer);
  }, []);
  return late ? (
    <main className="start-refused" role="status">
      <h1>Phasage</h1>
      <p>{say('safety.checking')}</p>
    </main>
  ) : null;
}

/** Opens several dropped files one after the other, as each may ask a question. */
async function openInTurn(files: readonly File[], given: HostActsGiven): Promise<void> {
  for (const file of files)
    await openFile(await droppedFile(file, given.host, MAX_BYTES), openFilePorts(given));
}

function Refused({ why }: { why: Problem }): ReactNode {
  return (
    <main className="start-refused" role="alert">
      <h1>Phasage</h1>
      <p>{sayProblem(why)}</p>
      <Button onPress={() => window.location.reload()}>{say('app.reload')}</Button>
    </main>
  );
}

/** Saves edits before the database closes, and reacts to its closing. */
function useDatabaseClosed(database: Ready['database'], latest: HostActsGiven['opened']): void {
  useEffect(() => {
    database.beforeClosed = () => latest().session.flush();
    // A newer Phasage needs the database: reload this window to become one, unless that would lose
    // edits.
    database.onClosed = (why) => {
      if (latest().session.unsaved) latest().app.receive({ role: 'reader', savingProblem: why });
      else window.location.reload();
    };
  }, [database, latest]);
}

/** Gives the host's acts to the actions outside React. */
function useProvidedActs(acts: ReturnType<typeof makeHostActs>): void {
  useEffect(() => provideDocuments(acts.documents), [acts]);
  useEffect(
    () =>
      provideFileActs({
        open: acts.openFile,
        save: acts.saveFile,
        saveCopy: acts.saveCopy,
        exportAll: acts.files.exportAll,
        newPlan: () => acts.newPlan('empty'),
      }),
    [acts],
  );
}

/**
 * When the window comes to the front or another plan opens, checks whether another program has
 * changed the plan's file.
 */
function useFileLookedAt(given: HostActsGiven, turn: number): void {
  useEffect(() => {
    const look = (): void => {
      void lookAtFile(given);
    };
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [given, turn]);
}

function Running({ database, first, keeping, writeSentinel }: Ready): ReactNode {
  const { opened, turn, latest, switchTo } = useOpened(database, first, keeping);
  const { host } = keeping;
  const presenting = usePresentation((state) => state.open);
  const { acts: dialogActs, dialogs } = useFileDialogs();
  const given = useMemo<HostActsGiven>(
    () => ({ database, host, opened: latest, switchTo, writeSentinel, ...dialogActs }),
    [database, host, latest, switchTo, writeSentinel, dialogActs],
  );
  const acts = useMemo(() => makeHostActs(given), [given]);
  useDatabaseClosed(database, latest);
  useProvidedActs(acts);
  const openAnswer = useCallback(
    (answer: Answer<'openFile'>) => {
      void openFile(answer, openFilePorts(given));
    },
    [given],
  );
  const isDragging = useFileDrop(
    useCallback(
      (files) => {
        void openInTurn(files, given);
      },
      [given],
    ),
  );
  useFileLookedAt(given, turn);
  useGivenFile(host, openAnswer);
  useHostBar(host, opened);
  useOffline(host);
  return (
    <HostActsProvider value={acts}>
      <AppProvider value={opened.app}>
        <Shell key={turn} />
        {/* The room must not see this: it waits until the presentation ends. */}
        {presenting ? null : dialogs}
        {isDragging ? <p className="drop-cue">{say('files.dropHere')}</p> : null}
      </AppProvider>
    </HostActsProvider>
  );
}
