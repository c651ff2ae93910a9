/** Files as the command line reads and writes them; what goes wrong is a Problem (`files.…`). */
import { randomUUID } from 'node:crypto';
import { access, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { inspectPhasage, tooBig, type Inspection } from '../../shared/formats/phasage';
import { problem, type Problem } from '../../shared/model/problem';

/** Looks into a file: its plan, and every problem found, errors first. */
export async function inspectFile(path: string): Promise<Inspection> {
  const read = await readText(path);
  return typeof read === 'string' ? inspectPhasage(read) : { plan: null, contents: {}, problems: [read] };
}

async function readText(path: string): Promise<string | Problem> {
  try {
    const oversized = tooBig((await stat(path)).size);
    if (oversized) return oversized;
    const bytes = await readFile(path);
    return decode(bytes);
  } catch {
    return problem('files.unreadable', { name: path });
  }
}

function decode(bytes: Uint8Array): string | Problem {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return problem('files.notAPlan');
  }
}

/**
 * Writes a text whole or not at all: beside the file first, on the disk, then in its place. Gives a Problem where the file
 * exists (unless `force`) or can't be written.
 */
export async function writeText(path: string, text: string, { force }: { force: boolean }): Promise<Problem | undefined> {
  if (!force && await exists(path)) return problem('files.exists', { name: path });
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    return undefined;
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
    return problem('files.unwritable', { name: path });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
