/** Reads and writes files for the command line; returns errors as Problems (`files.…`). */
import { access, realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { encodingProblems, formatOf, refusedFormat } from '../../shared/formats/formats';
import { lookAt } from '../../shared/formats/lookedAt';
import { inspectPhasage, type Inspection } from '../../shared/formats/phasage';
import { isProblem, problem, type Problem } from '../../shared/model/problem';
import { readBytes } from '../host/read';
import { sweep, writeTogether, type PartError, type writeBeside } from '../host/write';

/** Reads a file: its plan, and every problem in it, errors first. */
export async function inspectFile(path: string): Promise<Inspection> {
  const bytes = await readBytes(path, undefined, path);
  if (isProblem(bytes)) return refused(bytes);
  const file = lookAt(basename(path), bytes, TextDecoder);
  const foreign = refusedFormat(formatOf(file));
  if (foreign) return refused(foreign);
  if (file.decoded === null) return refused(problem('files.notJson'));
  const inspected = inspectPhasage(file.decoded.text);
  return { ...inspected, problems: [...inspected.problems, ...encodingProblems(file)] };
}

function refused(why: Problem): Inspection {
  return { plan: null, contents: {}, savedAt: null, problems: [why] };
}

/**
 * Writes a text completely or not at all. Returns a Problem if the file exists (unless `force`) or
 * writing fails.
 */
export async function writeText(
  path: string,
  text: string,
  { force }: { force: boolean },
): Promise<Problem | undefined> {
  return (force ? undefined : await refusedPath(path)) ?? writeFileAt(path, text);
}

/** The Problem for a path where a file already exists. */
export async function refusedPath(path: string): Promise<Problem | undefined> {
  return (await exists(path)) ? problem('files.exists', { name: path }) : undefined;
}

/** True if two paths lead to the same file. */
export async function isSameFile(path: string, other: string): Promise<boolean> {
  const [real, named] = await Promise.all(
    [path, other].map((one) => realpath(one).catch(() => resolve(one))),
  );
  return real === named;
}

/** Writes a text or bytes completely or not at all; replaces an existing file. */
export function writeFileAt(
  path: string,
  content: string | Uint8Array,
): Promise<Problem | undefined> {
  return writeFilesAt([{ path, content }]);
}

/**
 * Writes all files or none; replaces existing ones. `write` writes one of them beside its final
 * place.
 */
export function writeFilesAt(
  files: Parameters<typeof writeTogether>[0],
  write?: typeof writeBeside,
): Promise<Problem | undefined> {
  return writeTogether(files, write).then(
    () => sweepBeside(files),
    ({ path, cause }: PartError) => {
      const { code } = cause as NodeJS.ErrnoException;
      return code === 'ENOSPC' || code === 'EDQUOT'
        ? problem('desktop.diskFull', { folder: path })
        : problem('files.unwritable', { name: path });
    },
  );
}

/** Removes temporary files of a program that died while writing. */
async function sweepBeside(files: readonly { readonly path: string }[]): Promise<undefined> {
  for (const folder of new Set(files.map(({ path }) => dirname(path))))
    await sweep(folder, Date.now());
}

/** True if a file or folder exists at a path. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
