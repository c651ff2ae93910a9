import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { say, sayProblem } from '../../shared/i18n/words';
import { MAX_BYTES } from '../../shared/formats/phasage';
import { isProblem, type Problem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import { pageHost, readFile } from '../platform/page';
import { openDatabase, type PhasageDatabase } from '../storage/database';
import { writePreference } from '../storage/preferences';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { AppProvider } from './AppContext';
import { provideFileActs } from './actions/file';
import { HostActsProvider } from './HostActs';
import { Shell } from './Shell';
import { makeHostActs, openAnswer, type HostActsGiven } from './start/hostActs';
import { openPlan, planToOpen, type Opened } from './start/opening';
import { WELCOMED } from './start/preferences';

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

interface Question { readonly title: string; readonly answer: (choice: 'copy' | 'replace' | null) => void }

function Running({ database, first }: { database: PhasageDatabase; first: Opened }): ReactNode {
  const [opened, setOpened] = useState(first);
  const [question, setQuestion] = useState<Question | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const latest = useRef(opened);
  latest.current = opened;
  const given = useMemo<HostActsGiven>(() => ({
    database, host: pageHost, opened: () => latest.current, showRefusal: setRefusal,
    askAboutKnown: (title) => new Promise((answer) => setQuestion({ title, answer: (choice) => { setQuestion(null); answer(choice); } })),
    async switchTo(planId: Id) {
      const next = await openPlan(database, planId);
      if (isProblem(next)) { setRefusal(sayProblem(next)); return; }
      await latest.current.stop();
      void writePreference(database, WELCOMED, true);
      next.app.receive({ welcome: false });
      latest.current = next;
      setOpened(next);
    },
  }), [database]);
  const acts = useMemo(() => makeHostActs(given), [given]);
  useEffect(() => provideFileActs({ open: acts.openFile, save: acts.saveFile, newPlan: () => acts.newPlan('empty') }), [acts]);
  useFileDrop(given);
  return (
    <HostActsProvider value={acts}>
      <AppProvider value={opened.app}>
        <Shell key={opened.session.planId} />
        {question ? (
          <Dialog title={say('panels.fileTitle')} onClose={() => question.answer(null)}>
            <p>{say('panels.fileText', { title: question.title })}</p>
            <div className="dialog-buttons">
              <Button onPress={() => question.answer(null)}>{say('app.cancel')}</Button>
              <Button onPress={() => question.answer('replace')}>{say('panels.fileReplace')}</Button>
              <Button variant="primary" onPress={() => question.answer('copy')}>{say('panels.fileCopy')}</Button>
            </div>
          </Dialog>
        ) : null}
        {refusal !== null ? (
          <Dialog title={say('panels.fileErrorTitle')} onClose={() => setRefusal(null)}>
            <p role="alert">{refusal}</p>
            <div className="dialog-buttons"><Button variant="primary" onPress={() => setRefusal(null)}>{say('app.ok')}</Button></div>
          </Dialog>
        ) : null}
      </AppProvider>
    </HostActsProvider>
  );
}

/** A file dropped on the window is opened like one that was chosen. */
function useFileDrop(given: HostActsGiven): void {
  useEffect(() => {
    const onOver = (event: DragEvent): void => { if (event.dataTransfer?.types.includes('Files')) event.preventDefault(); };
    const onDrop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void readFile(file, MAX_BYTES).then((answer) => openAnswer(given, answer));
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [given]);
}
