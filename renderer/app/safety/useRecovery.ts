/** What the recovery after a loss looks for and does; its window is Recovery.tsx. */
import { useEffect, useState } from 'react';
import type { Host } from '../../../shared/desktop';
import type { Loss } from '../../../shared/desktop/losses';
import { say } from '../../../shared/i18n/words';
import { isProblem, problem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { sayProblem } from '../../../shared/wording/problems';
import { browserContext } from '../../core/context';
import { failureWords } from '../../core/failureWords';
import { writePreference } from '../../storage/preferences';
import type { Lost } from '../start/begun';
import { WELCOMED } from '../start/preferences';
import { bringBack, findRecovery, foundOf, keepFound, type Looked } from './recover';

export interface RecoveryProps {
  readonly losses: readonly Loss[];
  readonly broken: boolean;
  readonly emptied: boolean;
  /** Nothing is known of what the browser held: the plans are those that this machine has copies of. */
  readonly unknown: boolean;
  readonly begin: Lost['begin'];
  readonly host: Host;
  readonly profile: string;
  /**
   * What is there is taken as it is: the sentinel is written anew, and the window opens; it says
   * what is `missing` still, where something is.
   */
  readonly onAccept: (missing: string | null) => Promise<void>;
}

type Refuse = (words: string | null) => void;

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : '');

/** What was found of each loss, in their order; null while it is being looked for. */
export function useFound(
  { host, losses, profile }: RecoveryProps,
  onRefused: Refuse,
): readonly Looked[] | null {
  const [found, setFound] = useState<readonly Looked[] | null>(null);
  useEffect(() => {
    void host.listBackups({}).then(async (answer) => {
      if (!answer.ok) onRefused(failureWords(answer));
      const backups = answer.ok ? answer.value.backups : [];
      setFound(
        await Promise.all(
          losses.map((loss) =>
            findRecovery(host, profile, loss, backups).catch((thrown: unknown) =>
              problem('storage.readFailed', { reason: nameOf(thrown) }),
            ),
          ),
        ),
      );
    });
  }, [host, losses, profile, onRefused]);
  return found;
}

/**
 * The two ways out: what was found put back, but for the plans `left` aside, or what is there taken
 * as it is.
 */
export function useWaysOut(
  { losses, broken, unknown, begin, host, profile, onAccept }: RecoveryProps,
  found: readonly Looked[] | null,
  left: ReadonlySet<Id>,
  onRefused: Refuse,
): { busy: boolean; restoreAll: () => void; goOn: () => void } {
  const [busy, setBusy] = useState(false);
  const during = async (act: () => Promise<void>): Promise<void> => {
    setBusy(true);
    onRefused(null);
    // A base that can be neither opened nor replaced is the browser's to clear; the copies stand
    // outside it.
    await act().catch((thrown: unknown) =>
      onRefused(
        broken ? say('safety.stuck') : say('panels.plansFailed', { reason: nameOf(thrown) }),
      ),
    );
    setBusy(false);
  };
  const restoreAll = async (): Promise<void> => {
    const context = browserContext();
    const database = await begin();
    if (isProblem(database)) {
      onRefused(sayProblem(database));
      return;
    }
    for (const one of foundOf(found ?? []).filter(({ backup }) => !left.has(backup.planId)))
      await bringBack(database, one, context.newId, context.now());
    // What opens now is a plan of one's own: nothing offers to begin otherwise.
    await writePreference(database, WELCOMED, true);
    await onAccept(missingWords(losses, found ?? []));
  };
  const goOn = async (): Promise<void> => {
    // Nothing of another profile's is lost, nor its to change.
    if (unknown) {
      await onAccept(null);
      return;
    }
    const refusal = await keepFound(host, foundOf(found ?? []));
    if (refusal) {
      onRefused(sayProblem(refusal));
      return;
    }
    // What is accepted as lost must not be told again at the next start.
    for (const { was, now } of losses) if (now) await host.forgetRows({ profile, planId: was.id });
    await onAccept(null);
  };
  return {
    busy,
    restoreAll: () => void during(restoreAll),
    goOn: () => void during(goOn),
  };
}

/** Which plans had copies, none of which can be read; null where there is none. */
function missingWords(losses: readonly Loss[], looked: readonly Looked[]): string | null {
  const titles = losses
    .filter((_, index) => isProblem(looked[index]))
    .map(({ was }) => `« ${was.title.trim() || say('model.untitledPlan')} »`);
  return titles.length > 0 ? say('safety.notRestored', { titles: titles.join(', ') }) : null;
}
