/**
 * `check --repair`: writes what it can save of a damaged file to a new file, and lists what it
 * lost.
 */
import { readFile } from 'node:fs/promises';
import manifest from '../../package.json';
import { readTextLoosely } from '../../shared/formats/encoding';
import { tooBig, writePhasage } from '../../shared/formats/phasage';
import { repairPhasage } from '../../shared/formats/phasage/repair';
import { say } from '../../shared/i18n/words';
import { isProblem, problem, type Problem } from '../../shared/model/problem';
import { NO, OK, textOption, Usage, type Given, type Io } from './command';
import { isSameFile, writeText } from './files';
import { oneLine } from './text';
import { sayProblem } from '../../shared/wording/problems';

/** Lists this many losses one by one and counts the others. */
const MAX_LISTED = 200;

/** Repairs a file into the one that `-o` names. Returns the exit code. */
export async function repairFile(path: string, given: Given, io: Io): Promise<number> {
  const output = textOption(given, 'output');
  if (output === undefined || output === '') throw new Usage('cli.repairNeedsOutput');
  // Never writes over the damaged file, --force or not: it may be all that the user has.
  if (await isSameFile(path, output)) throw new Usage('cli.repairElsewhere');
  const text = await readLoosely(path);
  const repaired = isProblem(text)
    ? text
    : repairPhasage(text, { today: io.today(), newId: io.newId });
  if (isProblem(repaired)) return refuse(repaired, io);
  const { plan, contents, lost } = repaired;
  const failed = await writeText(
    output,
    writePhasage(plan, contents, { savedWith: `Phasage ${manifest.version}`, savedAt: io.now() }),
    { force: given.options['force'] === true },
  );
  if (failed) return refuse(failed, io);
  for (const one of lost.slice(0, MAX_LISTED)) io.out(oneLine(sayProblem(one)));
  if (lost.length > MAX_LISTED) io.out(say('repair.more', { count: lost.length - MAX_LISTED }));
  io.out(
    oneLine(
      lost.length === 0
        ? say('repair.nothing', { file: output })
        : say('repair.done', {
            file: output,
            count: lost.length,
            steps: say('app.steps', { count: Object.keys(plan.steps).length }),
          }),
    ),
  );
  return OK;
}

/** Reads a text with any bytes; the replacement character stands for those that are not UTF-8. */
async function readLoosely(path: string): Promise<string | Problem> {
  try {
    const bytes = await readFile(path);
    return tooBig(bytes.length) ?? readTextLoosely(bytes, TextDecoder);
  } catch {
    return problem('files.unreadable', { name: path });
  }
}

function refuse(why: Problem, io: Io): number {
  io.err(oneLine(sayProblem(why)));
  return NO;
}
