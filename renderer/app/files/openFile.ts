/**
 * From a file that was chosen or dropped to an open plan; a file that can't be read says why and
 * changes nothing.
 */
import type { Answer } from '../../../shared/desktop';
import { readPhasage, type Contents } from '../../../shared/formats/phasage';
import { readBundle } from '../../../shared/formats/phasage/bundle';
import { say, sayProblem } from '../../../shared/i18n/words';
import type { Plan } from '../../../shared/model/plan';
import { isProblem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { failureWords } from '../../core/failureWords';
import type { KnownChoice } from '../../core/given';
import type { FileLink } from './linked';

export interface OpenFilePorts {
  /** Resolves once another plan may take the window: not under a presentation. */
  ready(): Promise<void>;
  newId(): Id;
  /** The plan of this machine that has the id, in the bin or not. */
  known(id: Id): Promise<{ readonly title: string; readonly deletedAt: string | null } | undefined>;
  /** True where the plan of this machine that has its id is the very same. */
  same(plan: Plan): Promise<boolean>;
  /** Asks the person; null: nothing is to be done. */
  ask(title: string): Promise<KnownChoice | null>;
  /**
   * Adds a plan, whose id is free, and opens it. False where that could not be done, which was then
   * said.
   */
  add(plan: Plan, contents: Contents): Promise<boolean>;
  /** Puts a plan in the place of the one that has its id, which goes to the bin, and opens it. */
  replace(plan: Plan, contents: Contents): Promise<boolean>;
  /** Shows why the file was not opened. */
  refuse(text: string): void;
  tell(text: string): void;
  /** The plan's file is this one from here on. */
  link(planId: Id, link: FileLink): void;
}

async function choiceFor(plan: Plan, ports: OpenFilePorts): Promise<KnownChoice | 'add' | null> {
  const known = await ports.known(plan.id);
  if (!known) return 'add';
  // One in the bin was done with: it stays there, and nothing is to be asked.
  return known.deletedAt === null ? ports.ask(known.title) : 'replace';
}

/** Opens what the host answered: one plan, or all those of a bundle one after the other. */
export async function openFile(
  answer: Answer<'openTextFile'>,
  ports: OpenFilePorts,
): Promise<void> {
  if (!answer.ok) {
    ports.refuse(failureWords(answer));
    return;
  }
  if (answer.value === null) return;
  await ports.ready();
  const { text, ...link } = answer.value;
  const bundle = readBundle(text);
  if (bundle === null) {
    await openOne(text, link, ports);
    return;
  }
  await openAll(bundle, ports);
}

/**
 * Plans brought from elsewhere: those that are here already, the very same, are not asked about.
 */
async function openAll(texts: readonly string[], ports: OpenFilePorts): Promise<void> {
  let brought = 0;
  let same = 0;
  for (const text of texts) {
    const file = readPhasage(text);
    if (
      !isProblem(file) &&
      (await ports.known(file.plan.id))?.deletedAt === null &&
      (await ports.same(file.plan))
    )
      same += 1;
    else if (await openOne(text, null, ports)) brought += 1;
  }
  ports.tell(
    [
      say('files.brought', { count: brought }),
      ...(same > 0 ? [say('files.sameHere', { count: same })] : []),
    ].join(' '),
  );
}

/**
 * Opens one plan, and gives true where that was done; `link` is the file that it is, null where it
 * is a part of one.
 */
async function openOne(
  text: string,
  link: FileLink | null,
  ports: OpenFilePorts,
): Promise<boolean> {
  const file = readPhasage(text);
  if (isProblem(file)) {
    ports.refuse(sayProblem(file));
    return false;
  }
  const choice = await choiceFor(file.plan, ports);
  if (choice === null) return false;
  const plan =
    choice === 'copy'
      ? {
          ...file.plan,
          id: ports.newId(),
          title: say('panels.plansCopy', { title: file.plan.title }),
        }
      : file.plan;
  const done =
    choice === 'replace'
      ? await ports.replace(plan, file.contents)
      : await ports.add(plan, file.contents);
  if (!done) return false;
  if (link && choice !== 'copy') ports.link(plan.id, link);
  ports.tell(
    [
      say('files.opened', { title: plan.title }),
      ...file.problems
        .filter(({ severity }) => severity === 'warning')
        .slice(0, 1)
        .map(sayProblem),
    ].join(' '),
  );
  return true;
}
