/** Writes files completely or not at all. */
import { randomUUID } from 'node:crypto';
import { constants, copyFile, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

const PREFIX = '.phasage-';
/** The machine and the process that write; they name the half-written file. */
const MACHINE = hostname()
  .replace(/[^A-Za-z0-9]/g, '')
  .slice(0, 32);
const SUFFIX = '.tmp';
const STALE_MS = 3_600_000;
/** Errors of folders that can't be synced, as on Windows and some network drives. */
const NOT_FOR_FOLDERS = new Set([
  'EPERM',
  'EACCES',
  'EISDIR',
  'EINVAL',
  'ENOTSUP',
  'EBADF',
  'ENOSYS',
]);

/**
 * Replaces a file with a text or bytes: writes a file beside it, syncs it, reads it back, renames
 * it, then syncs the folder. Until it renames, the former file stays whole. Rejects with the
 * system's error and leaves nothing behind.
 * @param mode permissions of the file; without it, an existing file keeps its own
 */
export async function atomicWrite(
  path: string,
  content: string | Uint8Array,
  options: { mode?: number } = {},
): Promise<void> {
  const beside = await writeBeside(path, content, options);
  try {
    await rename(beside, path);
  } catch (thrown) {
    await remove(beside);
    throw thrown;
  }
  await syncFolder(dirname(path));
}

/**
 * The first half of `atomicWrite`: writes a file beside, syncs it, reads it back, and returns its
 * path. Rejects with the system's error and leaves nothing behind.
 */
export async function writeBeside(
  path: string,
  content: string | Uint8Array,
  { mode }: { mode?: number } = {},
): Promise<string> {
  const beside = pathBeside(path);
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  const kept =
    mode ??
    (await stat(path).then(
      (former) => former.mode & 0o777,
      () => undefined,
    ));
  try {
    const file = await open(beside, 'wx', mode ?? 0o666);
    try {
      if (kept !== undefined) await file.chmod(kept);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!bytes.equals(await readFile(beside)))
      throw Object.assign(new Error('read back different'), { code: 'EIO' });
    return beside;
  } catch (thrown) {
    await remove(beside);
    throw thrown;
  }
}

const pathBeside = (path: string): string =>
  join(dirname(path), `${PREFIX}${MACHINE}-${process.pid}-${randomUUID()}${SUFFIX}`);
const remove = (path: string): Promise<void> => rm(path, { force: true }).catch(() => undefined);

/** The file of several that could not be written. */
export class PartError extends Error {
  constructor(
    readonly path: string,
    cause: unknown,
  ) {
    super(path, { cause });
  }
}

/**
 * One file of several: the new file that waits beside it, and a copy of the former one; null if
 * there was none.
 */
interface Part {
  readonly path: string;
  readonly beside: string;
  readonly former: string | null;
}

/**
 * Writes all files or none, as half an export is useless. Writes each beside its final place, then
 * replaces them one by one. If one can't be replaced (another program has it open), restores those
 * before it. Rejects with a `PartError`, whose cause is the system's error.
 * @param write writes one file beside its final place
 */
export async function writeTogether(
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
  write: typeof writeBeside = writeBeside,
): Promise<void> {
  const [left, parts, placed]: [string[], Part[], Part[]] = [[], [], []];
  try {
    for (const { path, content } of files) {
      await inPart(path, async () => {
        // A single file is replaced in one step, or not at all.
        const former = files.length > 1 ? await copyBeside(path) : null;
        if (former !== null) left.push(former);
        const beside = await write(path, content);
        left.push(beside);
        parts.push({ path, beside, former });
      });
    }
    for (const part of parts) {
      await inPart(part.path, () => rename(part.beside, part.path));
      placed.push(part);
    }
  } catch (thrown) {
    for (const { path, former } of placed)
      await (former === null ? remove(path) : rename(former, path).catch(() => undefined));
    throw thrown;
  } finally {
    await Promise.all(left.map(remove));
  }
  for (const [folder, path] of new Map(files.map((file) => [dirname(file.path), file.path])))
    await inPart(path, () => syncFolder(folder));
}

const inPart = (path: string, act: () => Promise<void>): Promise<void> =>
  act().catch((thrown: unknown) => {
    throw new PartError(path, thrown);
  });

/** Copies a file beside itself; null if there is none. */
async function copyBeside(path: string): Promise<string | null> {
  const copy = pathBeside(path);
  try {
    await copyFile(path, copy, constants.COPYFILE_FICLONE);
    return copy;
  } catch (thrown) {
    await remove(copy);
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw thrown;
  }
}

async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch (thrown) {
    if (!NOT_FOR_FOLDERS.has((thrown as NodeJS.ErrnoException).code ?? '')) throw thrown;
  }
}

/** True if the process that began the file ran on this machine and has ended. */
function isOrphan(name: string): boolean {
  const [machine, id] = name.slice(PREFIX.length).split('-');
  if (machine !== MACHINE || !/^\d+$/.test(id ?? '')) return false;
  try {
    process.kill(Number(id), 0);
    return false;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/**
 * Removes temporary files of a program that died while writing from a folder. Another process may
 * still be writing: if it can't check that process, it removes only files that are an hour old.
 * `now` in ms.
 */
export async function sweep(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) continue;
    const path = join(folder, name);
    const left = await stat(path).catch(() => null);
    if (left && (isOrphan(name) || now - left.mtimeMs > STALE_MS))
      await rm(path, { force: true }).catch(() => undefined);
  }
}
