/** A plan as the database holds it: the newest good snapshot and the rows of the journal after it. */
import { advance, EMPTY_HISTORY, HISTORY_LIMIT, type History } from '../../shared/history/history';
import { applyPatches, checkChain, hashText, type JournalRow } from '../../shared/history/journal';
import { migrate } from '../../shared/model/migrations/migrate';
import { SCHEMA_VERSION, type Plan } from '../../shared/model/plan';
import { isProblem, problem, type Problem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import type { PhasageDatabase, PlanRecord, SnapshotRecord } from './database';

export interface LoadedPlan {
  readonly record: PlanRecord;
  readonly plan: Plan;
  readonly history: History;
  /** Last row applied. */
  readonly sequence: number;
  readonly hash: string;
  readonly snapshotSequence: number;
  /** The plan came in an older version: a snapshot of it as it is now must be written before any row. */
  readonly migrated: boolean;
  /** The journal is damaged after `sequence`: nothing may be written over it. */
  readonly problem: Problem | null;
}

/** The history of the rows after `start`, as undo sees it. */
export function historyOf(rows: readonly JournalRow[], start: number): History {
  return rows.filter((row) => row.sequence > start).reduce(advance, EMPTY_HISTORY);
}

/** The first rows that follow one another from the snapshot, and the Problem where they stop doing so. */
export function soundRows(rows: readonly JournalRow[], from: { sequence: number; hash: string }): { rows: readonly JournalRow[]; problem: Problem | null } {
  const broken = checkChain(rows, from);
  if (!broken) return { rows, problem: null };
  const last = Number(broken.params.sequence);
  return { rows: rows.filter((row) => row.sequence < last), problem: broken };
}

function planOf(snapshot: SnapshotRecord): Plan | null {
  if (hashText(snapshot.text) !== snapshot.textHash) return null;
  return JSON.parse(snapshot.text) as Plan;
}

async function newestGood(database: PhasageDatabase, planId: Id): Promise<{ snapshot: SnapshotRecord; plan: Plan } | null> {
  const snapshots = await database.snapshots.where('[planId+sequence]').between([planId, 0], [planId, Infinity]).reverse().toArray();
  for (const snapshot of snapshots) {
    const plan = planOf(snapshot);
    if (plan) return { snapshot, plan };
  }
  return null;
}

/** Reads a plan. Problems: `storage.noPlan`, `storage.noSnapshot`, and those of a migration. */
export async function loadPlan(database: PhasageDatabase, planId: Id): Promise<LoadedPlan | Problem> {
  const record = await database.plans.get(planId);
  if (!record) return problem('storage.noPlan');
  const good = await newestGood(database, planId);
  if (!good) return problem('storage.noSnapshot', { title: record.title });
  const { snapshot } = good;
  const first = Math.min(snapshot.sequence, Math.max(record.historyStart, record.sequence - HISTORY_LIMIT * 4)) + 1;
  const kept = await database.rows.where('[planId+sequence]').between([planId, first], [planId, Infinity]).toArray();
  const { rows, problem: broken } = soundRows(kept.filter((row) => row.sequence > snapshot.sequence), { sequence: snapshot.sequence, hash: snapshot.rowHash });
  let raw = good.plan;
  let last = { sequence: snapshot.sequence, hash: snapshot.rowHash };
  for (const row of rows) {
    raw = applyPatches(raw, row.patches);
    last = row;
  }
  const short = broken ?? (last.sequence < record.sequence ? problem('problems.journalBroken', { sequence: last.sequence + 1 }) : null);
  const migrated = migrate(raw);
  if (isProblem(migrated)) return migrated;
  const changed = migrated.from !== SCHEMA_VERSION;
  return {
    record, plan: migrated.plan, sequence: last.sequence, hash: last.hash, snapshotSequence: snapshot.sequence, migrated: changed, problem: short,
    history: changed ? EMPTY_HISTORY : historyOf(kept.filter((row) => row.sequence <= last.sequence), record.historyStart),
  };
}
