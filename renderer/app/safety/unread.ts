/**
 * Handles a sentinel that was unreadable at the start, because another program had it or the host
 * was away.
 */
import '../../../shared/i18n/later';
import { say } from '../../../shared/i18n/words';
import type { Opened } from '../../core/given';
import type { PhasageDatabase } from '../../storage/database';
import { findLosses, watchedPlans } from '../../storage/watch';
import type { Keeping } from './keepCopies';
import { withNoted } from './noted';

/**
 * True if the sentinel is readable by now and shows no loss, so that it may be overwritten. A loss
 * is reported, and stays for the next start to report with a way to restore it.
 */
export async function mayOverwrite(
  database: PhasageDatabase,
  { host, profile }: Keeping,
  { app }: Pick<Opened, 'app'>,
): Promise<boolean> {
  const answer = await host.readSentinel({ profile });
  if (!answer.ok) return answer.code === 'desktop.sentinelDamaged';
  const known = await withNoted(await watchedPlans(database), host, profile, answer.value.sentinel);
  const losses = await findLosses(database, known);
  if (losses.length > 0) app.notify(say('safety.lostSince'), 'error');
  return losses.length === 0;
}
