/**
 * Opens the plan of a chosen or dropped file. A file that can't be read changes nothing, and the
 * user sees the reason.
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

/** The maximum number of losses that the message lists; it counts the others. */
const MOST_LOST = 50;

export interface OpenFilePorts {
  /** Resolves when another plan may replace the open one, which is not during a presentation. */
  ready(): Promise<void>;
  newId(): Id;
  /** The plan with this id on this machine, even if it is in the bin. */
  known(id: Id): Promise<(PlanHere & { readonly deletedAt: string | null }) | undefined>;
  /** Asks the user; null to do nothing. */
  ask(known: KnownPlan): Promise<KnownChoice | null>;
  /** Adds a plan with a new id, and opens it. False if it could not, after showing the reason. */
  add(plan: Plan, contents: Contents): Promise<boolean>;
  /** Replaces the plan with the same id, which goes to the bin, and opens the new one. */
  replace(plan: Plan, contents: Contents): Promise<boolean>;
  /** Shows why the file could not be opened, and a way out if there is one. */
  refuse(text: string, out?: WayOut): void;
  /** Shows the result of repairing a file, line by line. */
  report(text: string, lines: readonly string[]): void;
  today(): string;
  now(): string;
  tell(text: string): void;
  /** Makes this the plan's file. */
  link(planId: Id, link: FileLink): void;
}

async function choiceFor(
  file: PhasageFile,
  ports: OpenFilePorts,
): Promise<KnownChoice | 'add' | null> {
  const known = await ports.known(file.plan.id);
  if (!known) return 'add';
  // The user has thrown away a plan in the bin: it stays there, without a question.
  return known.deletedAt === null ? ports.ask(compareKnown(known, file, ports.now())) : 'replace';
}

/** Opens the host's answer: the plan of the file, or all plans of a bundle in turn. */
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
        notes: encodingProblems(file),
      });
}

/** Opens plans from elsewhere, without a question about those that are already here and equal. */
async function openAll(plans: Iterable<PlanRead>, ports: OpenFilePorts): Promise<void> {
  let brought = 0;
  let same = 0;
  for (const one of plans) {
    if (await isHere(one, ports)) same += 1;
    else if (await openOne(one, ports, { link: null, notes: [] })) brought += 1;
  }
  ports.tell(
    [
      say('files.brought', { count: brought }),
      ...(same > 0 ? [say('files.sameHere', { count: same })] : []),
    ].join(' '),
  );
}

/** True if an equal plan is on this machine, and not in the bin. */
async function isHere({ read }: PlanRead, ports: OpenFilePorts): Promise<boolean> {
  if (isProblem(read)) return false;
  const known = await ports.known(read.plan.id);
  return known?.deletedAt === null && known.plan !== null && sameValue(known.plan, read.plan);
}

/**
 * Opens one plan; true if it did. `link`: the file that "Enregistrer" overwrites from now on, null
 * if there is none; `notes`: remarks on the file for the user.
 */
async function openOne(
  { read, text, isDamaged }: PlanRead,
  ports: OpenFilePorts,
  { link, notes }: { link: FileLink | null; notes: readonly Problem[] },
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
      ...[...notes, ...read.problems]
        .filter(({ severity }) => severity === 'warning')
        .slice(0, 1)
        .map(sayProblem),
    ].join(' '),
  );
  return true;
}

/**
 * Saves what it can of a damaged file into a new plan, and shows the user what was lost. Never
 * writes over the file, which may be the only copy.
 */
async function openRepaired(text: string, ports: OpenFilePorts): Promise<void> {
  // The repair is large, and few files need it.
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
