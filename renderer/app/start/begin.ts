/**
 * From nothing to an open plan: the host, the database, what the sentinel says of it, then the last
 * plan.
 */
import type { Host, Sentinel } from '../../../shared/desktop';
import type { Loss } from '../../../shared/desktop/losses';
import { say } from '../../../shared/i18n/words';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { chooseHost } from '../../platform/choose';
import { openDatabase, removeDatabase, type PhasageDatabase } from '../../storage/database';
import { setDeleted } from '../../storage/plans';
import { isDiskFull } from '../../storage/diskSpace';
import { findLosses, makeSentinel } from '../../storage/watch';
import { browserContext } from '../../core/context';
import { keepProfile, profileOf } from '../safety/profile';
import { withNoted } from '../safety/noted';
import { watchDatabase } from '../safety/watchman';
import type { Keeping } from '../safety/keepCopies';
import { openPlan, planToOpen } from './opening';
import type { Opened } from '../../core/given';

export interface Ready {
  readonly database: PhasageDatabase;
  readonly first: Opened;
  readonly keeping: Keeping;
  /**
   * Tells the sentinel at once what the database holds; and that a plan is `leaving`, before what
   * would pass for a loss.
   */
  writeSentinel(leaving?: Id): Promise<void>;
}
/**
 * The database holds less than it did: nothing is opened, seeded or written before the person has
 * chosen.
 */
export interface Lost {
  readonly losses: readonly Loss[];
  /** The database can't be opened at all: only a fresh one can hold what is brought back. */
  readonly broken: boolean;
  /** The browser found it damaged, and put an empty one in its place. */
  readonly emptied: boolean;
  readonly host: Host;
  /** Whose plans they are: their copies bring them back. */
  readonly profile: string;
  /**
   * The database to bring plans back into; a fresh one where the old is broken, which is then gone.
   */
  begin(): Promise<PhasageDatabase | Problem>;
  accept(): Promise<Begun>;
}
export type Begun = Ready | Lost | Problem;

/** Begins. Problems: those of opening the database and the plan. */
export async function begin(): Promise<Begun> {
  const host = chooseHost();
  const info = await host.hostInfo({});
  // Show a browser without the key how to get it: the server would answer it nothing.
  if (!info.ok && info.code === 'desktop.noKey') return problem('desktop.noKey');
  const profile = await profileOf(host);
  const [database, { sentinel, isDamaged }] = await Promise.all([
    openDatabase(),
    readSentinel(host, profile),
  ]);
  /**
   * Where plans were kept here, their copies are offered in place of the refusal; never on a full
   * disk, where nothing is damaged.
   */
  const orCopies = async (why: Problem): Promise<Begun> => {
    if (await isDiskFull()) return problem('storage.fullAtStart');
    return sentinel && sentinel.plans.length > 0 ? unreadable(host, profile, sentinel) : why;
  };
  if (isProblem(database))
    return database.code === 'storage.unavailable' ? orCopies(database) : database;
  try {
    const known = await findLosses(database, await withNoted(database, host, profile, sentinel));
    // The sentinel knows what an empty database held, else the copies do: this is no first start.
    const isUnknown =
      known.length === 0 && (isDamaged || database.emptied) && (await database.plans.count()) === 0;
    const losses = isUnknown
      ? await (await import('../safety/recover')).lossesByCopies(host, profile)
      : known;
    const goOn = async (): Promise<Begun> => {
      const begun = await open(database, { host, profile });
      if (isDamaged && 'first' in begun)
        begun.first.app.notify(say('desktop.sentinelDamaged'), 'error');
      return begun;
    };
    if (losses.length > 0 || database.emptied)
      return {
        losses,
        broken: false,
        emptied: database.emptied,
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

/**
 * The sentinel; none where it can't be read: we then don't know what it held. `isDamaged`: there is
 * one, but nothing in it can be read.
 */
async function readSentinel(
  host: Host,
  profile: string,
): Promise<{ readonly sentinel: Sentinel | null; readonly isDamaged: boolean }> {
  const answer = await host.readSentinel({ profile });
  return answer.ok
    ? { sentinel: answer.value.sentinel, isDamaged: false }
    : { sentinel: null, isDamaged: answer.code === 'desktop.sentinelDamaged' };
}

/**
 * Plans were kept here, and their database does not open: none of them is there until a fresh one
 * is begun.
 */
function unreadable(host: Host, profile: string, sentinel: Sentinel): Lost {
  const losses = sentinel.plans
    .filter(({ deleted }) => !deleted)
    .map((was): Loss => ({ kind: 'gone', was, now: null }));
  let fresh: Promise<PhasageDatabase | Problem> | null = null;
  const anew = (): Promise<PhasageDatabase | Problem> => {
    fresh ??= removed(host, profile).then((isGone) => {
      if (isGone) return openDatabase();
      fresh = null;
      return problem('safety.stuck');
    });
    return fresh;
  };
  return {
    losses,
    broken: true,
    emptied: false,
    host,
    profile,
    begin: anew,
    async accept() {
      const database = await anew();
      return isProblem(database) ? database : open(database, { host, profile }, true);
    },
  };
}

/**
 * Takes the broken database away; the host has to where the browser can't, and what the browser
 * noted beside it goes too. False where neither can.
 */
async function removed(host: Host, profile: string): Promise<boolean> {
  if (
    await removeDatabase().then(
      () => true,
      () => false,
    )
  )
    return true;
  const cleared = await host.clearSite({});
  if (cleared.ok) await keepProfile(profile);
  return cleared.ok;
}

/**
 * The plan to open can't be read: its copies are offered, and its going on without opens another.
 * Null where not even its line in the list is there.
 */
async function broken(
  database: PhasageDatabase,
  planId: string,
  keeping: Keeping,
): Promise<Lost | null> {
  const { plans } = await makeSentinel(database, browserContext().now());
  const was = plans.find(({ id }) => id === planId);
  if (!was) return null;
  const leave = async (): Promise<Begun> => {
    // Brought back, it opens now; left as it is, it goes to the bin, whole, so that another can be
    // opened.
    const again = await openPlan(database, planId, keeping);
    if (!isProblem(again)) await again.stop();
    else await setDeleted(database, planId, browserContext().now());
    return open(database, keeping, true);
  };
  return {
    losses: [{ kind: 'broken', was, now: { ...was, broken: true } }],
    broken: false,
    emptied: false,
    ...keeping,
    begin: async () => database,
    accept: leave,
  };
}

async function open(
  database: PhasageDatabase,
  keeping: Keeping,
  afterLoss = false,
): Promise<Begun> {
  const planId = await planToOpen(database);
  const first = await openPlan(database, planId, keeping);
  if (isProblem(first))
    return ['storage.noSnapshot', 'storage.readFailed'].includes(first.code)
      ? ((await broken(database, planId, keeping)) ?? first)
      : first;
  const { write } = watchDatabase(database, keeping.host, keeping.profile, browserContext().now);
  // After the person accepts a loss, the next start must not report it again, so wait for the
  // sentinel; otherwise the window waits for nothing.
  if (afterLoss) await write();
  else void write();
  return { database, first, keeping, writeSentinel: write };
}
