/** A file's state in one opaque text: its time, its size and a digest of its bytes. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { isProblem } from '../../shared/model/problem';
import { readBytes } from './read';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The stamp of a file that the caller has just read or written. Rejects with the system's error.
 */
export async function stampOf(path: string, bytes: Uint8Array): Promise<string> {
  const { mtimeMs } = await stat(path);
  // Takes the size of these bytes, not of the file, which another program may have changed
  // meanwhile.
  return [mtimeMs, bytes.length, digestOf(bytes)].join(' ');
}

/**
 * True if a file still matches its stamp. A file with the same bytes and a new time matches
 * (synchronised folders change times). Rejects with the system's error.
 */
export async function isStampOf(path: string, stamp: string): Promise<boolean> {
  const [time, length, digest] = stamp.split(' ');
  const { mtimeMs, size } = await stat(path);
  if (String(size) !== length) return false;
  if (String(mtimeMs) === time) return true;
  const read = await readBytes(path);
  return !isProblem(read) && digestOf(read) === digest;
}
