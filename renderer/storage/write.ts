/** What is written, each in one strict transaction that first checks that nobody wrote since. */
import { hashText, type JournalRow } from '../../shared/history/journal';
import { SCHEMA_VERSION, type Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import type { PhasageDatabase, PlanRecord, SnapshotRecord } from './database';

/** Thrown when the database's last row is not the one this window built on: another window has written. */
export class Overtaken extends Error {}

export interface Batch { readonly rows: readonly JournalRow[]; readonly plan: Plan; readonly contents: Readonly<Record<string, unknown>> }

/** The plan as a snapshot after the given row. */
export function snapshotOf(plan: Plan, sequence: number, rowHash: string): SnapshotRecord {
  const text = JSON.stringify(plan);
  return { planId: plan.id, sequence, rowHash, schemaVersion: SCHEMA_VERSION, text, textHash: hashText(text) };
}

/** The rows, their contents and the plan's line in the list, or nothing. Throws Overtaken, or what IndexedDB throws. */
export async function writeBatch(database: PhasageDatabase, { rows, plan, contents }: Batch, built: { sequence: number; hash: string }): Promise<void> {
  const last = rows.at(-1)!;
  await database.transaction('rw', database.plans, database.rows, database.contents, async () => {
    const record = await database.plans.get(plan.id);
    if (!record || record.sequence !== built.sequence || record.hash !== built.hash) throw new Overtaken();
    await database.rows.bulkAdd([...rows]);
    const kept = Object.entries(contents).map(([hash, content]) => ({ hash, content }));
    if (kept.length > 0) await database.contents.bulkPut(kept);
    await database.plans.put({ ...record, title: plan.title, stepCount: Object.keys(plan.steps).length, updatedAt: last.at, sequence: last.sequence, hash: last.hash });
  });
}

/** A snapshot; the two newest before it are kept, and the first. */
export async function writeSnapshot(database: PhasageDatabase, snapshot: SnapshotRecord): Promise<void> {
  await database.transaction('rw', database.snapshots, async () => {
    await database.snapshots.put(snapshot);
    const keys = await database.snapshots.where('[planId+sequence]').between([snapshot.planId, 0], [snapshot.planId, Infinity]).primaryKeys();
    if (keys.length > 4) await database.snapshots.bulkDelete(keys.slice(1, -3));
  });
}

/** A plan with no history yet: created, imported, duplicated. */
export async function writeNewPlan(database: PhasageDatabase, plan: Plan, contents: Readonly<Record<string, unknown>>, now: string): Promise<PlanRecord> {
  const record: PlanRecord = {
    id: plan.id, title: plan.title, createdAt: now, updatedAt: now, stepCount: Object.keys(plan.steps).length, sequence: 0, hash: '', historyStart: 0, deletedAt: null,
  };
  await database.transaction('rw', database.plans, database.snapshots, database.contents, async () => {
    await database.plans.add(record);
    await database.snapshots.put(snapshotOf(plan, 0, ''));
    await database.contents.bulkPut(Object.entries(contents).map(([hash, content]) => ({ hash, content })));
  });
  return record;
}

/** After a migration: the plan as it is now, from which the history begins. */
export async function writeMigrated(database: PhasageDatabase, plan: Plan, sequence: number, hash: string): Promise<void> {
  await database.transaction('rw', database.plans, database.snapshots, async () => {
    await database.snapshots.put(snapshotOf(plan, sequence, hash));
    await database.plans.update(plan.id as Id, { historyStart: sequence });
  });
}
