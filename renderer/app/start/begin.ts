/** Starts the app: the host, the database, the check of the sentinel, then the last plan. */
import type { Host, Sentinel } from '../../../shared/desktop';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';
import { chooseHost } from '../../platform/choose';
import { openDatabase, type PhasageDatabase } from '../../storage/database';
import { isDiskFull } from '../../storage/diskSpace';
import { findLosses, watchedPlans } from '../../storage/watch';
import { sayProblem } from '../../../shared/wording/problems';
import { browserContext } from '../../core/context';
import { tellJump } from '../safety/clock';
import { profileOf } from '../safety/profile';
import { withNoted } from '../safety/noted';
import { watchDatabase } from '../safety/watchman';
import type { Keeping } from '../safety/keepCopies';
import { openPlan, planToOpen } from './opening';
import type { Begun } from './begun';

const loadLost = () => import('./lost');
const reopen = (database: PhasageDatabase, keeping: Keeping): Promise<Begun> =>
  open(database, keeping, { afterLoss: true });

/** Starts. Problems: those of opening the database and the plan. */
export async function begin(): Promise<Begun> {
  const host = chooseHost();
  const info = await host.hostInfo({});
  // Show a browser without the key how to get it: the server would answer it nothing.
  if (!info.ok && info.code === 'desktop.noKey') return problem('desktop.noKey');
  const profile = await profileOf(host);
  const [database, noted] = await Promise.all([openDatabase(), readSentinel(host, profile)]);
  const { sentinel } = noted;
  /**
   * If there were plans here, offers their backups instead of the refusal; but not on a full disk,
   * where nothing is damaged.
   */
  const orCopies = async (why: Problem): Promise<Begun> => {
    if (await isDiskFull()) return problem('storage.fullAtStart');
    return sentinel && sentinel.plans.length > 0
      ? (await loadLost()).unreadable({ host, profile }, sentinel, reopen)
      : why;
  };
  if (isProblem(database))
    return database.code === 'storage.unavailable' ? orCopies(database) : database;
  try {
    const known = await findLosses(
      database,
      await withNoted(await watchedPlans(database), host, profile, sentinel),
    );
    // The sentinel shows the former content of an empty database, else the backups do.
    const isUnknown =
      known.length === 0 &&
      (sentinel === null || database.emptied) &&
      (await database.plans.count()) === 0;
    const { losses, areOthers } = isUnknown
      ? await (await import('../safety/recover')).lossesByCopies(host, profile)
      : { losses: known, areOthers: false };
    const goOn = (): Promise<Begun> => openNoted(database, { host, profile }, noted);
    if (losses.length > 0 || database.emptied)
      return {
        losses,
        broken: false,
        emptied: database.emptied,
        unknown: areOthers && losses.length > 0,
        begin: async () => database,
        host,
        profile,
        accept: goOn,
      };
    const begun = await goOn();
    if (!isProblem(begun) || begun.code !== 'storage.readFailed') return begun;
    database.close();
    return orCopies(begun);
  } catch (thrown) {
    database.close();
    return orCopies(
      problem('storage.readFailed', { reason: thrown instanceof Error ? thrown.name : '' }),
    );
  }
}

/** The sentinel, or the reason why it is unreadable. */
interface NotedAtStart {
  readonly sentinel: Sentinel | null;
  readonly why: Problem | null;
}

async function readSentinel(host: Host, profile: string): Promise<NotedAtStart> {
  const answer = await host.readSentinel({ profile });
  return answer.ok
    ? { sentinel: answer.value.sentinel, why: null }
    : { sentinel: null, why: problem(answer.code, answer.params) };
}

/** Opens the last plan, and reports an unreadable sentinel. */
async function openNoted(
  database: PhasageDatabase,
  keeping: Keeping,
  { sentinel, why }: NotedAtStart,
): Promise<Begun> {
  const isUnread =
    why !== null && !['desktop.sentinelDamaged', 'desktop.notHere'].includes(why.code);
  const begun = await open(database, keeping, { unread: isUnread });
  if (!('first' in begun)) return begun;
  const { app } = begun.first;
  // A missing server is reported beside the message about edits.
  if (why && !['desktop.serverGone', 'desktop.notHere'].includes(why.code))
    app.notify(sayProblem(why), 'error');
  if (sentinel) tellJump(app, sentinel.writtenAt, browserContext().now());
  return begun;
}

async function open(
  database: PhasageDatabase,
  keeping: Keeping,
  { afterLoss = false, unread = false } = {},
): Promise<Begun> {
  const planId = await planToOpen(database);
  const first = await openPlan(database, planId, keeping);
  if (isProblem(first))
    return ['storage.noSnapshot', 'storage.readFailed'].includes(first.code)
      ? ((await (await loadLost()).broken(database, planId, keeping, reopen)) ?? first)
      : first;
  const { write } = watchDatabase(
    database,
    keeping.host,
    keeping.profile,
    browserContext().now,
    unread
      ? async () => (await import('../safety/unread')).mayOverwrite(database, keeping, first)
      : undefined,
  );
  // After the person accepts a loss, the next start must not report it again, so wait for the
  // sentinel; otherwise the window waits for nothing.
  if (afterLoss) await write();
  else void write();
  return { database, first, keeping, writeSentinel: write };
}
