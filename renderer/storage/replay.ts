/**
 * Computes a plan and its history from a snapshot and the rows after it. Pure: the rows may come
 * from anywhere.
 */
import { advance, EMPTY_HISTORY, type History } from '../../shared/history/history';
import { applyPatches, checkChain, hashRow, type JournalRow } from '../../shared/history/journal';
import { MIGRATIONS } from '../../shared/model/migrations/migrate';
import type { RawPlan } from '../../shared/model/migrations/raw';
import { SCHEMA_VERSION, type Plan } from '../../shared/model/plan';
import { problem, type Problem } from '../../shared/model/problem';
import type { Place, SnapshotRecord } from './types';
import { hashSnapshot } from './write';

/** The plan of a snapshot, in its own version; null if the snapshot is damaged. */
export function planOfSnapshot(snapshot: SnapshotRecord): RawPlan | null {
  return hashSnapshot(snapshot) === snapshot.hash ? (JSON.parse(snapshot.text) as RawPlan) : null;
}

export interface Replayed extends Place {
  /** The plan after the last applied row, in that row's version. */
  readonly raw: RawPlan;
  /**
   * The reason why later rows were not applied: `problems.journalBroken`, `storage.newerDatabase`.
   */
  readonly problem: Problem | null;
}

/**
 * Applies rows to a snapshot's plan, each in its own version, up to the first that does not follow
 * from the previous one.
 */
export function replay(
  snapshot: { readonly raw: RawPlan } & Place,
  rows: readonly JournalRow[],
): Replayed {
  const broken = checkChain(rows, snapshot);
  let { raw } = snapshot;
  let last: Place = snapshot;
  const stop = (why: Problem | null): Replayed => ({
    raw,
    sequence: last.sequence,
    hash: last.hash,
    problem: why,
  });
  // Counts by position, as a damaged row may have any number.
  const sound = broken ? Number(broken.params['sequence']) - 1 - snapshot.sequence : rows.length;
  for (const row of rows.slice(0, sound)) {
    if (row.schemaVersion > SCHEMA_VERSION) return stop(problem('storage.newerDatabase'));
    try {
      raw = applyRow(raw, row);
    } catch {
      return stop(problem('problems.journalBroken', { sequence: row.sequence }));
    }
    last = row;
  }
  return stop(broken ?? null);
}

/** The plan after one more row, in that row's version. Throws if its patches do not fit. */
export function applyRow(raw: RawPlan, row: JournalRow): RawPlan {
  return applyPatches(inVersion(raw, row.schemaVersion) as Plan, row.patches) as RawPlan;
}

function inVersion(raw: RawPlan, version: number): RawPlan {
  let plan = raw;
  for (let from = Number(raw['schemaVersion']); from < version; from += 1)
    plan = { ...MIGRATIONS[from]!(plan), schemaVersion: from + 1 };
  return plan;
}

/** The valid consecutive rows at the end: undo can't go back before a damaged one. */
export function soundTail(rows: readonly JournalRow[]): readonly JournalRow[] {
  let first = rows.length;
  for (let after: JournalRow | null = null; first > 0; first -= 1) {
    const row: JournalRow = rows[first - 1]!;
    const follows =
      after === null || (row.hash === after.previousHash && row.sequence === after.sequence - 1);
    if (!follows || hashRow(row) !== row.hash) break;
    after = row;
  }
  return rows.slice(first);
}

/**
 * The history of the rows after `start`. Leaves out rows that undo or join an entry before the
 * first, and all that depend on them: the history may be shorter, but never wrong.
 */
export function historyOf(rows: readonly JournalRow[], start: number): History {
  let cut = Math.max(start + 1, rows[0]?.sequence ?? 0);
  for (const { sequence, undoes, mergesWith } of rows) {
    const named = undoes ?? mergesWith;
    if (named !== null && named < cut) cut = Math.max(cut, sequence + 1);
  }
  return rows.filter(({ sequence }) => sequence >= cut).reduce(advance, EMPTY_HISTORY);
}
