/**
 * What the database has lost since the host wrote the sentinel. One older than the database
 * proves no loss.
 */
import type { WatchedPlan } from './safety';

/** A plan as the database holds it now. */
export interface StoredPlan extends WatchedPlan {
  /** The journal's last row, or the snapshot it builds on, is missing. */
  readonly broken: boolean;
}

/**
 * `gone`: the plan is missing. `older`: it ends before the last save. `different`: it is not what
 * the app saved. `broken`: a part of it is missing.
 */
export type LossKind = 'gone' | 'older' | 'different' | 'broken';

export interface Loss {
  readonly kind: LossKind;
  readonly was: WatchedPlan;
  readonly now: StoredPlan | null;
}

/**
 * Compares plan by plan. `hashAt` returns the hash of a plan's row with that number, if it exists.
 */
export function lossesSince(
  known: readonly WatchedPlan[],
  stored: readonly StoredPlan[],
  hashAt: (planId: string, sequence: number) => string | undefined,
): Loss[] {
  const byId = new Map(stored.map((plan) => [plan.id, plan]));
  const lost = known.flatMap((was): Loss[] => {
    const now = byId.get(was.id) ?? null;
    const kind = lossOf(was, now, hashAt);
    // The bin empties itself after thirty days.
    return kind === null || (was.deleted && kind === 'gone') ? [] : [{ kind, was, now }];
  });
  const watched = new Set(lost.map(({ was }) => was.id));
  const broken = stored
    .filter((plan) => plan.broken && !plan.deleted && !watched.has(plan.id))
    .map((now): Loss => ({ kind: 'broken', was: now, now }));
  return [...lost, ...broken];
}

function lossOf(
  was: WatchedPlan,
  now: StoredPlan | null,
  hashAt: (planId: string, sequence: number) => string | undefined,
): LossKind | null {
  if (!now) return 'gone';
  if (now.broken) return 'broken';
  if (now.sequence < was.sequence) return 'older';
  if (was.sequence === 0) return null;
  const hash = now.sequence === was.sequence ? now.hash : hashAt(was.id, was.sequence);
  return hash === undefined || hash === was.hash ? null : 'different';
}
