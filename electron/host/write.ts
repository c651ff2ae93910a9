/** Files written whole or not at all. */
import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

const PREFIX = '.phasage-';
/** Who writes: a machine and a process of it, told in the name of what is half written. */
const MACHINE = hostname().replace(/[^A-Za-z0-9]/g, '').slice(0, 32);
const SUFFIX = '.tmp';
const STALE_MS = 3_600_000;
/** What folders answer that can't be synced: those of Windows, and of some network drives. */
const NOT_FOR_FOLDERS = new Set(['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EBADF', 'ENOSYS']);

/**
 * Writes a text or bytes in the place of a file: beside it first, synced and read back, then renamed, then the folder synced.
 * Until the renaming the former file is whole; rejects with the system's error, leaving nothing beside.
 * @param mode permissions of the file; where it exists and none is told, it keeps its own
 */
export async function atomicWrite(path: string, content: string | Uint8Array, { mode }: { mode?: number } = {}): Promise<void> {
  const beside = join(dirname(path), `${PREFIX}${MACHINE}-${process.pid}-${randomUUID()}${SUFFIX}`);
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  const kept = mode ?? await stat(path).then((former) => former.mode & 0o777, () => undefined);
  try {
    const file = await open(beside, 'wx', mode ?? 0o666);
    try {
      if (kept !== undefined) await file.chmod(kept);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!bytes.equals(await readFile(beside))) throw Object.assign(new Error('read back different'), { code: 'EIO' });
    await rename(beside, path);
  } catch (thrown) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw thrown;
  }
  await syncFolder(dirname(path));
}

/** A file that could not be written, among several. */
export class PartError extends Error {
  constructor(readonly path: string, cause: unknown) {
    super(path, { cause });
  }
}

/**
 * Writes files one after the other, each whole or not at all; where one can't be, those that are new are taken away again: half a suite is worth nothing.
 * Rejects with a `PartError`, whose cause is the system's error.
 */
export async function writeTogether(files: readonly { readonly path: string; readonly content: string | Uint8Array }[], write: (path: string, content: string | Uint8Array) => Promise<void> = atomicWrite): Promise<void> {
  const made: string[] = [];
  for (const { path, content } of files) {
    const isNew = await stat(path).then(() => false, () => true);
    try {
      await write(path, content);
    } catch (thrown) {
      for (const one of made) await rm(one, { force: true }).catch(() => undefined);
      throw new PartError(path, thrown);
    }
    if (isNew) made.push(path);
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

/** True where the process that began a file was of this machine and is no more. */
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

/** Takes away what a program killed while it wrote has left in a folder. Another may be writing: where its process can't be asked, only what is an hour old. `now` in ms. */
export async function sweep(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) continue;
    const path = join(folder, name);
    const left = await stat(path).catch(() => null);
    if (left && (isOrphan(name) || now - left.mtimeMs > STALE_MS)) await rm(path, { force: true }).catch(() => undefined);
  }
}
