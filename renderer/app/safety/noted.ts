/**
 * Reads the rows that the host noted after it wrote the sentinel: rows come with each change, the
 * sentinel a moment later.
 */
import type { Host, Sentinel } from '../../../shared/desktop';
import type { WatchedPlan } from '../../../shared/desktop/safety';
import type { Id } from '../../../shared/model/record';

/**
 * The sentinel's plans, moved forward to the last row that the host noted after the database's
 * last: the database then lacks these rows. Without a sentinel, nothing changes.
 */
export async function withNoted(
  held: readonly WatchedPlan[],
  host: Pick<Host, 'notedRows'>,
  profile: string,
  sentinel: Sentinel | null,
): Promise<readonly WatchedPlan[]> {
  const known = new Map<Id, WatchedPlan>((sentinel?.plans ?? []).map((was) => [was.id, was]));
  await Promise.all(
    held.map(async (plan) => {
      const was = known.get(plan.id) ?? plan;
      const { sequence, hash, deleted } = plan;
      if (was.deleted || deleted || sequence === 0) return;
      const answer = await host.notedRows({ profile, planId: plan.id, sequence, hash });
      const last = answer.ok ? answer.value.rows.at(-1) : undefined;
      if (last && last.sequence > was.sequence)
        known.set(plan.id, {
          ...was,
          sequence: last.sequence,
          hash: last.hash,
          updatedAt: last.at,
        });
    }),
  );
  return [...known.values()];
}
