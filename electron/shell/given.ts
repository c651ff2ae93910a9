/** The file that the system asks Phasage to open. */
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { READ_EXTENSIONS } from '../../shared/formats/formats';

/** True if the name of a file has an ending that Phasage reads. */
export const isPlan = (path: string): boolean =>
  READ_EXTENSIONS.some((extension) => path.toLowerCase().endsWith(extension)) &&
  !path.includes('\0');

/**
 * The path of the plan on a command line; null if there is none. File managers pass a path or a
 * file: address; this ignores an address that names another machine.
 * @param args what follows the program's own name
 */
export function givenPath(args: readonly string[], cwd: string): string | null {
  for (const arg of args.toReversed()) {
    if (arg.startsWith('-')) continue;
    const path = /^[a-z][a-z\d+.-]+:\/\//i.test(arg) ? fromAddress(arg) : arg;
    if (path !== null && isPlan(path)) return resolve(cwd, path);
  }
  return null;
}

/** The path that a second start passes to the first; null if it passes none, or something else. */
export function handedPath(data: unknown): string | null {
  const file = typeof data === 'object' && data !== null && 'file' in data ? data.file : null;
  return typeof file === 'string' && isAbsolute(file) && isPlan(file) ? file : null;
}

function fromAddress(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === 'file:' && url.host === '' ? fileURLToPath(url) : null;
  } catch {
    return null;
  }
}
