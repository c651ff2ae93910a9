/** Plans by their hash: read once, as they never change. */
import { migrate } from '../../shared/model/migrations/migrate';
import type { Plan } from '../../shared/model/plan';
import { isProblem, problem, type Problem } from '../../shared/model/problem';
import type { HostActsGiven } from '../core/given';
import { getContent } from '../storage/plans';
import type { VersionsPort } from '../core/ports/versions';

/** Reads versions from the database, and those not written yet. */
export function versionsPort(given: Pick<HostActsGiven, 'database' | 'opened'>): VersionsPort {
  const known = new Map<string, Plan>();
  return {
    async read(contentHash) {
      const found =
        known.get(contentHash) ??
        (await readKept(given, contentHash).catch(() => problem('versions.missing')));
      if (!isProblem(found)) known.set(contentHash, found);
      return found;
    },
  };
}

async function readKept(
  { database, opened }: Pick<HostActsGiven, 'database' | 'opened'>,
  hash: string,
): Promise<Plan | Problem> {
  const { session } = opened();
  // If writing fails now, they are among the unsaved contents.
  await session.flush().catch(() => undefined);
  const content =
    session.unsavedContents[hash] ?? (await getContent(database, hash).catch(() => null));
  if (content === null || content === undefined) return problem('versions.missing');
  const brought = migrate(content);
  return isProblem(brought) ? brought : brought.plan;
}
