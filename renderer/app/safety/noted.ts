/**
 * What the host noted of plans after the sentinel was written: it comes a moment after each change,
 * the rows come with it.
 */
import type { Host, Sentinel } from '../../../shared/desktop';
import type { WatchedPlan } from '../../../shared/desktop/safety';
import type { Id } from '../../../shared/model/record';

/**
 * The sentinel's plans, brought forward where the host noted rows that follow the last one of a plan
 * that the database holds: it then lacks them. A sentinel that is not there hides none.
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
