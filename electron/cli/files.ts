/** Files as the command line reads and writes them; what goes wrong is a Problem (`files.…`). */
import { access } from 'node:fs/promises';
import { inspectPhasage, type Inspection } from '../../shared/formats/phasage';
import { isProblem, problem, type Problem } from '../../shared/model/problem';
import { readTextFile } from '../host/read';
import { atomicWrite } from '../host/write';

/** Looks into a file: its plan, and every problem found, errors first. */
export async function inspectFile(path: string): Promise<Inspection> {
  const read = await readTextFile(path, undefined, path);
  return isProblem(read) ? { plan: null, contents: {}, problems: [read] } : inspectPhasage(read.text);
}

/**
 * Writes a text whole or not at all. Gives a Problem where the file
 * exists (unless `force`) or can't be written.
 */
export async function writeText(path: string, text: string, { force }: { force: boolean }): Promise<Problem | undefined> {
  if (!force && await exists(path)) return problem('files.exists', { name: path });
  return atomicWrite(path, text).then(() => undefined, ({ code }: NodeJS.ErrnoException) => (
    code === 'ENOSPC' || code === 'EDQUOT' ? problem('desktop.diskFull', { folder: path }) : problem('files.unwritable', { name: path })));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
