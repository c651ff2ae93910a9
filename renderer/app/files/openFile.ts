/**
 * From a file that was chosen or dropped to an open plan; a file that can't be read says why and
 * changes nothing.
 */
import '../../../shared/i18n/later';
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
import type { Contents, PhasageFile } from '../../../shared/formats/phasage';
import { say } from '../../../shared/i18n/words';
import { sameValue } from '../../../shared/model/equal';
import type { Plan } from '../../../shared/model/plan';
import { isProblem, type Problem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { fromBase64 } from '../../platform/base64';
import { failureWords } from '../../core/failureWords';
import type { KnownChoice, KnownPlan, WayOut } from '../../core/given';
import { compareKnown, type PlanHere } from './knownPlan';
import type { FileLink } from './linked';
import { sayProblem } from '../../../shared/wording/problems';

/** How many losses the message names; it counts the rest. */
const MOST_LOST = 50;

export interface OpenFilePorts {
  /** Resolves once another plan may take the window: not under a presentation. */
  ready(): Promise<void>;
  newId(): Id;
  /** The plan of this machine that has the id, in the bin or not. */
  known(id: Id): Promise<(PlanHere & { readonly deletedAt: string | null }) | undefined>;
  /** Asks the person; null: nothing is to be done. */
  ask(known: KnownPlan): Promise<KnownChoice | null>;
  /**
   * Adds a plan, whose id is free, and opens it. False where it could not, and the person has read
   * why.
   */
  add(plan: Plan, contents: Contents): Promise<boolean>;
  /** Puts a plan in the place of the one that has its id, which goes to the bin, and opens it. */
  replace(plan: Plan, contents: Contents): Promise<boolean>;
  /** Shows why the file was not opened, and the way out where there is one. */
  refuse(text: string, out?: WayOut): void;
  /** Shows what became of a file that was repaired, line by line. */
  report(text: string, lines: readonly string[]): void;
  today(): string;
  now(): string;
  tell(text: string): void;
  /** The plan's file is this one from here on. */
  link(planId: Id, link: FileLink): void;
}

async function choiceFor(
  file: PhasageFile,
  ports: OpenFilePorts,
): Promise<KnownChoice | 'add' | null> {
  const known = await ports.known(file.plan.id);
  if (!known) return 'add';
  // One in the bin was done with: it stays there, and nothing is to be asked.
  return known.deletedAt === null ? ports.ask(compareKnown(known, file, ports.now())) : 'replace';
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
    if (await isHere(one, ports)) same += 1;
    else if (await openOne(one, ports, { link: null, told: [] })) brought += 1;
  }
  ports.tell(
    [
      say('files.brought', { count: brought }),
      ...(same > 0 ? [say('files.sameHere', { count: same })] : []),
    ].join(' '),
  );
}

/** Whether a plan is on this machine already, the very same, and not in the bin. */
async function isHere({ read }: PlanRead, ports: OpenFilePorts): Promise<boolean> {
  if (isProblem(read)) return false;
  const known = await ports.known(read.plan.id);
  return known?.deletedAt === null && known.plan !== null && sameValue(known.plan, read.plan);
}

/**
 * Opens one plan, and gives true where it did. `link`: the file that "Enregistrer" writes over from
 * then on, null where there is none; `told`: what else the person should know of the file.
 */
async function openOne(
  { read, text, isDamaged }: PlanRead,
  ports: OpenFilePorts,
  { link, told }: { link: FileLink | null; told: readonly Problem[] },
): Promise<boolean> {
  if (isProblem(read)) {
    if (isDamaged && text !== undefined)
      ports.refuse(`${sayProblem(read)} ${say('files.repairOffer')}`, {
        label: say('files.repair'),
        take: () => openRepaired(text, ports),
      });
    else ports.refuse(sayProblem(read));
    return false;
  }
  const choice = await choiceFor(read, ports);
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

/**
 * Saves what it can of a damaged file into a new plan, and tells the person what was lost. It never
 * writes over the file, which may be all there is.
 */
async function openRepaired(text: string, ports: OpenFilePorts): Promise<void> {
  // What it takes is large, and few files need it.
  const { repairPhasage } = await import('../../../shared/formats/phasage/repair');
  const repaired = repairPhasage(text, { today: ports.today(), newId: ports.newId });
  if (isProblem(repaired)) {
    ports.refuse(sayProblem(repaired));
    return;
  }
  const { plan, contents, lost } = repaired;
  const isFree = (await ports.known(plan.id)) === undefined;
  const title = say('files.repairedTitle', { title: plan.title });
  if (!(await ports.add({ ...plan, id: isFree ? plan.id : ports.newId(), title }, contents)))
    return;
  ports.report(
    [
      say('files.repairedDone', { title }),
      lost.length === 0
        ? say('files.repairedNothing')
        : say('files.repairedLost', { count: lost.length }),
    ].join(' '),
    [
      ...lost.slice(0, MOST_LOST).map(sayProblem),
      ...(lost.length > MOST_LOST ? [say('repair.more', { count: lost.length - MOST_LOST })] : []),
    ],
  );
}
