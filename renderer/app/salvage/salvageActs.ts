/** The acts on a plan with a damaged journal, for the open database. */
import { say } from '../../../shared/i18n/words';
import { isProblem } from '../../../shared/model/problem';
import { continueInCopy, salvagePlan } from '../../storage/plans';
import { readProblem } from '../../storage/session';
import { attempt } from '../plans/storagePort';
import type { HostActsGiven } from '../../core/given';
import type { SalvageActs } from '../../core/ports/salvage';
import { sayProblem } from '../../../shared/wording/problems';

/** The acts on the damaged plan of the start. */
export function salvageActs(given: HostActsGiven): SalvageActs {
  const { database } = given;
  return {
    async look() {
      const { session } = given.opened();
      const found = await salvagePlan(database, session.planId).catch(readProblem);
      if (!isProblem(found)) return found;
      given.refuse(say('salvage.title'), sayProblem(found));
      return null;
    },
    continueInCopy: () =>
      attempt(given, async () => {
        const { app, session } = given.opened();
        const { newId, now } = app.context;
        const id = newId();
        const title = say('salvage.copyTitle', { title: app.state().plan.title });
        const refused =
          (await continueInCopy(database, session.planId, id, title, now())) ??
          (await given.switchTo(id));
        if (!refused) given.opened().app.notify(say('salvage.continued', { title }));
        return refused;
      }),
  };
}
