/** Starts without a readable database or plan: offers the backups instead. */
import type { Sentinel } from '../../../shared/desktop';
import type { Loss } from '../../../shared/desktop/losses';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';
import { browserContext } from '../../core/context';
import { openDatabase, removeDatabase, type PhasageDatabase } from '../../storage/database';
import { setDeleted } from '../../storage/plans';
import { makeSentinel } from '../../storage/watch';
import type { Keeping } from '../safety/keepCopies';
import { keepProfile } from '../safety/profile';
import type { Begun, Lost } from './begun';
import { openPlan } from './opening';

/** Opens the last plan after the user has accepted a loss. */
type Reopen = (database: PhasageDatabase, keeping: Keeping) => Promise<Begun>;

/**
 * There were plans here, but their database does not open: all are missing until a new one exists.
 */
export function unreadable(keeping: Keeping, sentinel: Sentinel, reopen: Reopen): Lost {
  const losses = sentinel.plans
    .filter(({ deleted }) => !deleted)
    .map((was): Loss => ({ kind: 'gone', was, now: null }));
  let fresh: Promise<PhasageDatabase | Problem> | null = null;
  const anew = (): Promise<PhasageDatabase | Problem> => {
    fresh ??= removed(keeping).then((isGone) => {
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
    unknown: false,
    ...keeping,
    begin: anew,
    async accept() {
      const database = await anew();
      return isProblem(database) ? database : reopen(database, keeping);
    },
  };
}

/**
 * Deletes the broken database, through the host if the browser can't, with the browser's other data
 * about it. False if neither can.
 */
async function removed({ host, profile }: Keeping): Promise<boolean> {
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
 * The plan to open is unreadable: offers its backups, or opens another plan. Null if the list does
 * not have it either.
 */
export async function broken(
  database: PhasageDatabase,
  planId: string,
  keeping: Keeping,
  reopen: Reopen,
): Promise<Lost | null> {
  const { plans } = await makeSentinel(database, browserContext().now());
  const was = plans.find(({ id }) => id === planId);
  if (!was) return null;
  const leave = async (): Promise<Begun> => {
    // If restored, it opens now; otherwise it goes to the bin completely, so that another can be
    // opened.
    const again = await openPlan(database, planId, keeping);
    if (!isProblem(again)) await again.stop();
    else await setDeleted(database, planId, browserContext().now());
    return reopen(database, keeping);
  };
  return {
    losses: [{ kind: 'broken', was, now: { ...was, broken: true } }],
    broken: false,
    emptied: false,
    unknown: false,
    ...keeping,
    begin: async () => database,
    accept: leave,
  };
}
