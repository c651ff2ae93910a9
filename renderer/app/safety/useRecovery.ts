/** The searches and acts of the recovery after a loss; its window is Recovery.tsx. */
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
  /** The browser's former content is unknown: the plans are those with backups on this machine. */
  readonly unknown: boolean;
  readonly begin: Lost['begin'];
  readonly host: Host;
  readonly profile: string;
  /**
   * Accepts the database as it is: writes the sentinel again and opens the window, which says what
   * is still `missing`, if anything.
   */
  readonly onAccept: (missing: string | null) => Promise<void>;
}

type Refuse = (words: string | null) => void;

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : '');

/** The result for each loss, in order; null during the search. */
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
 * The two ways out: restoring the found plans, except those in `left`, or accepting the database as
 * it is.
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
    // Only the browser's settings can clear a database that can be neither opened nor replaced; the
    // backups are outside it.
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
    // The user's own plan opens now, so the welcome bar is not needed.
    await writePreference(database, WELCOMED, true);
    await onAccept(missingWords(losses, found ?? []));
  };
  const goOn = async (): Promise<void> => {
    // Another profile's data is neither lost nor this profile's to change.
    if (unknown) {
      await onAccept(null);
      return;
    }
    const refusal = await keepFound(host, foundOf(found ?? []));
    if (refusal) {
      onRefused(sayProblem(refusal));
      return;
    }
    // The next start must not report an accepted loss again.
    for (const { was, now } of losses) if (now) await host.forgetRows({ profile, planId: was.id });
    await onAccept(null);
  };
  return {
    busy,
    restoreAll: () => void during(restoreAll),
    goOn: () => void during(goOn),
  };
}

/** The plans whose backups are all unreadable; null if there are none. */
function missingWords(losses: readonly Loss[], looked: readonly Looked[]): string | null {
  const titles = losses
    .filter((_, index) => isProblem(looked[index]))
    .map(({ was }) => `« ${was.title.trim() || say('model.untitledPlan')} »`);
  return titles.length > 0 ? say('safety.notRestored', { titles: titles.join(', ') }) : null;
}
