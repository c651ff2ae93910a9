/** The acts of the window on whole plans: opening, files, the list, the bin. */
import { MAX_BYTES } from '../../../shared/formats/phasage';
import { say } from '../../../shared/i18n/words';
import { contentsOf, createPlan } from '../../storage/plans';
import { writePreference } from '../../storage/preferences';
import { replacePlan } from '../../storage/replace';
import type { HostActs } from '../HostActs';
import { openFile, type OpenFilePorts } from '../files/openFile';
import { saveFile } from '../files/saveFile';
import { copiesActs } from '../safety/copiesActs';
import { attempt, storagePlansPort } from '../plans/storagePort';
import { newPlan, type Opened } from './opening';
import { WELCOMED } from './preferences';
import type { HostActsGiven } from './given';

/** What opening a file needs, on the open database. */
export function openFilePorts(given: HostActsGiven): OpenFilePorts {
  const { database } = given;
  const app = (): Opened['app'] => given.opened().app;
  return {
    newId: () => app().context.newId(),
    known: (id) => database.plans.get(id),
    ask: given.ask,
    add: (plan, contents) => attempt(given, async () => {
      await createPlan(database, plan, contents, app().context.now());
      return given.switchTo(plan.id);
    }),
    replace: (plan, contents) => attempt(given, async () => {
      const { session } = given.opened();
      // The plan replaced goes to the bin whole: a copy more is kept where that can be.
      if (session.planId === plan.id) await given.opened().copy('import');
      if (session.planId === plan.id && session.role === 'reader') await session.takeOver();
      return given.switchTo(plan.id, () => replacePlan(database, plan, contents, app().context.newId(), app().context.now()));
    }),
    refuse: (text) => given.refuse(say('panels.fileErrorTitle'), text),
    tell: (text) => app().notify(text),
  };
}

async function save(given: HostActsGiven): Promise<void> {
  const { app, session } = given.opened();
  await saveFile(app.state().plan, {
    host: given.host, now: app.context.now, tell: (text) => app.notify(text), refuse: (text) => given.refuse(say('panels.fileSaveErrorTitle'), text),
    contents: async (plan) => { await session.flush(); return contentsOf(given.database, plan); },
  });
}

/** The acts, on the open database and host. */
export function makeHostActs(given: HostActsGiven): HostActs {
  const { database, host } = given;
  const ports = openFilePorts(given);
  return {
    takeOver: () => { void given.opened().session.takeOver(); },
    openPlan: (planId) => { void attempt(given, () => given.switchTo(planId)); },
    newPlan: (kind) => { void attempt(given, async () => given.switchTo(await newPlan(database, kind))); },
    openFile: () => { void host.openTextFile({ extensions: ['.phasage'], most: MAX_BYTES }).then((answer) => openFile(answer, ports)); },
    saveFile: () => { void attempt(given, () => save(given)); },
    dismissWelcome: () => { void writePreference(database, WELCOMED, true); given.opened().app.receive({ welcome: false }); },
    plans: storagePlansPort(given),
    copies: copiesActs(given),
  };
}
