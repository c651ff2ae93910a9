/**
 * From a snapshot and the rows after it to a plan and its history. Pure: the rows come from
 * wherever they are kept.
 */
import { advance, EMPTY_HISTORY, type History } from '../../shared/history/history';
import { applyPatches, checkChain, hashRow, type JournalRow } from '../../shared/history/journal';
import { MIGRATIONS } from '../../shared/model/migrations/migrate';
import type { RawPlan } from '../../shared/model/migrations/raw';
import { SCHEMA_VERSION, type Plan } from '../../shared/model/plan';
import { problem, type Problem } from '../../shared/model/problem';
import type { Place, SnapshotRecord } from './types';
import { hashSnapshot } from './write';

/** The plan of a snapshot, in the version it was written in; null where the snapshot is damaged. */
export function planOfSnapshot(snapshot: SnapshotRecord): RawPlan | null {
  return hashSnapshot(snapshot) === snapshot.hash ? (JSON.parse(snapshot.text) as RawPlan) : null;
}

export interface Replayed extends Place {
  /** The plan after the last row that could be applied, in that row's version. */
  readonly raw: RawPlan;
  /** Why the rows after it were not: `problems.journalBroken`, `storage.newerDatabase`. */
  readonly problem: Problem | null;
}

/**
 * Applies rows to a snapshot's plan, each in its own version, up to the first that does not follow
 * from the one before.
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
  // Counted by place: the number that a damaged row bears may be any.
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

/** The plan after one more row, in that row's version. Throws where its patches do not fit. */
export function applyRow(raw: RawPlan, row: JournalRow): RawPlan {
  return applyPatches(inVersion(raw, row.schemaVersion) as Plan, row.patches) as RawPlan;
}

function inVersion(raw: RawPlan, version: number): RawPlan {
  let plan = raw;
  for (let from = Number(raw['schemaVersion']); from < version; from += 1)
    plan = { ...MIGRATIONS[from]!(plan), schemaVersion: from + 1 };
  return plan;
}

/**
 * The rows at the end that are whole and follow one another: undo can't reach behind a damaged one.
 */
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
 * The history of the rows after `start`. Rows that take back or join an entry from before the first
 * are left out, and what
 * hangs on them: what is given is then a shorter history, never a wrong one.
 */
export function historyOf(rows: readonly JournalRow[], start: number): History {
  let cut = Math.max(start + 1, rows[0]?.sequence ?? 0);
  for (const { sequence, undoes, mergesWith } of rows) {
    const named = undoes ?? mergesWith;
    if (named !== null && named < cut) cut = Math.max(cut, sequence + 1);
  }
  return rows.filter(({ sequence }) => sequence >= cut).reduce(advance, EMPTY_HISTORY);
}
