/** `export`: writes a plan as a file to print or to send. */
import { basename, dirname, join } from 'node:path';
import { partName } from '../../../shared/desktop/printing';
import { say } from '../../../shared/i18n/words';
import { isProblem, problem, type Problem } from '../../../shared/model/problem';
import {
  NO,
  OK,
  onlyFile,
  textOption,
  Usage,
  type CliCommand,
  type Given,
  type Io,
} from '../command';
import { exists, inspectFile, isSameFile, refusedPath, writeFilesAt } from '../files';
import { oneLine } from '../text';
import { EXPORTS, formatFor, type Export } from './asked';
import type { Drawer, Written } from '../../../shared/formats/writing';
import type { WrittenFormat } from '../../../shared/formats/formats';
import { sayProblem } from '../../../shared/wording/problems';

const flag = { type: 'boolean' } as const;
const text = { type: 'string' } as const;

/** The options of every kind. */
const COMMON: readonly string[] = ['to', 'output', 'force'];

export const exportCommand: CliCommand = {
  name: 'export',
  help: 'cli.help_export',
  options: {
    to: text,
    output: { ...text, short: 'o' },
    format: text,
    scenario: text,
    compare: text,
    since: text,
    depth: text,
    'group-by': text,
    preset: text,
    mode: text,
    pages: text,
    least: text,
    today: text,
    meeting: text,
    landscape: flag,
    portrait: flag,
    'black-and-white': flag,
    force: flag,
  },
  async run(given, io) {
    const file = onlyFile(given, 'export');
    const to = textOption(given, 'to') ?? '';
    const wanted = Object.hasOwn(EXPORTS, to) ? EXPORTS[to]! : null;
    if (!wanted)
      throw new Usage('cli.badExportOption', {
        option: `--to ${to}`,
        known: Object.keys(EXPORTS).join(', '),
      });
    refuseOthers(given, to, wanted);
    const output = textOption(given, 'output');
    if (output === undefined || output === '') throw new Usage('cli.needsOutput');
    if (await isSameFile(file, output)) throw new Usage('cli.exportElsewhere');
    const format = formatFor(wanted, output);
    const { plan, contents, problems } = await inspectFile(file);
    if (!plan) return reportProblem(problems[0]!, io);
    const read = wanted.ask({ plan, contents, given, io });
    if (isProblem(read)) return reportProblem(read, io);
    const made = await format.write.write(read.asked, drawerOf(io));
    if (isProblem(made)) return reportProblem(made, io);
    for (const warning of [...read.warnings, ...made.warnings])
      io.err(oneLine(say('cli.warning', { text: sayProblem(warning) })));
    return write(made, {
      format,
      input: file,
      output,
      force: given.options['force'] === true,
      io,
    });
  },
};

const drawerOf = (io: Io): Drawer => ({
  async draw(job, as) {
    const printed = await io.print(job, as);
    return printed.ok ? printed.value : problem(printed.code, printed.params);
  },
  ...(io.livingPage && { livingPage: io.livingPage }),
});

/** Refuses an option of another kind: users would believe that an ignored option works. */
function refuseOthers({ options }: Given, to: string, wanted: Export): void {
  const other = Object.keys(options).find(
    (name) => !COMMON.includes(name) && !wanted.options.includes(name),
  );
  if (other !== undefined)
    throw new Usage('cli.optionOfOtherKind', {
      option: `--${other}`,
      to,
      known: wanted.options.map((name) => `--${name}`).join(', '),
    });
}

/** Checks every name before it writes any file. */
async function write(
  { files, pages }: Written,
  {
    format,
    input,
    output,
    force,
    io,
  }: {
    format: WrittenFormat;
    input: string;
    output: string;
    force: boolean;
    io: Io;
  },
): Promise<number> {
  const paths = files.map((_, index) =>
    join(dirname(output), partName(basename(output), index, files.length)),
  );
  for (const path of paths)
    if (await isSameFile(input, path)) throw new Usage('cli.exportElsewhere');
  for (const path of force ? [] : paths) {
    const taken = await refusedPath(path);
    if (taken) return reportProblem(taken, io);
  }
  const failed = await writeFilesAt(
    paths.map((path, index) => ({ path, content: files[index]! })),
    io.write,
  );
  if (failed) return reportProblem(failed, io);
  const left = force && format.write.isNumbered ? await formerParts(output, files.length) : [];
  if (left.length > 0)
    io.err(
      oneLine(
        say('cli.warning', {
          text: say('cli.formerParts', { files: left.join(', ') }),
        }),
      ),
    );
  const file = paths.join(', ');
  io.out(
    oneLine(
      pages === null
        ? say('cli.exportedFile', { file })
        : say('cli.exported', { count: pages, file }),
    ),
  );
  return OK;
}

/**
 * Files of an earlier export with more pages, or with a single page, under the same name: their
 * pages would look like part of the new export.
 */
async function formerParts(output: string, count: number): Promise<string[]> {
  const left = count > 1 && (await exists(output)) ? [output] : [];
  for (let index = count > 1 ? count : 0; ; index += 1) {
    const path = join(dirname(output), partName(basename(output), index, Infinity));
    if (!(await exists(path))) return left;
    left.push(path);
  }
}

function reportProblem(found: Problem, io: Io): number {
  io.err(oneLine(sayProblem(found)));
  return NO;
}
