import { useMemo, useState, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import type {
  ChangedChoice,
  HostActsGiven,
  KnownChoice,
  KnownPlan,
  WayOut,
} from '../../core/given';

interface Question {
  readonly known: KnownPlan;
  answer(choice: KnownChoice | null): void;
}
interface Changed {
  readonly name: string;
  answer(choice: ChangedChoice | null): void;
}
interface Refusal {
  readonly title: string;
  readonly text: string;
  readonly out?: WayOut | undefined;
  readonly lines?: readonly string[];
}

export type FileDialogs = Pick<HostActsGiven, 'ask' | 'askChanged' | 'refuse' | 'report'>;

/** The two dialogs about plans and files, and the functions that open them. */
export function useFileDialogs(): { acts: FileDialogs; dialogs: ReactNode } {
  const [question, setQuestion] = useState<Question | null>(null);
  const [changed, setChanged] = useState<Changed | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const acts = useMemo<FileDialogs>(
    () => ({
      ask: (known) =>
        new Promise((choose) =>
          setQuestion((former) => {
            former?.answer(null);
            return {
              known,
              answer: (choice) => {
                setQuestion((now) => (now?.known === known ? null : now));
                choose(choice);
              },
            };
          }),
        ),
      askChanged: (name) =>
        new Promise((choose) =>
          setChanged({
            name,
            answer: (choice) => {
              setChanged(null);
              choose(choice);
            },
          }),
        ),
      refuse: (title, text, out) => setRefusal({ title, text, out }),
      report: (title, text, lines) => setRefusal({ title, text, lines }),
    }),
    [],
  );
  const dialogs = (
    <>
      {question ? <KnownDialog {...question} /> : null}
      {changed ? <ChangedDialog {...changed} /> : null}
      {refusal ? <RefusalDialog {...refusal} close={() => setRefusal(null)} /> : null}
    </>
  );
  return { acts, dialogs };
}

function RefusalDialog({
  title,
  text,
  out,
  lines = [],
  close,
}: Refusal & { close(): void }): ReactNode {
  return (
    <Dialog title={title} onClose={close}>
      <p role="alert">{text}</p>
      <Lines lines={lines} />
      <div className="dialog-buttons">
        {out ? (
          <Button
            onPress={() => {
              close();
              void out.take();
            }}
          >
            {out.label}
          </Button>
        ) : null}
        <Button variant="primary" autoFocus onPress={close}>
          {say('app.ok')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Two lines may be equal, about steps with the same title. */
function Lines({ lines }: { lines: readonly string[] }): ReactNode {
  return lines.length === 0 ? null : (
    <ul>
      {lines.map((line, at) => (
        <li key={`${at} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}

function KnownDialog({ known: { title, newer, changes }, answer }: Question): ReactNode {
  return (
    <Dialog title={say('panels.fileTitle')} onClose={() => answer(null)}>
      <p>{say('panels.fileText', { title })}</p>
      <p>{newer}</p>
      {changes.length > 0 ? <p>{say('files.knownChanges')}</p> : null}
      <Lines lines={changes} />
      <div className="dialog-buttons">
        <Button onPress={() => answer(null)}>{say('app.cancel')}</Button>
        <Button onPress={() => answer('replace')}>{say('panels.fileReplace')}</Button>
        <Button variant="primary" autoFocus onPress={() => answer('copy')}>
          {say('panels.fileCopy')}
        </Button>
      </div>
    </Dialog>
  );
}

function ChangedDialog({ name, answer }: Changed): ReactNode {
  return (
    <Dialog title={say('files.changedTitle')} onClose={() => answer(null)}>
      <p>{say('files.changedText', { name })}</p>
      <div className="dialog-buttons">
        <Button onPress={() => answer(null)}>{say('app.cancel')}</Button>
        <Button onPress={() => answer('replace')}>{say('files.changedReplace')}</Button>
        <Button variant="primary" autoFocus onPress={() => answer('elsewhere')}>
          {say('files.changedElsewhere')}
        </Button>
      </div>
    </Dialog>
  );
}
