/**
 * The acts on files: opening one or several, saving over the plan's own, recent ones, all plans in
 * one.
 */
import { version } from '../../../package.json';
import type { Answer } from '../../../shared/desktop';
import { MAX_BYTES, writePhasage } from '../../../shared/formats/phasage';
import { writeBundle } from '../../../shared/formats/phasage/bundle';
import { say } from '../../../shared/i18n/words';
import { isProblem } from '../../../shared/model/problem';
import { loadPlan } from '../../storage/load';
import { contentsOf, listPlans } from '../../storage/plans';
import { attempt } from '../plans/storagePort';
import type { HostActsGiven } from '../../core/given';
import { readLink, writeLink } from './linked';
import type { FilesPort } from '../../core/ports/files';
import { everyContent } from '../../core/everyContent';
import { failureWords } from '../../core/failureWords';
import type { OpenFilePorts } from './openFile';
import { openFile } from './openLater';
import { saveFile } from './saveFile';

/** Saves the open plan: over its file, or (`asCopy`) where the person chooses. */
export async function savePlan(given: HostActsGiven, asCopy: boolean): Promise<void> {
  const { app } = given.opened();
  const { plan } = app.state();
  const saved = await saveFile(plan, {
    host: given.host,
    now: app.context.now,
    tell: (text) => app.notify(text),
    refuse: (text) => given.refuse(say('panels.fileSaveErrorTitle'), text),
    link: asCopy ? null : await readLink(given.database, plan.id),
    keepLink: (link) => writeLink(given.database, plan.id, link),
    askChanged: given.askChanged,
    contents: (named) => everyContent(given, named),
  });
  if (saved) app.receive({ fileChanged: null });
}

async function exportAll(given: HostActsGiven): Promise<void> {
  const { database, host } = given;
  const { app, session } = given.opened();
  await session.flush();
  const texts: string[] = [];
  for (const { id, deletedAt } of await listPlans(database)) {
    const loaded = deletedAt === null ? await loadPlan(database, id) : null;
    if (loaded && !isProblem(loaded))
      texts.push(
        writePhasage(loaded.plan, await contentsOf(database, loaded.plan), {
          savedWith: `Phasage ${version}`,
          savedAt: app.context.now(),
        }),
      );
  }
  const answer = await host.saveTextFile({
    suggestedName: say('files.allName'),
    text: writeBundle(texts),
    mime: 'application/json',
  });
  if (!answer.ok) given.refuse(say('panels.fileSaveErrorTitle'), failureWords(answer));
  else if (answer.value)
    app.notify(say('files.allSaved', { name: answer.value.name, count: texts.length }));
}

/** The acts, given what opening needs. */
export function filesPort(given: HostActsGiven, ports: OpenFilePorts): FilesPort {
  const { host } = given;
  const open = (answer: Answer<'openFile'>): void => {
    void openFile(answer, ports);
  };
  return {
    async recent() {
      const answer = await host.recentFiles({});
      return answer.ok ? answer.value.files : [];
    },
    openAgain: (token) => {
      void host.rereadFile({ token, most: MAX_BYTES }).then(open);
    },
    async forget(token) {
      await host.forgetRecentFile({ token });
    },
    exportAll: () => {
      void attempt(given, () => exportAll(given));
    },
  };
}

/**
 * Looks at the plan's file: where another program has changed it, the window says so. Without a
 * stamp that can't be known before it is saved, which asks.
 */
export async function lookAtFile(given: HostActsGiven): Promise<void> {
  const { app } = given.opened();
  const link = await readLink(given.database, app.state().plan.id);
  const answer =
    link &&
    link.stamp !== '' &&
    (await given.host.fileState({ token: link.token, stamp: link.stamp }));
  if (link && !link.ignored && answer && answer.ok && answer.value.state === 'changed')
    app.receive({ fileChanged: link });
}

/**
 * Lets be what another program has made of the plan's file, until the file is read or written
 * again.
 */
export async function ignoreChanged(given: HostActsGiven): Promise<void> {
  const { app } = given.opened();
  const { fileChanged, plan } = app.state();
  app.receive({ fileChanged: null });
  if (fileChanged) await writeLink(given.database, plan.id, { ...fileChanged, ignored: true });
}
