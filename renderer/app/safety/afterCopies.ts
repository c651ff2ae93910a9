/** Finds the edits after each backup, which restoring it would lose. */
import type { Backup, Host } from '../../../shared/desktop';
import { newestFirst } from '../../../shared/desktop/safety';
import type { AfterCopy } from '../../core/ports/safety';
import type { Place } from '../../storage/types';

/** The open plan's journal, for this search. */
export interface Journal extends Place {
  readonly planId: string;
  /** The hash of its row with that number; undefined if it has none. */
  hashAt(sequence: number): Promise<string | undefined>;
}

/**
 * By token: for backups of the open plan, the number of its later edits; for those of other plans,
 * the number of edits that the host noted after them.
 */
export async function afterCopies(
  host: Pick<Host, 'notedRows'>,
  open: Journal,
  backups: readonly Backup[],
): Promise<Record<string, AfterCopy>> {
  const after: Record<string, AfterCopy> = {};
  const others = new Map<string, Backup[]>();
  for (const backup of backups) {
    if (backup.planId === open.planId) after[backup.token] = await sinceOf(open, backup);
    else {
      const key = JSON.stringify([backup.profile, backup.planId]);
      others.set(key, [...(others.get(key) ?? []), backup]);
    }
  }
  for (const copies of others.values()) {
    const [newest, ...older] = copies.toSorted(newestFirst);
    const noted = await countNoted(host, newest!);
    after[newest!.token] = { since: noted, noted };
    for (const { token, sequence } of older) {
      const since = newest!.sequence + noted - sequence;
      // A restored plan starts a new count.
      after[token] = { since: since >= 0 ? since : null, noted: 0 };
    }
  }
  return after;
}

async function sinceOf(open: Journal, { sequence, hash }: Backup): Promise<AfterCopy> {
  const isSame =
    sequence === open.sequence
      ? hash === open.hash
      : sequence < open.sequence && (await open.hashAt(sequence)) === hash;
  return { since: isSame ? open.sequence - sequence : null, noted: 0 };
}

async function countNoted(
  host: Pick<Host, 'notedRows'>,
  { profile, planId, sequence, hash }: Backup,
): Promise<number> {
  if (sequence === 0 || hash === '') return 0;
  const answer = await host.notedRows({ profile, planId, sequence, hash });
  return answer.ok ? answer.value.rows.length : 0;
}
