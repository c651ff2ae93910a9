import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { say, sayProblem } from '../../shared/i18n/words';
import type { Answer } from '../../shared/desktop';
import { MAX_BYTES } from '../../shared/formats/phasage';
import { isProblem, type Problem } from '../../shared/model/problem';
import { chooseHost } from '../platform/choose';
import { readFile } from '../platform/readFile';
import { openDatabase, type PhasageDatabase } from '../storage/database';
import { Button } from '../ui/Button';
import { AppProvider } from './AppContext';
import { provideFileActs } from './actions/file';
import { openFile } from './files/openFile';
import { useFileDialogs } from './files/useFileDialogs';
import { useFileDrop } from './files/useFileDrop';
import { HostActsProvider } from './HostActs';
import { Shell } from './Shell';
import type { HostActsGiven } from './start/given';
import { makeHostActs, openFilePorts } from './start/hostActs';
import { openPlan, planToOpen, type Opened } from './start/opening';
import { useGivenFile } from './start/useGivenFile';
import { useHostBar } from './start/useHostBar';
import { useOpened } from './start/useOpened';

/** Opens the database and the last plan, then the window; or says why that can't be. */
export function Start(): ReactNode {
  const [ready, setReady] = useState<{ database: PhasageDatabase; opened: Opened } | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void begin().then((result) => (isProblem(result) ? setRefused(result) : setReady(result)));
  }, []);
  if (refused) return <main className="start-refused" role="alert"><h1>Phasage</h1><p>{sayProblem(refused)}</p><Button onPress={() => window.location.reload()}>{say('app.reload')}</Button></main>;
  return ready ? <Running database={ready.database} first={ready.opened} /> : null;
}

async function begin(): Promise<{ database: PhasageDatabase; opened: Opened } | Problem> {
  const database = await openDatabase();
  if (isProblem(database)) return database;
  const opened = await openPlan(database, await planToOpen(database));
  return isProblem(opened) ? opened : { database, opened };
}

function Running({ database, first }: { database: PhasageDatabase; first: Opened }): ReactNode {
  const { opened, turn, latest, switchTo } = useOpened(database, first);
  const { acts: dialogActs, dialogs } = useFileDialogs();
  const [host] = useState(chooseHost);
  const given = useMemo<HostActsGiven>(() => ({ database, host, opened: latest, switchTo, ...dialogActs }), [database, host, latest, switchTo, dialogActs]);
  const acts = useMemo(() => makeHostActs(given), [given]);
  useEffect(() => { database.onClosed = (why) => latest().app.receive({ role: 'reader', savingProblem: why }); }, [database, latest]);
  useEffect(() => provideFileActs({ open: acts.openFile, save: acts.saveFile, newPlan: () => acts.newPlan('empty') }), [acts]);
  const openAnswer = useCallback((answer: Answer<'openTextFile'>) => { void openFile(answer, openFilePorts(given)); }, [given]);
  useFileDrop(useCallback((file) => { void readFile(file, MAX_BYTES).then(openAnswer); }, [openAnswer]));
  useGivenFile(host, openAnswer);
  useHostBar(host, opened.app);
  return (
    <HostActsProvider value={acts}>
      <AppProvider value={opened.app}>
        <Shell key={turn} />
        {dialogs}
      </AppProvider>
    </HostActsProvider>
  );
}
