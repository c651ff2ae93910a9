/** Finds, reads and writes the folder where hosts keep data outside the browser's database. */
import { randomUUID } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { constants, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join, posix, win32 } from 'node:path';
import { HostError, type LineFolder } from '../../shared/hosts/folder';
import { atomicWrite, sweep } from './write';

export interface User {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * The user data folder: PHASAGE_DATA if set, else the system's usual place. The first write creates
 * it.
 */
export function dataFolder({ platform, env, home }: User): string {
  if (env['PHASAGE_DATA']) return env['PHASAGE_DATA'];
  if (platform === 'win32')
    return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'Phasage');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Phasage');
  const data = env['XDG_DATA_HOME'];
  // The XDG rule: ignore a relative path.
  return posix.join(
    data && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share'),
    'phasage',
  );
}

const codeOf = (thrown: unknown): string =>
  (thrown as NodeJS.ErrnoException).code ?? String(thrown);

/** Explains a system error about one of Phasage's own folders. */
export function folderError(thrown: unknown, folder: string): HostError {
  const code = codeOf(thrown);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new HostError('desktop.diskFull', { folder });
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return new HostError('desktop.folderRefused', { folder });
  return new HostError('desktop.folderFailed', { folder, reason: code });
}

const { O_RDONLY, O_WRONLY, O_APPEND } = constants;
/** Never follows a link, which could make Phasage read, keep or write another file as its own. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

const noFile = (): Error => Object.assign(new Error('no file'), { code: 'EISDIR' });

/** Reads a text file of the folder; rejects if its name belongs to a link, a folder or the like. */
async function readOwn(path: string): Promise<string> {
  if (!(await lstat(path)).isFile()) throw noFile();
  const file = await open(path, O_RDONLY | NO_FOLLOW);
  try {
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

const stampOf = ({ dev, ino, size, mtimeNs }: BigIntStats): string =>
  [dev, ino, size, mtimeNs].join(' ');

/** The stamp of a file; null if its name belongs to a link, a folder or the like. */
async function ownStamp(path: string): Promise<string | null> {
  const found = await lstat(path, { bigint: true });
  return found.isFile() ? stampOf(found) : null;
}

/**
 * Adds to a file if it has that stamp; null if it has another, or another program changes it
 * meanwhile.
 */
async function appendOwn(path: string, text: string, stamp: string): Promise<string | null> {
  // For systems that can't open a file without following links.
  if ((await ownStamp(path)) !== stamp) return null;
  const file = await open(path, O_WRONLY | O_APPEND | NO_FOLLOW);
  let written: BigIntStats;
  try {
    const before = await file.stat({ bigint: true });
    if (stampOf(before) !== stamp) return null;
    await file.appendFile(text);
    await file.datasync();
    written = await file.stat({ bigint: true });
    if (written.size !== before.size + BigInt(Buffer.byteLength(text))) return null;
  } finally {
    await file.close();
  }
  // Some systems update a file's time only when it is closed.
  const closed = await lstat(path, { bigint: true });
  return closed.ino === written.ino && closed.size === written.size ? stampOf(closed) : null;
}

/** Renames a folder that somebody put in the place of one of our files. */
async function moveAside(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found?.isDirectory()) await rename(path, `${path}.${randomUUID().slice(0, 8)}`);
}

/** Errors that pass by themselves: another program is using the file. */
const PASSING = new Set(['EBUSY', 'EAGAIN', 'EMFILE', 'ENFILE']);
/** The pauses between tries, in ms. */
const PAUSES = [20, 60, 200, 600];

/** Tries again if a file is busy; rejects if the last try does. */
async function persist<T>(act: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await act();
    } catch (thrown) {
      if (!PASSING.has(codeOf(thrown))) throw thrown;
    }
    await new Promise((done) => setTimeout(done, pause));
  }
  return act();
}

/** A folder on disk that only the user can read; the first write creates it. */
export function textFolder(path: string, now: () => number = Date.now): LineFolder {
  const attempt = <T>(act: () => Promise<T>, absent?: T): Promise<T> =>
    persist(act).catch((thrown: unknown) => {
      if (absent !== undefined && codeOf(thrown) === 'ENOENT') return absent;
      throw folderError(thrown, path);
    });
  let swept: Promise<void> | null = null;
  const first = (): Promise<void> => (swept ??= sweep(path, now()));
  return {
    names: () =>
      attempt(async () => {
        await first();
        const entries = await readdir(path, { withFileTypes: true });
        return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
      }, []),
    read: (name) =>
      attempt<string | null>(async () => {
        await first();
        return readOwn(join(path, name));
      }, null),
    stamp: (name) => attempt<string | null>(() => ownStamp(join(path, name)), null),
    write: (name, text) =>
      attempt(async () => {
        await mkdir(path, { recursive: true, mode: 0o700 });
        await first();
        await moveAside(join(path, name));
        await atomicWrite(join(path, name), text, { mode: 0o600 });
      }),
    append: (name, text, stamp) =>
      // Don't try again: a part of the text may already be there.
      appendOwn(join(path, name), text, stamp).catch((thrown: unknown) => {
        if (codeOf(thrown) === 'ENOENT') return null;
        throw folderError(thrown, path);
      }),
    remove: (name) => attempt(() => rm(join(path, name), { force: true })),
  };
}
