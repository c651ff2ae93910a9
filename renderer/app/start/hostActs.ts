/** The acts of the window on whole plans: opening, files, the list, the bin. */
import { writePhasage, readPhasage, MAX_BYTES, type PhasageFile } from '../../../shared/formats/phasage';
import { isWordKey, say, sayProblem } from '../../../shared/i18n/words';
import { isProblem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import type { Answer, Host } from '../../../shared/desktop';
import type { PhasageDatabase } from '../../storage/database';
import { contentsOf, createPlan, deleteForever, duplicatePlan, listPlans, setDeleted } from '../../storage/plans';
import { writePreference } from '../../storage/preferences';
import type { HostActs } from '../HostActs';
import type { Opened } from './opening';
import { newPlan } from './opening';
import { WELCOMED } from './preferences';

export interface HostActsGiven {
  readonly database: PhasageDatabase;
  readonly host: Host;
  opened(): Opened;
  /** Leaves the open plan for another. */
  switchTo(planId: Id): Promise<void>;
  /** Asks what to do with a file whose plan is already here; null: nothing. */
  askAboutKnown(title: string): Promise<'copy' | 'replace' | null>;
  /** Shows why a file was not opened. */
  showRefusal(text: string): void;
}

const failureWords = (answer: { code: string; params: Record<string, string | number> }): string => (isWordKey(answer.code) ? say(answer.code, answer.params) : answer.code);

/** A name for a file: the title, without what file systems refuse. */
export function fileName(title: string): string {
  return `${title.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 80) || 'plan'}.phasage`;
}

async function takeIn(given: HostActsGiven, file: PhasageFile): Promise<void> {
  const { database } = given;
  const { context } = given.opened().app;
  const known = await database.plans.get(file.plan.id);
  const choice = known ? await given.askAboutKnown(known.title) : 'copy';
  if (choice === null) return;
  // A replaced plan goes to the bin under another id: its place is the file's now.
  const id = known ? context.newId() : file.plan.id;
  const title = known && choice === 'copy' ? say('panels.plansCopy', { title: file.plan.title }) : file.plan.title;
  await createPlan(database, { ...file.plan, id, title }, file.contents, context.now());
  if (known && choice === 'replace') await setDeleted(database, known.id, context.now());
  await given.switchTo(id);
  given.opened().app.notify(say('files.opened', { title }));
}

/** What was read of a file, opened; or its refusal shown, nothing being changed. */
export async function openAnswer(given: HostActsGiven, answer: Answer<'openTextFile'>): Promise<void> {
  if (!answer.ok) { given.showRefusal(failureWords(answer)); return; }
  if (answer.value === null) return;
  const file = readPhasage(answer.value.text);
  if (isProblem(file)) { given.showRefusal(sayProblem(file)); return; }
  await takeIn(given, file);
}

async function save(given: HostActsGiven): Promise<void> {
  const { app } = given.opened();
  const { plan } = app.state();
  const contents = await contentsOf(given.database, plan);
  const text = writePhasage(plan, contents, { savedWith: 'Phasage', savedAt: app.context.now() });
  const answer = await given.host.saveTextFile({ suggestedName: fileName(plan.title), text, mime: 'application/json' });
  if (!answer.ok) app.notify(failureWords(answer), 'error');
  else if (answer.value) app.notify(say('files.saved', { name: answer.value.name }));
}

/** The acts, on the open database and host. */
export function makeHostActs(given: HostActsGiven): HostActs {
  const { database } = given;
  return {
    takeOver: () => { void given.opened().session.takeOver(); },
    openPlan: (planId) => { void given.switchTo(planId); },
    newPlan: (kind) => { void newPlan(database, kind).then((id) => given.switchTo(id)); },
    openFile: () => { void given.host.openTextFile({ extensions: ['.phasage'], most: MAX_BYTES }).then((answer) => openAnswer(given, answer)); },
    saveFile: () => { void save(given); },
    dismissWelcome: () => { void writePreference(database, WELCOMED, true); given.opened().app.receive({ welcome: false }); },
    plans: {
      list: () => listPlans(database),
      async duplicate(id, title) {
        await given.opened().session.flush();
        const { app } = given.opened();
        const made = await duplicatePlan(database, id, app.context.newId(), title, app.context.now());
        if (isProblem(made)) app.notify(sayProblem(made), 'error');
      },
      async remove(id) {
        await given.opened().session.flush();
        await setDeleted(database, id, given.opened().app.context.now());
        if (id !== given.opened().session.planId) return;
        const next = (await listPlans(database)).find((record) => record.deletedAt === null);
        if (next) await given.switchTo(next.id);
      },
      restore: (id) => setDeleted(database, id, null),
      deleteForever: (id) => deleteForever(database, id),
    },
  };
}
