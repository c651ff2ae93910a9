/** From nothing to an open plan: the host, the database, what the sentinel says of it, then the last plan. */
import type { Host, Sentinel } from '../../../shared/desktop';
import type { Loss } from '../../../shared/desktop/losses';
import { isProblem, type Problem } from '../../../shared/model/problem';
import { chooseHost } from '../../platform/choose';
import { openDatabase, type PhasageDatabase } from '../../storage/database';
import { findLosses } from '../../storage/watch';
import { browserContext } from '../context';
import { profileOf } from '../safety/profile';
import { watchDatabase } from '../safety/watchman';
import type { Keeping } from '../safety/keepCopies';
import { openPlan, planToOpen, type Opened } from './opening';

export interface Ready { readonly database: PhasageDatabase; readonly first: Opened; readonly keeping: Keeping }
/** The database holds less than it did: nothing is opened, seeded or written before the person has chosen. */
export interface Lost { readonly losses: readonly Loss[]; readonly database: PhasageDatabase; readonly host: Host; accept(): Promise<Begun> }
export type Begun = Ready | Lost | Problem;

/** Begins. Problems: those of opening the database and the plan. */
export async function begin(): Promise<Begun> {
  const host = chooseHost();
  const profile = await profileOf(host);
  const [database, sentinel] = await Promise.all([openDatabase(), readSentinel(host, profile)]);
  if (isProblem(database)) return database;
  const losses = await findLosses(database, sentinel);
  const goOn = (): Promise<Begun> => open(database, { host, profile });
  return losses.length > 0 ? { losses, database, host, accept: goOn } : goOn();
}

/** The sentinel; none where it can't be read: what it would have told is then not known. */
async function readSentinel(host: Host, profile: string): Promise<Sentinel | null> {
  const answer = await host.readSentinel({ profile });
  return answer.ok ? answer.value.sentinel : null;
}

async function open(database: PhasageDatabase, keeping: Keeping): Promise<Ready | Problem> {
  const first = await openPlan(database, await planToOpen(database), keeping);
  if (isProblem(first)) return first;
  const watchman = watchDatabase(database, keeping.host, keeping.profile, browserContext().now);
  void watchman.write();
  return { database, first, keeping };
}
