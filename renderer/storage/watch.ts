/** A summary of the database's content, for the sentinel and for comparing with it. */
import Dexie from 'dexie';
import { lossesSince, type Loss, type StoredPlan } from '../../shared/desktop/losses';
import type { Sentinel, WatchedPlan } from '../../shared/desktop/safety';
import { SCHEMA_VERSION } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import type { PhasageDatabase } from './database';
import { DATABASE_VERSION } from './version';
import type { PlanRecord } from './types';

const watched = ({
  id,
  title,
  stepCount,
  updatedAt,
  sequence,
  hash,
  deletedAt,
}: PlanRecord): WatchedPlan => ({
  id,
  title,
  stepCount,
  updatedAt,
  sequence,
  hash,
  deleted: deletedAt !== null,
});

/**
 * The sentinel for the current database. `leaving`: a plan about to be replaced or deleted for
 * good, whose disappearance is no loss.
 */
export async function makeSentinel(
  database: PhasageDatabase,
  now: string,
  leaving?: Id,
): Promise<Sentinel> {
  const records = await database.plans.toArray();
  const plans = records.map((record) =>
    record.id === leaving
      ? { ...watched(record), sequence: 0, hash: '', deleted: true }
      : watched(record),
  );
  return {
    version: 1,
    writtenAt: now,
    databaseVersion: DATABASE_VERSION,
    schemaVersion: SCHEMA_VERSION,
    plans,
  };
}

/** True if the journal's last row, or every snapshot, is missing. */
async function isBroken(
  database: PhasageDatabase,
  { id, sequence, hash }: PlanRecord,
): Promise<boolean> {
  if (
    (await database.snapshots
      .where('[planId+sequence]')
      .between([id, 0], [id, Infinity])
      .count()) === 0
  )
    return true;
  return sequence > 0 && (await database.rows.get([id, sequence]))?.hash !== hash;
}

/** A summary of every plan in the database. */
export async function watchedPlans(database: PhasageDatabase): Promise<WatchedPlan[]> {
  return (await database.plans.toArray()).map(watched);
}

/** The losses among the known plans; without any known plan, only plans with missing parts. */
export async function findLosses(
  database: PhasageDatabase,
  known: readonly WatchedPlan[],
): Promise<Loss[]> {
  return database.transaction('r', database.plans, database.rows, database.snapshots, async () => {
    const stored: StoredPlan[] = [];
    const hashes = new Map<string, string>();
    for (const record of await database.plans.toArray()) {
      stored.push({ ...watched(record), broken: await isBroken(database, record) });
      const was = known.find(({ id }) => id === record.id);
      const row =
        was && was.sequence > 0 ? await database.rows.get([record.id, was.sequence]) : undefined;
      if (row) hashes.set(record.id, row.hash);
    }
    return lossesSince(known, stored, (planId) => hashes.get(planId));
  });
}

/**
 * Calls the listener after each change of the database, by this window or another. Returns the
 * function that stops it.
 */
export function onDatabaseChange(listener: () => void): () => void {
  Dexie.on.storagemutated.subscribe(listener);
  return () => Dexie.on.storagemutated.unsubscribe(listener);
}
