/**
 * Writes to the database, each time in one strict transaction that first checks that nobody else
 * has written since.
 */
import { hashText } from '../../shared/history/journal';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import type { PhasageDatabase } from './database';
import type { Batch, Place, PlanRecord, SnapshotRecord } from './types';

/**
 * Thrown if the database's last row is not the one this window builds on, or another window has the
 * writer’s lock.
 */
export class Overtaken extends Error {}

/**
 * Thrown if the plan is no longer in the database: deleted for good, or the user cleared the
 * browser's data.
 */
export class Vanished extends Error {}

/** The hash that a snapshot must carry. It covers all other fields. */
export function hashSnapshot({
  planId,
  sequence,
  rowHash,
  text,
}: Omit<SnapshotRecord, 'hash'>): string {
  return hashText(`${JSON.stringify([planId, sequence, rowHash])}\n${text}`);
}

/** A snapshot of the plan after the given row. */
export function snapshotOf(plan: Plan, { sequence, hash: rowHash }: Place): SnapshotRecord {
  const snapshot = { planId: plan.id, sequence, rowHash, text: JSON.stringify(plan) };
  return { ...snapshot, hash: hashSnapshot(snapshot) };
}

/** Makes a window the plan's writer: from now on, batches of any other are refused. */
export async function claimPlan(
  database: PhasageDatabase,
  planId: Id,
  writer: string,
): Promise<void> {
  await database.plans.update(planId, { writer });
}

/**
 * Writes the rows, their contents and the plan's line in the list, or nothing. `built` is the row
 * before the first of them. Throws Overtaken, Vanished, or IndexedDB's own errors.
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

/** Writes a snapshot; keeps the two newest before it, and the first. */
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
 * Writes a plan without history: created, imported, duplicated. `kept` are hashes of contents
 * already in the database.
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

/** Writes a migrated plan, with which a new history begins. */
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
