/** Reads the user's files for the hosts and the command line. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { tooBig } from '../../shared/formats/phasage';
import { problem, type Problem } from '../../shared/model/problem';

/**
 * Reads a file's bytes. Problems: `files.tooBig` (without reading it), `files.unreadable`.
 * @param maxBytes refuses a larger file
 * @param name the file's name for the problem
 */
export async function readBytes(
  path: string,
  maxBytes?: number,
  name = basename(path),
): Promise<Uint8Array | Problem> {
  try {
    const file = await stat(path);
    const oversized = tooBig(file.size, maxBytes);
    if (oversized) return oversized;
    if (file.isFile()) return await readFile(path);
  } catch {
    // The system's reason does not matter: the file is unreadable.
  }
  return problem('files.unreadable', { name });
}
