/**
 * The worst leftover of a kill: the head of a record at the end of LevelDB's log, without its body.
 */
import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A checksum (any), the body's length (129 bytes), "a whole record": as found after a kill on 26
 * November 2026.
 */
const HEAD = Buffer.from([0xf0, 0xc2, 0x2c, 0x01, 129, 0, 1]);

/** Adds one to the log of a profile after a kill. Throws if it has no log. */
export async function tearLog(profile: string): Promise<void> {
  const indexed = join(profile, 'Default', 'IndexedDB');
  const folder = (await readdir(indexed)).find((name) => name.endsWith('.indexeddb.leveldb'))!;
  const log = (await readdir(join(indexed, folder)))
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1)!;
  await appendFile(join(indexed, folder, log), HEAD);
}
