/** The list of plans, and a bin that keeps them for thirty days. */
import { z } from 'zod';
import { canonicalJson, hashText } from '../../shared/history/journal';
import type { Plan } from '../../shared/model/plan';
import { isProblem, type Problem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import type { PhasageDatabase } from './database';
import { loadPlan, rowsAfter } from './load';
import { readPreference, writePreference } from './preferences';
import { salvage, type Salvage } from './salvage';
import type { ContentRecord, PlanRecord } from './types';
import { writeNewPlan } from './write';

const BIN_DAYS = 30;

/** Every plan, including those in the bin, the last changed first. */
export async function listPlans(database: PhasageDatabase): Promise<PlanRecord[]> {
  const records = await database.plans.toArray();
  return records.sort((a, b) => {
    if (a.updatedAt === b.updatedAt) return a.id < b.id ? -1 : 1;
    return a.updatedAt < b.updatedAt ? 1 : -1;
  });
}

/** Adds a plan with a new id. */
export function createPlan(
  database: PhasageDatabase,
  plan: Plan,
  contents: Readonly<Record<string, unknown>>,
  now: string,
): Promise<PlanRecord> {
  return writeNewPlan(database, plan, contents, now);
}

/**
 * Copies a plan under another id and title, with its baselines and no history. Problems: those of
 * reading the plan.
 */
export async function duplicatePlan(
  database: PhasageDatabase,
  id: Id,
  newId: Id,
  title: string,
  now: string,
): Promise<PlanRecord | Problem> {
  const loaded = await loadPlan(database, id);
  if (isProblem(loaded)) return loaded;
  return writeNewPlan(
    database,
    { ...loaded.plan, id: newId, title },
    {},
    now,
    loaded.record.contents,
  );
}

/** The edits after the damage in a plan's journal. Problems: those of reading the plan. */
export async function salvagePlan(database: PhasageDatabase, id: Id): Promise<Salvage | Problem> {
  const loaded = await loadPlan(database, id);
  return isProblem(loaded)
    ? loaded
    : salvage(loaded, await rowsAfter(database, id, loaded.sequence), loaded.record.sequence);
}

/**
 * Makes a new plan from everything that can be saved of a damaged one, which stays as it is.
 * Problems: those of reading it.
 */
export async function continueInCopy(
  database: PhasageDatabase,
  id: Id,
  newId: Id,
  title: string,
  now: string,
): Promise<Problem | null> {
  const saved = await salvagePlan(database, id);
  if (isProblem(saved)) return saved;
  const record = await database.plans.get(id);
  await writeNewPlan(
    database,
    { ...saved.plan, id: newId, title },
    {},
    now,
    record?.contents ?? [],
  );
  return null;
}

const DAMAGED = 'damagedPlans';

/** The plans whose journal was damaged when they were last opened. */
export function damagedPlans(database: PhasageDatabase): Promise<readonly Id[]> {
  return readPreference(database, DAMAGED, z.array(z.string()), []);
}

/** Remembers whether a plan is damaged. */
export async function markDamaged(
  database: PhasageDatabase,
  id: Id,
  damaged: boolean,
): Promise<void> {
  const known = await damagedPlans(database);
  if (known.includes(id) !== damaged)
    await writePreference(
      database,
      DAMAGED,
      damaged ? [...known, id] : known.filter((other) => other !== id),
    );
}

/** Moves a plan to the bin, or out of it. */
export async function setDeleted(
  database: PhasageDatabase,
  id: Id,
  deletedAt: string | null,
): Promise<void> {
  await database.plans.update(id, { deletedAt });
}

/**
 * Deletes a plan for good, with its journal, its snapshots, and the contents that no other plan
 * has.
 */
export async function deleteForever(database: PhasageDatabase, id: Id): Promise<void> {
  await database.transaction(
    'rw',
    database.plans,
    database.rows,
    database.snapshots,
    database.contents,
    async () => {
      const contents = (await database.plans.get(id))?.contents ?? [];
      await database.plans.delete(id);
      for (const table of [database.rows, database.snapshots])
        await table.where('[planId+sequence]').between([id, 0], [id, Infinity]).delete();
      const kept = new Set((await database.plans.toArray()).flatMap((record) => record.contents));
      await database.contents.bulkDelete(contents.filter((hash) => !kept.has(hash)));
    },
  );
}

const BIN = 'binDays';
const binSchema = z.object({
  /** The number of days on which Phasage was used, and the last of them. */
  days: z.int(),
  last: z.string(),
  /** By plan in the bin, this number when it was first seen there. */
  since: z.record(z.string(), z.int()),
});
export type Bin = z.infer<typeof binSchema>;

export const NEW_BIN: Bin = { days: 0, last: '', since: {} };

/**
 * The bin at a start, and the plans that have been in it for more than thirty days of using
 * Phasage: a clock that is a year ahead for a day deletes nothing. `today` as "YYYY-MM-DD".
 */
export function countBinDay(
  { days, last, since }: Bin,
  records: readonly Pick<PlanRecord, 'id' | 'deletedAt'>[],
  today: string,
): { bin: Bin; expired: Id[] } {
  const now = last === today ? days : days + 1;
  const ids = records.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id);
  const seen = ids.map((id): [Id, number] => [id, since[id] ?? now]);
  const isOver = ([, from]: [Id, number]): boolean => now - from > BIN_DAYS;
  return {
    bin: {
      days: now,
      last: today,
      since: Object.fromEntries(seen.filter((one) => !isOver(one))),
    },
    expired: seen.filter(isOver).map(([id]) => id),
  };
}

/** Deletes plans that have been in the bin too long. */
export async function purgeExpired(database: PhasageDatabase, today: string): Promise<void> {
  const former = await readPreference(database, BIN, binSchema, NEW_BIN);
  const { bin, expired } = countBinDay(former, await database.plans.toArray(), today);
  for (const id of expired) await deleteForever(database, id);
  // If the day can't be counted, they stay one day longer.
  await writePreference(database, BIN, bin).catch(() => undefined);
}

/** A content by its hash; null if it is missing or changed. */
export async function getContent(database: PhasageDatabase, hash: string): Promise<unknown> {
  const record = await database.contents.get(hash);
  return record && isWhole(record) ? record.content : null;
}

/** The contents that a plan names by hash, to write beside it. */
export async function contentsOf(
  database: PhasageDatabase,
  plan: Plan,
): Promise<Record<string, unknown>> {
  const hashes = [...Object.values(plan.baselines), ...Object.values(plan.pictures)].map(
    ({ contentHash }) => contentHash,
  );
  // A plan without contents can be written elsewhere, whatever the database's state.
  if (hashes.length === 0) return {};
  const found = await database.contents.bulkGet(hashes);
  return Object.fromEntries(
    found.flatMap((record) => (record && isWhole(record) ? [[record.hash, record.content]] : [])),
  );
}

function isWhole({ hash, content }: ContentRecord): boolean {
  return hashText(canonicalJson(content)) === hash;
}
