/**
 * Replaces a plan with another of the same id; the former keeps its history under another id, in
 * the bin.
 */
import type { Table } from 'dexie';
import { hashRow, type JournalRow } from '../../shared/history/journal';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import type { PhasageDatabase } from './database';
import { deleteForever } from './plans';
import { planOfSnapshot } from './replay';
import type { PlanRecord, SnapshotRecord } from './types';
import { hashSnapshot, writeNewPlan } from './write';

export interface Stored {
  readonly record: PlanRecord;
  readonly rows: readonly JournalRow[];
  readonly snapshots: readonly SnapshotRecord[];
}

/**
 * All records of a plan under another id. Each row names its plan, so each gets a new hash; a
 * damaged one stays damaged.
 */
export function underId({ record, rows, snapshots }: Stored, id: Id): Stored {
  const sealed = new Map<string, string>();
  const moved = rows.map((row): JournalRow => {
    const own = {
      ...row,
      planId: id,
      previousHash: sealed.get(row.previousHash) ?? row.previousHash,
    };
    const sound = hashRow(row) === row.hash;
    const hash = sound ? hashRow(own) : row.hash;
    sealed.set(row.hash, hash);
    return { ...own, hash };
  });
  return {
    record: { ...record, id, hash: sealed.get(record.hash) ?? record.hash, writer: null },
    rows: moved,
    snapshots: snapshots.map((snapshot) =>
      renamed(snapshot, id, sealed.get(snapshot.rowHash) ?? snapshot.rowHash),
    ),
  };
}

function renamed(snapshot: SnapshotRecord, id: Id, rowHash: string): SnapshotRecord {
  const plan = planOfSnapshot(snapshot);
  const own = {
    ...snapshot,
    planId: id,
    rowHash,
    ...(plan && { text: JSON.stringify({ ...plan, id }) }),
  };
  return plan ? { ...own, hash: hashSnapshot(own) } : own;
}

/**
 * The readable records of a plan: the browser keeps a large one in a file of its own, which may be
 * missing.
 */
async function readable<T>(
  table: Table<T, [Id, number]>,
  between: readonly [[Id, number], [Id, number]],
): Promise<T[]> {
  const keys = await table
    .where('[planId+sequence]')
    .between(...between)
    .primaryKeys();
  const found = await Promise.all(keys.map((key) => table.get(key).catch(() => undefined)));
  return found.filter((record) => record !== undefined && record !== null) as T[];
}

/**
 * Replaces the plan with the same id. The former goes to the bin as `binId`, with all its records;
 * if there is none, adds the plan.
 */
export async function replacePlan(
  database: PhasageDatabase,
  plan: Plan,
  contents: Readonly<Record<string, unknown>>,
  binId: Id,
  now: string,
): Promise<void> {
  const { plans, rows, snapshots } = database;
  await database.transaction('rw', plans, rows, snapshots, database.contents, async () => {
    const record = await plans.get(plan.id);
    if (record) {
      const own: [[Id, number], [Id, number]] = [
        [plan.id, 0],
        [plan.id, Infinity],
      ];
      const former = underId(
        { record, rows: await readable(rows, own), snapshots: await readable(snapshots, own) },
        binId,
      );
      await plans.add({ ...former.record, deletedAt: record.deletedAt ?? now });
      await rows.bulkAdd([...former.rows]);
      await snapshots.bulkAdd([...former.snapshots]);
      await deleteForever(database, plan.id);
    }
    await writeNewPlan(database, plan, contents, now);
  });
}
