/** What the database holds, told briefly: for the sentinel, and to compare with it. */
import Dexie from 'dexie';
import { lossesSince, type Loss, type StoredPlan } from '../../shared/desktop/losses';
import type { Sentinel, WatchedPlan } from '../../shared/desktop/safety';
import { SCHEMA_VERSION } from '../../shared/model/plan';
import type { PhasageDatabase } from './database';
import { DATABASE_VERSION } from './version';
import type { PlanRecord } from './types';

const watched = ({ id, title, stepCount, updatedAt, sequence, hash, deletedAt }: PlanRecord): WatchedPlan => ({ id, title, stepCount, updatedAt, sequence, hash, deleted: deletedAt !== null });

/** The sentinel of the database as it is. */
export async function makeSentinel(database: PhasageDatabase, now: string): Promise<Sentinel> {
  const records = await database.plans.toArray();
  return { version: 1, writtenAt: now, databaseVersion: DATABASE_VERSION, schemaVersion: SCHEMA_VERSION, plans: records.map(watched) };
}

/** True where the journal's last row, or every snapshot, is missing. */
async function isBroken(database: PhasageDatabase, { id, sequence, hash }: PlanRecord): Promise<boolean> {
  if ((await database.snapshots.where('[planId+sequence]').between([id, 0], [id, Infinity]).count()) === 0) return true;
  return sequence > 0 && (await database.rows.get([id, sequence]))?.hash !== hash;
}

/** What was lost since the sentinel; nothing with none, but for plans of which a part is missing. */
export async function findLosses(database: PhasageDatabase, sentinel: Sentinel | null): Promise<Loss[]> {
  return database.transaction('r', database.plans, database.rows, database.snapshots, async () => {
    const stored: StoredPlan[] = [];
    const hashes = new Map<string, string>();
    for (const record of await database.plans.toArray()) {
      stored.push({ ...watched(record), broken: await isBroken(database, record) });
      const was = sentinel?.plans.find(({ id }) => id === record.id);
      const row = was && was.sequence > 0 ? await database.rows.get([record.id, was.sequence]) : undefined;
      if (row) hashes.set(record.id, row.hash);
    }
    return lossesSince(sentinel, stored, (planId) => hashes.get(planId));
  });
}

/** Calls back after each change of the database, this window's or another's. Gives the way to stop. */
export function onDatabaseChange(told: () => void): () => void {
  Dexie.on.storagemutated.subscribe(told);
  return () => Dexie.on.storagemutated.unsubscribe(told);
}
