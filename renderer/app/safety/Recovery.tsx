import { useEffect, useState, type ReactNode } from 'react';
import type { Backup, Host } from '../../../shared/desktop';
import type { Loss } from '../../../shared/desktop/losses';
import { say, sayProblem } from '../../../shared/i18n/words';
import { isProblem, problem } from '../../../shared/model/problem';
import { Button } from '../../ui/Button';
import { browserContext } from '../context';
import { fileName } from '../files/fileName';
import { failureWords } from '../files/openFile';
import { sayWhen } from '../history/sayWhen';
import type { Lost } from '../start/begin';
import { bestCopy, bringBack } from './recover';
import './safety.css';

interface Props {
  readonly losses: readonly Loss[];
  readonly broken: boolean;
  readonly begin: Lost['begin'];
  readonly host: Host;
  /** What is there is taken as it is: the sentinel is written anew, and the window opens. */
  readonly onAccept: () => Promise<void>;
}

/** Instead of the plan, when the database holds less than it did: what is missing, and the copies that bring it back. Nothing is written until the person chooses. */
export function Recovery({ losses, broken, begin, host, onAccept }: Props): ReactNode {
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void host.listBackups({}).then((answer) => {
      setBackups(answer.ok ? answer.value.backups : []);
      if (!answer.ok) setRefused(failureWords(answer));
    });
  }, [host]);
  const during = async (act: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setRefused(null);
    // A base that can be neither opened nor replaced is the browser's to clear; the copies stand outside it.
    await act().catch((thrown: unknown) => setRefused(broken ? say('safety.stuck') : say('panels.plansFailed', { reason: thrown instanceof Error ? thrown.name : '' })));
    setBusy(false);
  };
  const copies = losses.map((loss) => bestCopy(loss, backups ?? []));
  const restoreAll = (): Promise<void> => during(async () => {
    const context = browserContext();
    const database = await begin();
    if (isProblem(database)) { setRefused(sayProblem(database)); return; }
    for (const copy of copies) {
      const failed = copy && await bringBack(database, host, copy, context.newId, context.now());
      if (failed) { setRefused(sayProblem(failed)); return; }
    }
    await onAccept();
  });
  return (
    <main className="recovery">
      <h1>{say('safety.lostTitle')}</h1>
      <p role="alert">{broken ? say('safety.brokenText') : say('safety.lostText', { count: losses.length })}</p>
      <ul className="plan-list" aria-label={say('safety.lostTitle')}>
        {losses.map((loss, index) => <LostPlan key={loss.was.id} loss={loss} copy={backups === null ? undefined : copies[index]!} host={host} onRefused={setRefused} />)}
      </ul>
      {refused === null ? null : <p className="field-error" role="alert">{refused}</p>}
      <div className="dialog-buttons">
        {broken ? <Button isDisabled={busy} onPress={() => window.location.reload()}>{say('safety.tryAgain')}</Button> : null}
        <Button isDisabled={busy} onPress={() => { void during(onAccept); }}>{broken ? say('safety.beginAnew') : say('safety.goOn')}</Button>
        <Button variant="primary" isDisabled={busy || copies.every((copy) => copy === null)} onPress={() => { void restoreAll(); }}>{say('safety.restoreAll')}</Button>
      </div>
      <p className="quiet small">{broken ? say('safety.brokenHint') : say('safety.nothingWritten')}</p>
    </main>
  );
}

/** What is missing of a plan: steps where their number tells, edits where it went back. */
function lossWords({ kind, was, now }: Loss, when: string): string {
  const steps = kind === 'older' && now && now.stepCount !== was.stepCount ? say('safety.stepsNow', { now: now.stepCount, was: was.stepCount }) : say('app.steps', { count: was.stepCount });
  return say(`safety.lost_${kind}`, { steps, when, edits: say('safety.editsMissing', { count: was.sequence - (now?.sequence ?? 0) }) });
}

/** One plan: what of it is missing, and its newest good copy; undefined while the copies are being looked for. */
function LostPlan({ loss, copy, host, onRefused }: { loss: Loss; copy: Backup | null | undefined; host: Host; onRefused: (words: string) => void }): ReactNode {
  const { was } = loss;
  const when = (at: string): string => { const { relative, absolute } = sayWhen(at, browserContext().now()); return relative || absolute; };
  const save = async (backup: Backup): Promise<void> => {
    const read = await host.readBackup({ token: backup.token });
    const saved = read.ok ? await host.saveTextFile({ suggestedName: fileName(backup.title), text: read.value.text, mime: 'application/json' }) : read;
    if (!saved.ok) onRefused(sayProblem(problem(saved.code, saved.params)));
  };
  return (
    <li data-plan={was.id}>
      <span className="plan-name">
        <b>{was.title.trim() || say('model.untitledPlan')}</b>
        <small>{lossWords(loss, when(was.updatedAt))}</small>
        <small className="quiet">{copy === undefined ? say('safety.looking') : copy === null ? say('safety.noCopy') : say('safety.copy', { when: when(copy.at), count: copy.stepCount })}</small>
      </span>
      {copy ? <Button aria-label={`${say('safety.saveCopy')} : ${was.title}`} onPress={() => { void save(copy); }}>{say('safety.saveCopy')}</Button> : null}
    </li>
  );
}

