import { useEffect, useState, type ReactNode } from 'react';
import type { Host } from '../../../shared/desktop';
import type { Loss } from '../../../shared/desktop/losses';
import { say } from '../../../shared/i18n/words';
import { isProblem, problem } from '../../../shared/model/problem';
import { writePreference } from '../../storage/preferences';
import { Button } from '../../ui/Button';
import { browserContext } from '../../core/context';
import { fileName } from '../../core/fileName';
import { failureWords } from '../../core/failureWords';
import { sayWhen } from '../../ui/sayWhen';
import type { Lost } from '../start/begin';
import { WELCOMED } from '../start/preferences';
import {
  bringBack,
  findRecovery,
  foundOf,
  isFound,
  keepFound,
  type Found,
  type Looked,
} from './recover';
import { sayProblem } from '../../../shared/wording/problems';
import './safety.css';

interface Props {
  readonly losses: readonly Loss[];
  readonly broken: boolean;
  readonly emptied: boolean;
  readonly begin: Lost['begin'];
  readonly host: Host;
  readonly profile: string;
  /**
   * What is there is taken as it is: the sentinel is written anew, and the window opens; it says
   * what is `missing` still, where something is.
   */
  readonly onAccept: (missing: string | null) => Promise<void>;
}

/**
 * Instead of the plan, when the database holds less than it did: what is missing, and what brings
 * it back. Nothing is written until the person chooses.
 */
export function Recovery({
  losses,
  broken,
  emptied,
  begin,
  host,
  profile,
  onAccept,
}: Props): ReactNode {
  const [found, setFound] = useState<readonly Looked[] | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void host.listBackups({}).then(async (answer) => {
      if (!answer.ok) setRefused(failureWords(answer));
      const backups = answer.ok ? answer.value.backups : [];
      setFound(
        await Promise.all(
          losses.map((loss) =>
            findRecovery(host, profile, loss, backups).catch((thrown: unknown) =>
              problem('storage.readFailed', { reason: thrown instanceof Error ? thrown.name : '' }),
            ),
          ),
        ),
      );
    });
  }, [host, losses, profile]);
  const during = async (act: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setRefused(null);
    // A base that can be neither opened nor replaced is the browser's to clear; the copies stand
    // outside it.
    await act().catch((thrown: unknown) =>
      setRefused(
        broken
          ? say('safety.stuck')
          : say('panels.plansFailed', { reason: thrown instanceof Error ? thrown.name : '' }),
      ),
    );
    setBusy(false);
  };
  const restoreAll = (): Promise<void> =>
    during(async () => {
      const context = browserContext();
      const database = await begin();
      if (isProblem(database)) {
        setRefused(sayProblem(database));
        return;
      }
      for (const one of foundOf(found ?? []))
        await bringBack(database, one, context.newId, context.now());
      // What opens now is a plan of one's own: nothing offers to begin otherwise.
      await writePreference(database, WELCOMED, true);
      await onAccept(missingWords(losses, found ?? []));
    });
  const goOn = (): Promise<void> =>
    during(async () => {
      const refusal = await keepFound(host, foundOf(found ?? []));
      if (refusal) setRefused(sayProblem(refusal));
      else await onAccept(null);
    });
  return (
    <main className="recovery">
      <h1>{say('safety.lostTitle')}</h1>
      <p role="alert">{whatHappened({ losses, broken, emptied })}</p>
      <ul className="plan-list" aria-label={say('safety.lostTitle')}>
        {losses.map((loss, index) => (
          <LostPlan
            key={loss.was.id}
            loss={loss}
            found={found === null ? undefined : found[index]!}
            host={host}
            onRefused={setRefused}
          />
        ))}
      </ul>
      {refused === null ? null : (
        <p className="field-error" role="alert">
          {refused}
        </p>
      )}
      <div className="dialog-buttons">
        {broken ? (
          <Button isDisabled={busy} onPress={() => window.location.reload()}>
            {say('safety.tryAgain')}
          </Button>
        ) : null}
        <Button
          isDisabled={busy || found === null}
          onPress={() => {
            void goOn();
          }}
        >
          {broken ? say('safety.beginAnew') : say('safety.goOn')}
        </Button>
        <Button
          variant="primary"
          isDisabled={busy || !found?.some(isFound)}
          onPress={() => {
            void restoreAll();
          }}
        >
          {say('safety.restoreAll')}
        </Button>
      </div>
      <p className="quiet small">
        {broken ? say('safety.brokenHint') : say('safety.nothingWritten')}
      </p>
    </main>
  );
}

