/**
 * From a file that was chosen or dropped to an open plan; a file that can't be read says why and
 * changes nothing.
 */
import type { Answer } from '../../../shared/desktop';
import {
  encodingProblems,
  formatOf,
  FORMATS,
  refusedFormat,
  type Format,
  type PlanRead,
} from '../../../shared/formats/formats';
import { lookAt } from '../../../shared/formats/lookedAt';
import type { Contents } from '../../../shared/formats/phasage';
import { say, sayProblem } from '../../../shared/i18n/words';
import type { Plan } from '../../../shared/model/plan';
import { isProblem, type Problem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { fromBase64 } from '../../platform/base64';
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

/**
 * Opens what the host answered: the plan of the file, or all those of a bundle one after the other.
 */
export async function openFile(
  answer: Answer<'openFile'>,
  ports: OpenFilePorts,
  formats: readonly Format[] = FORMATS,
): Promise<void> {
  if (!answer.ok) {
    ports.refuse(failureWords(answer));
    return;
  }
  if (answer.value === null) return;
  await ports.ready();
  const { base64, ...link } = answer.value;
  const file = lookAt(link.name, fromBase64(base64), TextDecoder);
  const format = formatOf(file, formats);
  const foreign = refusedFormat(format);
  if (foreign || !format.read) {
    if (foreign) ports.refuse(sayProblem(foreign));
    return;
  }
  const plans = format.read(file);
  if (format.holdsSeveral) await openAll(plans, ports);
  else
    for (const one of plans)
      await openOne(one, ports, {
        link: format.holdsAll ? link : null,
        told: encodingProblems(file),
      });
}

/**
 * Plans brought from elsewhere: those that are here already, the very same, are not asked about.
 */
async function openAll(plans: Iterable<PlanRead>, ports: OpenFilePorts): Promise<void> {
  let brought = 0;
  let same = 0;
  for (const one of plans) {
    const { read } = one;
    if (
      !isProblem(read) &&
      (await ports.known(read.plan.id))?.deletedAt === null &&
      (await ports.same(read.plan))
    )
      same += 1;
    else if (await openOne(one, ports, { link: null, told: [] })) brought += 1;
  }
  ports.tell(
    [
      say('files.brought', { count: brought }),
      ...(same > 0 ? [say('files.sameHere', { count: same })] : []),
    ].join(' '),
  );
}

/**
 * Opens one plan, and gives true where that was done. `link`: the file that "Enregistrer" writes
 * over from then on, null where there is none; `told`: what else is to be known of the file.
 */
async function openOne(
  { read }: PlanRead,
  ports: OpenFilePorts,
  { link, told }: { link: FileLink | null; told: readonly Problem[] },
): Promise<boolean> {
  if (isProblem(read)) {
    ports.refuse(sayProblem(read));
    return false;
  }
  const choice = await choiceFor(read.plan, ports);
  if (choice === null) return false;
  const plan =
    choice === 'copy'
      ? {
          ...read.plan,
          id: ports.newId(),
          title: say('panels.plansCopy', { title: read.plan.title }),
        }
      : read.plan;
  const done =
    choice === 'replace'
      ? await ports.replace(plan, read.contents)
      : await ports.add(plan, read.contents);
  if (!done) return false;
  if (link && choice !== 'copy') ports.link(plan.id, link);
  ports.tell(
    [
      say('files.opened', { title: plan.title }),
      ...[...told, ...read.problems]
        .filter(({ severity }) => severity === 'warning')
        .slice(0, 1)
        .map(sayProblem),
    ].join(' '),
  );
  return true;
}
