/** How a file was: its time, its size and a digest of its bytes, in one opaque text. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { isProblem } from '../../shared/model/problem';
import { readBytes } from './read';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The stamp of a file that has just been read or written. Rejects with the system's error. */
export async function stampOf(path: string, bytes: Uint8Array): Promise<string> {
  const { mtimeMs } = await stat(path);
  // The size of these bytes and not of the file, which another program may have written meanwhile.
  return [mtimeMs, bytes.length, digestOf(bytes)].join(' ');
}

/**
 * Whether a file is as at its stamp. Touched and no more (a synchronised folder does that) is the
 * same: times differ, bytes don't. Rejects with the system's error.
 */
export async function isStampOf(path: string, stamp: string): Promise<boolean> {
  const [time, length, digest] = stamp.split(' ');
  const { mtimeMs, size } = await stat(path);
  if (String(size) !== length) return false;
  if (String(mtimeMs) === time) return true;
  const read = await readBytes(path);
  return !isProblem(read) && digestOf(read) === digest;
}
