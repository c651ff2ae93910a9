/** Plans lost from the database, and the copies that can bring them back. */
import type { Backup, Host } from '../../../shared/desktop';
import type { Loss } from '../../../shared/desktop/losses';
import { readPhasage } from '../../../shared/formats/phasage';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';
import type { PhasageDatabase } from '../../storage/database';
import { createPlan, setDeleted } from '../../storage/plans';
import { replacePlan } from '../../storage/replace';

/** The copy to bring a lost plan back with: the newest that has at least half of its steps, else the newest; null where there is none. */
export function bestCopy(loss: Loss, backups: readonly Backup[]): Backup | null {
  const own = backups.filter(({ planId }) => planId === loss.was.id).sort((a, b) => (a.at < b.at ? 1 : -1));
  return own.find(({ stepCount }) => stepCount * 2 >= loss.was.stepCount) ?? own[0] ?? null;
}

/** Puts the plan of a copy into the database; what stands in its place goes to the bin. Gives a Problem where the copy can't be read. */
export async function bringBack(database: PhasageDatabase, host: Pick<Host, 'readBackup'>, backup: Backup, newId: () => string, now: string): Promise<Problem | null> {
  const answer = await host.readBackup({ token: backup.token });
  if (!answer.ok) return problem(answer.code, answer.params);
  const file = readPhasage(answer.value.text);
  if (isProblem(file)) return file;
  const here = await database.plans.get(file.plan.id);
  if (!here) { await createPlan(database, file.plan, file.contents, now); return null; }
  try {
    await replacePlan(database, file.plan, file.contents, newId(), now);
  } catch {
    // What stands there can't even be moved aside: the copy comes beside it, and it goes to the bin where it is.
    await createPlan(database, { ...file.plan, id: newId() }, file.contents, now);
    await setDeleted(database, file.plan.id, now);
  }
  return null;
}
