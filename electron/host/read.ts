/** Text files of the user's, as the hosts and the command line read them. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { tooBig } from '../../shared/formats/phasage';
import { problem, type Problem } from '../../shared/model/problem';

/** A file's bytes and text; a byte order mark is left to who reads the text. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/**
 * Reads a file as UTF-8. Problems: `files.tooBig` (not read at all), `files.unreadable`,
 * `files.notJson` (not UTF-8: never
 * mended in silence).
 * @param most bytes
 * @param name how the file is called in the problem
 */
export async function readTextFile(
  path: string,
  most?: number,
  name = basename(path),
): Promise<ReadFile | Problem> {
  let bytes: Uint8Array;
  try {
    const file = await stat(path);
    const oversized = tooBig(file.size, most);
    if (oversized) return oversized;
    if (!file.isFile()) return problem('files.unreadable', { name });
    bytes = await readFile(path);
  } catch {
    return problem('files.unreadable', { name });
  }
  try {
    return {
      bytes,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    };
  } catch {
    return problem('files.notJson');
  }
}
