/** Loads a plan from the database: the newest good snapshot and the journal rows after it. */
import { EMPTY_HISTORY, HISTORY_LIMIT, type History } from '../../shared/history/history';
import type { JournalRow } from '../../shared/history/journal';
import { migrate } from '../../shared/model/migrations/migrate';
import type { RawPlan } from '../../shared/model/migrations/raw';
import { SCHEMA_VERSION, type Plan } from '../../shared/model/plan';
import { isProblem, problem, type Problem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import type { PhasageDatabase } from './database';
import { historyOf, planOfSnapshot, replay, soundTail, type Replayed } from './replay';
import type { Place, PlanRecord } from './types';

export interface LoadedPlan extends Place {
  readonly record: PlanRecord;
  readonly plan: Plan;
  /** The plan as read, in its own version. */
  readonly raw: RawPlan;
  readonly history: History;
  readonly snapshotSequence: number;
  /**
   * True if the plan is of an older version: a snapshot of the migrated plan must be written before
   * any row.
   */
  readonly migrated: boolean;
  /** The journal is damaged after `sequence`: nothing may be written over it. */
  readonly problem: Problem | null;
}

/**
 * Reads a plan. Problems: `storage.noPlan`, `storage.noSnapshot`, `storage.newerDatabase`, and
 * those of a migration.
 */
export async function loadPlan(
  database: PhasageDatabase,
  planId: Id,
): Promise<LoadedPlan | Problem> {
  return database.transaction('r', database.plans, database.rows, database.snapshots, async () => {
    const record = await database.plans.get(planId);
    if (!record) return problem('storage.noPlan');
    const read = await readFurthest(database, record);
    if (!read) return problem('storage.noSnapshot', { title: record.title });
    if (read.problem?.code === 'storage.newerDatabase') return read.problem;
    const migrated = migrate(read.raw);
    if (isProblem(migrated))
      return migrated.code === 'files.newer' ? problem('storage.newerDatabase') : migrated;
    const changed = migrated.from !== SCHEMA_VERSION;
    return {
      record,
      plan: migrated.plan,
      raw: read.raw,
      sequence: read.sequence,
      hash: read.hash,
      snapshotSequence: read.snapshotSequence,
      migrated: changed,
      history: changed
        ? EMPTY_HISTORY
        : await recentHistory(database, planId, read.sequence, record.historyStart),
      problem:
        read.problem ??
        (read.hash === record.hash
          ? null
          : problem('problems.journalBroken', { sequence: read.sequence + 1 })),
    };
  });
}

/**
 * Reads from the newest good snapshot; if its rows do not lead to the plan's last, also from older
 * ones, and returns the one that leads furthest.
 */
async function readFurthest(
  database: PhasageDatabase,
  record: PlanRecord,
): Promise<(Replayed & { snapshotSequence: number }) | null> {
  const keys = await database.snapshots
    .where('[planId+sequence]')
    .between([record.id, 0], [record.id, Infinity])
    .reverse()
    .primaryKeys();
  let furthest: (Replayed & { snapshotSequence: number }) | null = null;
  for (const key of keys) {
    // The browser keeps a large record in a file of its own, which may be missing or damaged: an
    // older one may work.
    const snapshot = await database.snapshots.get(key).catch(() => undefined);
    const raw = snapshot ? planOfSnapshot(snapshot) : null;
    if (!snapshot || !raw) continue;
    const { sequence, rowHash } = snapshot;
    const read = replay(
      { raw, sequence, hash: rowHash },
      await rowsBetween(database, record.id, sequence + 1, Infinity),
    );
    if (!furthest || read.sequence > furthest.sequence)
      furthest = { ...read, snapshotSequence: sequence };
    if (read.hash === record.hash) break;
  }
  return furthest;
}

/**
 * The last entries of the history, read backwards from the end of the journal until there are
 * enough.
 */
async function recentHistory(
  database: PhasageDatabase,
  planId: Id,
  last: number,
  start: number,
): Promise<History> {
  for (let count = 2 * HISTORY_LIMIT; ; count *= 2) {
    const from = Math.max(start + 1, last - count + 1);
    const rows = soundTail(await rowsBetween(database, planId, from, last));
    const history = historyOf(rows, start);
    const whole = rows.length === last - from + 1;
    if (
      from === start + 1 ||
      !whole ||
      history.past.length + history.future.length >= HISTORY_LIMIT
    )
      return history;
  }
}

/** Every row after a number, damaged or not. */
export function rowsAfter(
  database: PhasageDatabase,
  planId: Id,
  sequence: number,
): Promise<JournalRow[]> {
  return rowsBetween(database, planId, sequence + 1, Infinity);
}

function rowsBetween(
  database: PhasageDatabase,
  planId: Id,
  first: number,
  last: number,
): Promise<JournalRow[]> {
  return database.rows
    .where('[planId+sequence]')
    .between([planId, first], [planId, last], true, true)
    .toArray();
}
