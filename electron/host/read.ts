/** Files of the user's, as the hosts and the command line read them. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { tooBig } from '../../shared/formats/phasage';
import { problem, type Problem } from '../../shared/model/problem';

/**
 * Reads a file's bytes. Problems: `files.tooBig` (not read at all), `files.unreadable`.
 * @param most bytes
 * @param name how the file is called in the problem
 */
export async function readBytes(
  path: string,
  most?: number,
  name = basename(path),
): Promise<Uint8Array | Problem> {
  try {
    const file = await stat(path);
    const oversized = tooBig(file.size, most);
    if (oversized) return oversized;
    if (file.isFile()) return await readFile(path);
  } catch {
    // What the system refuses can't be read, whatever its reason.
  }
  return problem('files.unreadable', { name });
}
