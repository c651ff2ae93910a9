/**
 * What the host noted of plans after the sentinel was written: it comes a moment after each change,
 * the rows come with it.
 */
import type { Host, Sentinel } from '../../../shared/desktop';
import type { WatchedPlan } from '../../../shared/desktop/safety';
import type { PlanRecord } from '../../storage/types';

/**
 * In seconds: a row is dated when it is made, and the database has it a little later; a sentinel
 * written in between does not know it yet. Too long reports an accepted loss once more; too short
 * would miss one.
 */
const UNDER_WAY = 5;

/** The plans that the database holds. */
interface Held {
  readonly plans: {
    toArray(): PromiseLike<readonly Pick<PlanRecord, 'id' | 'sequence' | 'hash'>[]>;
  };
}

/**
 * The sentinel, brought forward where the host noted rows that follow the database's last one: the
 * database then lacks them.
 */
export async function withNoted(
  database: Held,
  host: Pick<Host, 'notedRows'>,
  profile: string,
  sentinel: Sentinel | null,
): Promise<Sentinel | null> {
  if (!sentinel) return null;
  const records = new Map((await database.plans.toArray()).map((record) => [record.id, record]));
  const plans = await Promise.all(
    sentinel.plans.map(async (was): Promise<WatchedPlan> => {
      const record = records.get(was.id);
      if (was.deleted || !record || record.sequence === 0) return was;
      const { sequence, hash } = record;
      const answer = await host.notedRows({ profile, planId: was.id, sequence, hash });
      const last = answer.ok ? answer.value.rows.at(-1) : undefined;
      // A sentinel written well after them saw the database without them: the app has already
      // reported that loss, and the person accepted it.
      return last &&
        last.sequence > was.sequence &&
        secondsBetween(sentinel.writtenAt, last.at) >= -UNDER_WAY
        ? { ...was, sequence: last.sequence, hash: last.hash, updatedAt: last.at }
        : was;
    }),
  );
  return { ...sentinel, plans };
}

const secondsBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 1000;
