import { useMemo, useState, type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import type { ChangedChoice, KnownChoice } from '../../core/given';

interface Question {
  readonly title: string;
  answer(choice: KnownChoice | null): void;
}
interface Changed {
  readonly name: string;
  answer(choice: ChangedChoice | null): void;
}
interface Refusal {
  readonly title: string;
  readonly text: string;
}

export interface FileDialogs {
  /** Asks what to do with a file whose plan is already here. */
  ask(title: string): Promise<KnownChoice | null>;
  /** Asks what to do with a file that another program has changed. */
  askChanged(name: string): Promise<ChangedChoice | null>;
  /** Says what could not be done, and why. */
  refuse(title: string, text: string): void;
}

/** The two dialogs about plans and files, and what opens them. */
export function useFileDialogs(): { acts: FileDialogs; dialogs: ReactNode } {
  const [question, setQuestion] = useState<Question | null>(null);
  const [changed, setChanged] = useState<Changed | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const acts = useMemo<FileDialogs>(
    () => ({
      ask: (title) =>
        new Promise((choose) =>
          setQuestion((former) => {
            former?.answer(null);
            return {
              title,
              answer: (choice) => {
                setQuestion((now) => (now?.title === title ? null : now));
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
      refuse: (title, text) => setRefusal({ title, text }),
    }),
    [],
  );
  const dialogs = (
    <>
      {question ? <KnownDialog {...question} /> : null}
      {changed ? <ChangedDialog {...changed} /> : null}
      {refusal ? (
        <Dialog title={refusal.title} onClose={() => setRefusal(null)}>
          <p role="alert">{refusal.text}</p>
          <div className="dialog-buttons">
            <Button variant="primary" autoFocus onPress={() => setRefusal(null)}>
              {say('app.ok')}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
  return { acts, dialogs };
}

function KnownDialog({ title, answer }: Question): ReactNode {
  return (
    <Dialog title={say('panels.fileTitle')} onClose={() => answer(null)}>
      <p>{say('panels.fileText', { title })}</p>
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
