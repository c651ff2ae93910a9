/** What is written, each in one strict transaction that first checks that nobody wrote since. */
import { hashText } from '../../shared/history/journal';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import type { PhasageDatabase } from './database';
import type { Batch, Place, PlanRecord, SnapshotRecord } from './types';

/**
 * Thrown when the database's last row is not the one this window built on, or another window has
 * the writer’s lock.
 */
export class Overtaken extends Error {}

/**
 * Thrown when the plan is not in the database any more: deleted for good, or the browser's data
 * cleared.
 */
export class Vanished extends Error {}

/** The hash that a snapshot must carry: of all its other fields. */
export function hashSnapshot({
  planId,
  sequence,
  rowHash,
  text,
}: Omit<SnapshotRecord, 'hash'>): string {
  return hashText(`${JSON.stringify([planId, sequence, rowHash])}\n${text}`);
}

/** The plan as a snapshot after the given row. */
export function snapshotOf(plan: Plan, { sequence, hash: rowHash }: Place): SnapshotRecord {
  const snapshot = { planId: plan.id, sequence, rowHash, text: JSON.stringify(plan) };
  return { ...snapshot, hash: hashSnapshot(snapshot) };
}

/** Makes a window the plan's writer: from here on the batches of any other are refused. */
export async function claimPlan(
  database: PhasageDatabase,
  planId: Id,
  writer: string,
): Promise<void> {
  await database.plans.update(planId, { writer });
}

/**
 * The rows, their contents and the plan's line in the list, or nothing. `built` is the row that the
 * first of them follows.
 * Throws Overtaken, Vanished, or what IndexedDB throws.
 */
export async function writeBatch(
  database: PhasageDatabase,
  { rows, plan, contents }: Batch,
  built: Place,
  writer: string | null,
): Promise<void> {
  const last = rows.at(-1)!;
  await database.transaction('rw', database.plans, database.rows, database.contents, async () => {
    const record = await database.plans.get(plan.id);
    if (!record) throw new Vanished();
    if (
      record.writer !== writer ||
      record.sequence !== built.sequence ||
      record.hash !== built.hash
    )
      throw new Overtaken();
    await database.rows.bulkAdd([...rows]);
    await database.contents.bulkPut(
      Object.entries(contents).map(([hash, content]) => ({ hash, content })),
    );
    await database.plans.put({
      ...record,
      title: plan.title,
      stepCount: Object.keys(plan.steps).length,
      updatedAt: last.at,
      sequence: last.sequence,
      hash: last.hash,
      contents: [...new Set([...record.contents, ...Object.keys(contents)])],
    });
  });
}

/** A snapshot; the two newest before it are kept, and the first. */
export async function writeSnapshot(
  database: PhasageDatabase,
  snapshot: SnapshotRecord,
): Promise<void> {
  await database.transaction('rw', database.snapshots, async () => {
    await database.snapshots.put(snapshot);
    const keys = await database.snapshots
      .where('[planId+sequence]')
      .between([snapshot.planId, 0], [snapshot.planId, Infinity])
      .primaryKeys();
    if (keys.length > 4) await database.snapshots.bulkDelete(keys.slice(1, -3));
  });
}

/**
 * A plan with no history yet: created, imported, duplicated. `kept` are hashes of contents that the
 * database already has.
 */
export async function writeNewPlan(
  database: PhasageDatabase,
  plan: Plan,
  contents: Readonly<Record<string, unknown>>,
  now: string,
  kept: readonly string[] = [],
): Promise<PlanRecord> {
  const record: PlanRecord = {
    id: plan.id,
    title: plan.title,
    createdAt: now,
    updatedAt: now,
    stepCount: Object.keys(plan.steps).length,
    sequence: 0,
    hash: '',
    historyStart: 0,
    contents: [...kept, ...Object.keys(contents)],
    writer: null,
    deletedAt: null,
  };
  await database.transaction(
    'rw',
    database.plans,
    database.snapshots,
    database.contents,
    async () => {
      await database.plans.add(record);
      await database.snapshots.put(snapshotOf(plan, record));
      await database.contents.bulkPut(
        Object.entries(contents).map(([hash, content]) => ({ hash, content })),
      );
    },
  );
  return record;
}

/** After a migration: the plan as it is now, from which the history begins. */
export async function writeMigrated(
  database: PhasageDatabase,
  plan: Plan,
  place: Place,
): Promise<void> {
  await database.transaction('rw', database.plans, database.snapshots, async () => {
    await database.snapshots.put(snapshotOf(plan, place));
    await database.plans.update(plan.id, { historyStart: place.sequence });
  });
}
