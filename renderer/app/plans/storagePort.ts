/** The list of plans and the bin, on the database. */
import { renamePlan } from '../../../shared/commands/plan';
import { say } from '../../../shared/i18n/words';
import { isProblem, type Problem } from '../../../shared/model/problem';
import { mayBeFull } from '../../storage/queue';
import { isDiskFull } from '../../storage/diskSpace';
import {
  damagedPlans,
  deleteForever,
  duplicatePlan,
  listPlans,
  setDeleted,
} from '../../storage/plans';
import type { PlansPort } from '../../core/HostActs';
import type { HostActsGiven } from '../../core/given';
import { newPlan } from '../start/opening';
import { renameClosedPlan } from './rename';
import { sayProblem } from '../../../shared/wording/problems';

/** Runs an act on the database. Shows any failure and then returns false; never rejects. */
export async function attempt(
  given: Pick<HostActsGiven, 'refuse'>,
  act: () => Promise<Problem | null | undefined | void>,
): Promise<boolean> {
  try {
    const refused = await act();
    if (!refused) return true;
    given.refuse(say('panels.plansFailedTitle'), sayProblem(refused));
  } catch (thrown) {
    const name =
      (thrown as { inner?: { name?: string } } | null)?.inner?.name ??
      (thrown instanceof Error ? thrown.name : '');
    const full = name === 'QuotaExceededError' || (mayBeFull(thrown) && (await isDiskFull()));
    given.refuse(
      say('panels.plansFailedTitle'),
      full ? say('panels.plansFull') : say('panels.plansFailed', { reason: name }),
    );
  }
  return false;
}

/** The port of the plans' list. */
export function storagePlansPort(given: HostActsGiven): PlansPort {
  const { database } = given;
  const flush = (): Promise<void> => given.opened().session.flush();
  const context = (): ReturnType<HostActsGiven['opened']>['app']['context'] =>
    given.opened().app.context;
  /** Opens another plan in this window: the last changed, or a new one if none is left. */
  const leave = async (): Promise<Problem | null> => {
    const { title } = given.opened().app.state().plan;
    const next = (await listPlans(database)).find((record) => record.deletedAt === null);
    const refused = await given.switchTo(next?.id ?? (await newPlan(database, 'empty')));
    if (refused) return refused;
    given.opened().app.notify(say('panels.plansRemoved', { title }));
    given.opened().app.openPanel('plans');
    return null;
  };
  return {
    async list() {
      const damaged = await damagedPlans(database);
      return (await listPlans(database)).map((record) => ({
        ...record,
        damaged: damaged.includes(record.id),
      }));
    },
    rename: (id, title) =>
      attempt(given, async () => {
        if (id !== given.opened().session.planId)
          return renameClosedPlan(database, id, title, context());
        const done = given.opened().app.dispatch(renamePlan, { title }, { quiet: true });
        return isProblem(done) ? done : flush();
      }),
    duplicate: (id, title) =>
      attempt(given, async () => {
        await flush();
        const made = await duplicatePlan(database, id, context().newId(), title, context().now());
        return isProblem(made) ? made : null;
      }),
    remove: (id) =>
      attempt(given, async () => {
        await flush();
        await setDeleted(database, id, context().now());
        return id === given.opened().session.planId ? leave() : null;
      }),
    restore: (id) => attempt(given, () => setDeleted(database, id, null)),
    deleteForever: (id) =>
      attempt(given, async () => {
        // This deletion is intended: without a new sentinel, the next start would report it as a
        // loss, even if the window is killed now.
        await given.writeSentinel(id);
        await deleteForever(database, id).finally(() => given.writeSentinel());
      }),
  };
}
