/** The acts of the window on whole plans: opening, files, the list, the bin. */
import { READ_EXTENSIONS } from '../../../shared/formats/formats';
import { MAX_BYTES } from '../../../shared/formats/phasage';
import { say } from '../../../shared/i18n/words';
import { isProblem } from '../../../shared/model/problem';
import { loadPlan } from '../../storage/load';
import { createPlan } from '../../storage/plans';
import { writePreference } from '../../storage/preferences';
import { replacePlan } from '../../storage/replace';
import type { HostActs } from '../../core/HostActs';
import type { OpenFilePorts } from '../files/openFile';
import { openFile } from '../files/openLater';
import { filesPort, ignoreChanged, savePlan } from '../files/fileActs';
import { writeLink } from '../files/linked';
import { salvageActs } from '../salvage/salvageActs';
import { attempt, storagePlansPort } from '../plans/storagePort';
import { presentationOver, presentationStore } from '../../presentation/current';
import { printingPort } from '../../core/ports/roadmap';
import { versionsPort } from '../../versions/keptPlans';
import { laterCopiesActs, laterDocumentsPort, laterLivingPort } from './laterPorts';
import { newPlan } from './opening';
import type { Opened } from '../../core/given';
import { WELCOMED } from './preferences';
import type { HostActsGiven } from '../../core/given';

/** The ports for opening a file, for the open database. */
export function openFilePorts(given: HostActsGiven): OpenFilePorts {
  const { database } = given;
  const app = (): Opened['app'] => given.opened().app;
  return {
    ready: async () => {
      if (presentationStore.getState().open)
        presentationStore.setState({ said: { text: say('presentation.fileWaits'), kind: 'info' } });
      await presentationOver();
    },
    newId: () => app().context.newId(),
    known: async (id) => {
      const record = await database.plans.get(id);
      if (!record) return undefined;
      const here = await loadPlan(database, id);
      const { title, deletedAt, updatedAt } = record;
      return { title, deletedAt, changedAt: updatedAt, plan: isProblem(here) ? null : here.plan };
    },
    ask: given.ask,
    today: () => app().context.today(),
    now: () => app().context.now(),
    add: (plan, contents) =>
      attempt(given, async () => {
        await createPlan(database, plan, contents, app().context.now());
        return given.switchTo(plan.id);
      }),
    replace: (plan, contents) =>
      attempt(given, async () => {
        const { session } = given.opened();
        // The replaced plan goes to the bin completely, so this backup may fail.
        if (session.planId === plan.id) await given.opened().copy('import');
        if (session.planId === plan.id && session.role === 'reader') await session.takeOver();
        return given.switchTo(plan.id, async () => {
          // The plan starts a new journal, which would look like a loss to the former sentinel if
          // the window were killed now.
          await given.writeSentinel(plan.id);
          await replacePlan(
            database,
            plan,
            contents,
            app().context.newId(),
            app().context.now(),
          ).finally(() => given.writeSentinel());
        });
      }),
    refuse: (text, out) => given.refuse(say('panels.fileErrorTitle'), text, out),
    report: (text, lines) => given.report(say('files.repairedDialog'), text, lines),
    tell: (text) => app().notify(text),
    link: (planId, link) => {
      void writeLink(database, planId, link);
    },
  };
}

/** The acts for the open database and host. */
export function makeHostActs(given: HostActsGiven): HostActs {
  const { database, host } = given;
  const ports = openFilePorts(given);
  return {
    takeOver: () => {
      void given.opened().session.takeOver();
    },
    openPlan: (planId) => {
      void attempt(given, () => given.switchTo(planId));
    },
    newPlan: (kind) => {
      void attempt(given, async () => given.switchTo(await newPlan(database, kind)));
    },
    openFile: () => {
      void host
        .openFile({ extensions: [...READ_EXTENSIONS], most: MAX_BYTES })
        .then((answer) => openFile(answer, ports));
    },
    saveFile: () => {
      void attempt(given, () => savePlan(given, false));
    },
    saveCopy: () => {
      void attempt(given, () => savePlan(given, true));
    },
    openChanged: () => {
      const { app } = given.opened();
      const link = app.state().fileChanged;
      app.receive({ fileChanged: null });
      if (link)
        void host
          .rereadFile({ token: link.token, most: MAX_BYTES })
          .then((answer) => openFile(answer, ports));
    },
    ignoreChanged: () => {
      void ignoreChanged(given);
    },
    dismissWelcome: () => {
      void writePreference(database, WELCOMED, true);
      given.opened().app.receive({ welcome: false });
    },
    plans: storagePlansPort(given),
    copies: laterCopiesActs(given),
    files: filesPort(given, ports),
    salvage: salvageActs(given),
    versions: versionsPort(given),
    printing: printingPort(given),
    living: laterLivingPort(given),
    documents: laterDocumentsPort(given),
  };
}