function whatHappened({
  losses,
  broken,
  emptied,
}: Pick<Props, 'losses' | 'broken' | 'emptied'>): string {
  if (broken) return say('safety.brokenText');
  if (emptied) return say(losses.length > 0 ? 'safety.emptiedText' : 'safety.emptiedUnknown');
  return say('safety.lostText', { count: losses.length });
}

/** What is missing of a plan: steps where their number tells, edits where it went back. */
function lossWords({ kind, was, now }: Loss, when: string): string {
  const steps =
    kind === 'older' && now && now.stepCount !== was.stepCount
      ? say('safety.stepsNow', { now: now.stepCount, was: was.stepCount })
      : say('app.steps', { count: was.stepCount });
  return say(`safety.lost_${kind}`, {
    steps,
    when,
    edits: say('safety.editsMissing', { count: was.sequence - (now?.sequence ?? 0) }),
  });
}

/** Which plans had copies, none of which can be read; null where there is none. */
function missingWords(losses: readonly Loss[], looked: readonly Looked[]): string | null {
  const titles = losses
    .filter((_, index) => isProblem(looked[index]))
    .map(({ was }) => `« ${was.title.trim() || say('model.untitledPlan')} »`);
  return titles.length > 0 ? say('safety.notRestored', { titles: titles.join(', ') }) : null;
}

/** What brings it back: the copy, the edits noted after it, and whether that is all. */
function foundWords(found: Looked | undefined, when: (at: string) => string): string {
  if (found === undefined) return say('safety.looking');
  if (found === null) return say('safety.noCopy');
  if (isProblem(found)) return sayProblem(found);
  const copy = say('safety.copy', { when: when(found.backup.at), count: found.backup.stepCount });
  return [
    copy,
    ...(found.edits > 0 ? [say('safety.editsSince', { count: found.edits })] : []),
    ...(found.whole ? [say('safety.allBack')] : []),
  ].join(' ');
}

/**
 * One plan: what of it is missing, and what brings it back; undefined while that is being looked
 * for.
 */
function LostPlan({
  loss,
  found,
  host,
  onRefused,
}: {
  loss: Loss;
  found: Looked | undefined;
  host: Host;
  onRefused: (words: string) => void;
}): ReactNode {
  const { was } = loss;
  const when = (at: string): string => {
    const { relative, absolute } = sayWhen(at, browserContext().now());
    return relative || absolute;
  };
  const save = async ({ backup, text }: Found): Promise<void> => {
    const saved = await host.saveTextFile({
      suggestedName: fileName(backup.title),
      text,
      mime: 'application/json',
    });
    if (!saved.ok) onRefused(sayProblem(problem(saved.code, saved.params)));
  };
  return (
    <li data-plan={was.id}>
      <span className="plan-name">
        <b>{was.title.trim() || say('model.untitledPlan')}</b>
        <small>{lossWords(loss, when(was.updatedAt))}</small>
        <small className="quiet">
          {found === null && loss.kind === 'older'
            ? say('safety.noBetterCopy')
            : foundWords(found, when)}
        </small>
      </span>
      {isFound(found) ? (
        <Button
          aria-label={`${say('safety.saveCopy')} : ${was.title}`}
          onPress={() => {
            void save(found);
          }}
        >
          {say('safety.saveCopy')}
        </Button>
      ) : null}
    </li>
  );
}
