/**
 * Ways to damage a browser's data of Phasage: its LevelDB files on the disk, or its rows behind the
 * app's back.
 */
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The places of data while the browser is closed: the database's files, its large values, the
 * browser's profile, the server's data folder.
 */
export interface Ground {
  readonly level: string;
  readonly blobs: string;
  readonly profile: string;
  readonly data: string;
}

export interface FileDamage {
  readonly what: string;
  files(ground: Ground): Promise<void>;
}

const LOG = /^\d+\.log$/;
const TABLE = /^\d+\.ldb$/;
const MANIFEST = /^MANIFEST-/;

/** Files with this name, the newest last. Throws if there is none, as there would be no damage. */
async function named(folder: string, name: RegExp): Promise<string[]> {
  const found = (await readdir(folder)).filter((each) => name.test(each)).sort();
  if (found.length === 0) throw new Error(`no file ${String(name)}`);
  return found.map((each) => join(folder, each));
}

/** Changes the bytes of the newest file with this name. */
const rewrite =
  (name: RegExp, change: (bytes: Buffer) => Buffer) =>
  async ({ level }: Ground): Promise<void> => {
    const path = (await named(level, name)).at(-1)!;
    await writeFile(path, change(await readFile(path)));
  };
const remove =
  (name: RegExp) =>
  async ({ level }: Ground): Promise<void> => {
    for (const path of await named(level, name)) await rm(path);
  };
const flipAt =
  (share: number) =>
  (bytes: Buffer): Buffer => {
    const at = Math.floor((bytes.length - 1) * share);
    bytes[at]! ^= 0xff;
    return bytes;
  };
const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1);

async function blobFiles({ blobs }: Ground): Promise<string[]> {
  const found = (await readdir(blobs, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  if (found.length === 0) throw new Error('no large value');
  return found;
}

export const FILE_DAMAGES: readonly FileDamage[] = [
  { what: 'CURRENT removed', files: remove(/^CURRENT$/) },
  { what: 'CURRENT overwritten', files: rewrite(/^CURRENT$/, () => Buffer.from('xxxxxxxxxxxx\n')) },
  { what: 'CURRENT emptied', files: rewrite(/^CURRENT$/, () => Buffer.alloc(0)) },
  { what: 'MANIFEST removed', files: remove(MANIFEST) },
  { what: 'MANIFEST cut in half', files: rewrite(MANIFEST, half) },
  { what: 'MANIFEST zeroed', files: rewrite(MANIFEST, (bytes) => bytes.fill(0)) },
  { what: 'a byte of MANIFEST flipped', files: rewrite(MANIFEST, flipAt(0.5)) },
  { what: 'log removed', files: remove(LOG) },
  {
    what: 'log emptied',
    files: async ({ level }) => truncate((await named(level, LOG)).at(-1)!, 0),
  },
  { what: 'log cut in half', files: rewrite(LOG, half) },
  {
    what: 'last hundred bytes of the log cut',
    files: rewrite(LOG, (bytes) => bytes.subarray(0, Math.max(0, bytes.length - 100))),
  },
  { what: 'a byte of the log flipped, in its middle', files: rewrite(LOG, flipAt(0.5)) },
  { what: 'a byte of the log flipped, near its start', files: rewrite(LOG, flipAt(0.05)) },
  {
    what: 'second half of the log zeroed',
    files: rewrite(LOG, (bytes) => bytes.fill(0, bytes.length >> 1)),
  },
  { what: 'tables removed', files: remove(TABLE) },
  {
    what: 'the newest table removed',
    files: async ({ level }) => rm((await named(level, TABLE)).at(-1)!),
  },
  {
    what: 'a byte of the oldest table flipped',
    files: async ({ level }) => {
      const path = (await named(level, TABLE))[0]!;
      await writeFile(path, flipAt(0.1)(await readFile(path)));
    },
  },
  { what: 'the newest table cut in half', files: rewrite(TABLE, half) },
  { what: 'LOCK removed', files: remove(/^LOCK$/) },
  {
    what: 'large values removed',
    files: async (ground) => {
      for (const path of await blobFiles(ground)) await rm(path);
    },
  },
  {
    what: 'large values zeroed',
    files: async (ground) => {
      for (const path of await blobFiles(ground))
        await writeFile(path, (await readFile(path)).fill(0));
    },
  },
  {
    what: 'every file emptied',
    files: async ({ level }) => {
      for (const name of await readdir(level)) await writeFile(join(level, name), '');
    },
  },
  { what: 'the whole folder removed', files: ({ level }) => rm(level, { recursive: true }) },
  {
    what: 'all that the site kept cleared',
    files: async ({ level, blobs, profile }) => {
      for (const path of [level, blobs, join(profile, 'Default', 'Local Storage')])
        await rm(path, { recursive: true, force: true });
    },
  },
  {
    what: 'the folder and the sentinel removed',
    files: async ({ level, data }) => {
      await rm(level, { recursive: true });
      await rm(join(data, 'sentinels'), { recursive: true });
    },
  },
];
