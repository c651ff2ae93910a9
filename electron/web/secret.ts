/** The secret of a user's Phasage: a program that knows it may read that user's data folder. */
import { randomBytes } from 'node:crypto';
import { link, lstat, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBeside, atomicWrite } from '../host/write';

export const SECRET_FILE = 'server-secret';
const SHAPE = /^[\w-]{43}$/;

/** A secret, or a key: 32 random bytes as text. */
export const randomKey = (): string => randomBytes(32).toString('base64url');

/**
 * The secret in a data folder, created at the first start. If other users could read or write it, a
 * new one replaces it, and browsers must be opened again. If the folder is unusable, the secret
 * lasts only for this start.
 */
export async function keptSecret(folder: string): Promise<string> {
  const path = join(folder, SECRET_FILE);
  try {
    return (await readSecret(path)) ?? (await makeSecret(folder, path));
  } catch {
    return randomKey();
  }
}

async function readSecret(path: string): Promise<string | null> {
  const found = await lstat(path).catch(() => null);
  if (!found?.isFile() || !isPrivate(found)) return null;
  const text = await readFile(path, 'utf8');
  return SHAPE.test(text) ? text : null;
}

/** Windows does not give these numbers a meaning; there the folder belongs to the user anyway. */
const isPrivate = ({ mode, uid }: { mode: number; uid: number }): boolean =>
  process.platform === 'win32' || ((mode & 0o077) === 0 && uid === process.getuid?.());

async function makeSecret(folder: string, path: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const secret = randomKey();
  if (await lstat(path).catch(() => null)) {
    await rm(path, { recursive: true });
    await atomicWrite(path, secret, { mode: 0o600 });
    return secret;
  }
  const beside = await writeBeside(path, secret, { mode: 0o600 });
  try {
    // If two programs start at the same time, the first one's secret stays.
    await link(beside, path);
    return secret;
  } catch {
    const other = await readSecret(path);
    if (other !== null) return other;
    await atomicWrite(path, secret, { mode: 0o600 });
    return secret;
  } finally {
    await rm(beside, { force: true });
  }
}
