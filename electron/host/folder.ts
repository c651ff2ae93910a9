/**
 * The folder where hosts keep what is not in the browser's database: finds, reads and writes it.
 */
import { constants, lstat, mkdir, open, readdir, rm } from 'node:fs/promises';
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

const { O_RDONLY, O_WRONLY, O_APPEND, O_CREAT } = constants;
/** Never follows a link, which could make Phasage read, keep or write another file as its own. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
const APPEND = O_WRONLY | O_APPEND | O_CREAT | NO_FOLLOW;

/** For systems that can't open a file without following links; rejects like those that can. */
async function refuseLink(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found && !found.isFile()) throw Object.assign(new Error('no file'), { code: 'ELOOP' });
}

/** Reads a text file of the folder; null if something else has its name. */
async function readOwn(path: string): Promise<string | null> {
  if (!(await lstat(path)).isFile()) return null;
  const file = await open(path, O_RDONLY | NO_FOLLOW);
  try {
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

/** A folder on disk that only the user can read; the first write creates it. */
export function textFolder(path: string, now: () => number = Date.now): LineFolder {
  const attempt = <T>(act: () => Promise<T>, absent?: T): Promise<T> =>
    act().catch((thrown: unknown) => {
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
    write: (name, text) =>
      attempt(async () => {
        await mkdir(path, { recursive: true, mode: 0o700 });
        await first();
        await atomicWrite(join(path, name), text, { mode: 0o600 });
      }),
    append: (name, text) =>
      attempt(async () => {
        await refuseLink(join(path, name));
        const file = await open(join(path, name), APPEND, 0o600);
        try {
          await file.appendFile(text);
          await file.datasync();
        } finally {
          await file.close();
        }
      }),
    remove: (name) => attempt(() => rm(join(path, name), { force: true })),
  };
}
