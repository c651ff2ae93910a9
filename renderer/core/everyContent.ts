import type { Contents } from '../../shared/formats/phasage';
import type { Plan } from '../../shared/model/plan';
import { contentsOf } from '../storage/plans';
import type { HostActsGiven } from './given';

/**
 * The contents that a plan names: those in the database, if readable, and those not written yet.
 */
export async function everyContent(
  given: Pick<HostActsGiven, 'database' | 'opened'>,
  plan: Plan,
): Promise<Contents> {
  const { session } = given.opened();
  await session.flush();
  const kept = await contentsOf(given.database, plan).catch(() => ({}));
  const named = new Set(
    [...Object.values(plan.baselines), ...Object.values(plan.pictures)].map(
      ({ contentHash }) => contentHash,
    ),
  );
  return {
    ...kept,
    ...Object.fromEntries(
      Object.entries(session.unsavedContents).filter(([hash]) => named.has(hash)),
    ),
  };
}
