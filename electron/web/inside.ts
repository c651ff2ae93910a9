import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The bytes of a file of a folder; null if it is missing, or if a link leads out of the folder. */
export async function readInside(root: string, path: string): Promise<Buffer | null> {
  try {
    const [folder, file] = await Promise.all([realpath(root), realpath(join(root, path))]);
    return file.startsWith(folder + sep) ? await readFile(file) : null;
  } catch {
    return null;
  }
}
