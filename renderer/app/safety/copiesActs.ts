/** The acts on backups, for the open database and host. */
import '../../../shared/i18n/later';
import type { Backup, Host } from '../../../shared/desktop';
import { restorePlan } from '../../../shared/commands/restore';
import type { PhasageFile } from '../../../shared/formats/phasage';
import { say } from '../../../shared/i18n/words';
import { isProblem, type Problem } from '../../../shared/model/problem';
import { createPlan } from '../../storage/plans';
import { failureWords } from '../../core/failureWords';
import { afterCopies, type Journal } from './afterCopies';
import { readCopy } from './recover';
import { attempt } from '../plans/storagePort';
import type { HostActsGiven } from '../../core/given';
import type { CopiesActs } from '../../core/ports/safety';
import { sayProblem } from '../../../shared/wording/problems';

/** Makes the acts. */
export const copiesActs = (given: HostActsGiven): CopiesActs => ({
  ...reading(given),
  ...puttingBack(given),
  keepNow: () =>
    attempt(given, async () => {
      const kept = await given.opened().copy('asked');
      if (isProblem(kept)) return kept;
      given.opened().app.notify(say('safety.kept'));
      return null;
    }),
});

async function fileOf(host: Host, backup: Backup): Promise<PhasageFile | Problem> {
  const read = await readCopy(host, backup, false);
  return isProblem(read) ? read : read.file;
}

/** The open plan's journal, for comparing its backups. */
function journalOf({ database, opened }: HostActsGiven): Journal {
  const { planId, place } = opened().session;
  return {
    ...place,
    planId,
    hashAt: async (sequence) => (await database.rows.get([planId, sequence]))?.hash,
  };
}

/** The acts that change nothing. */
function reading(given: HostActsGiven): Pick<CopiesActs, 'list' | 'countForeign' | 'read'> {
  const { host, database } = given;
  const refuse = (text: string): void => given.refuse(say('safety.copiesTitle'), text);
  return {
    async list() {
      const answer = await host.listBackups({});
      if (!answer.ok) refuse(failureWords(answer));
      if (!answer.ok) return { backups: [], where: null, after: {} };
      const { backups, where } = answer.value;
      return { backups, where, after: await afterCopies(host, journalOf(given), backups) };
    },
    async countForeign() {
      const [answer, here] = await Promise.all([
        host.listBackups({}),
        database.plans.toCollection().primaryKeys(),
      ]);
      return answer.ok
        ? answer.value.backups.filter(({ planId }) => !here.includes(planId)).length
        : 0;
    },
    async read(backup) {
      const read = await fileOf(host, backup);
      if (!isProblem(read)) return read.plan;
      refuse(sayProblem(read));
      return null;
    },
  };
}

/** The acts that restore a backup, over the open plan or as another one. */
function puttingBack(given: HostActsGiven): Pick<CopiesActs, 'restoreHere' | 'openBeside'> {
  return {
    restoreHere: (backup) =>
      attempt(given, async () => {
        const { app } = given.opened();
        const read = await fileOf(given.host, backup);
        if (isProblem(read)) return read;
        // Undo restores it anyway, so a failure of this backup does no harm.
        await given.opened().copy('restore');
        const done = app.dispatch(
          restorePlan,
          { plan: read.plan, contents: read.contents, at: backup.at },
          { quiet: true },
        );
        if (isProblem(done)) return done;
        app.notify(say('safety.restored'));
        return null;
      }),
    openBeside: (backup, withNoted) =>
      attempt(given, async () => {
        const copy = await readCopy(given.host, backup, withNoted);
        if (isProblem(copy)) return copy;
        const read = copy.file;
        const { context } = given.opened().app;
        const id = context.newId();
        await createPlan(
          given.database,
          { ...read.plan, id, title: say('panels.plansCopy', { title: read.plan.title }) },
          read.contents,
          context.now(),
        );
        const refused = await given.switchTo(id);
        if (!refused && copy.edits > 0)
          given.opened().app.notify(say('safety.openedWithNoted', { count: copy.edits }));
        return refused;
      }),
  };
}
