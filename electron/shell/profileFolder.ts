/**
 * The folder of the window's own profile: Chromium's database of plans, the window's place, the
 * version that wrote last. Copies, sentinels and journals are elsewhere (`host/folder.ts`), by the
 * database's name (`databaseName.ts`).
 */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { User } from '../host/folder';
import { NAME_FILE } from './databaseName';

/** If the user makes a folder of this name beside the portable program, it holds all data. */
const PORTABLE_FOLDER = 'Phasage-donnees';

/** That folder, beside the portable program on Windows; null if there is none. */
export function portableFolder(env: User['env']): string | null {
  const beside = env['PORTABLE_EXECUTABLE_DIR'];
  const folder = beside ? join(beside, PORTABLE_FOLDER) : null;
  return folder !== null && existsSync(folder) ? folder : null;
}

/**
 * The profile's folder if it is not Electron's default; else null. On Windows Electron uses
 * %APPDATA%, which is often a roaming folder or a network share: there a database is slow, is
 * copied at each logon, and breaks when two machines write it.
 */
export function profileFolder({ platform, env, home }: User): string | null {
  const portable = portableFolder(env);
  if (portable !== null) return join(portable, 'profil');
  if (platform !== 'win32') return null;
  return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Phasage');
}

/**
 * The files with the profile's version, the database's name and the window's place: copied, so that
 * both folders have them.
 */
const COPIED = ['window.json', 'profile.json', NAME_FILE] as const;
/**
 * The user's work; Chromium creates the rest again. The database goes last: while it is in the
 * former folder, the move is incomplete.
 */
const MOVED = ['Local Storage', 'IndexedDB'] as const;

/**
 * Moves a profile from its former folder, once, unless the new one already has a database.
 * @throws if it can't; the database is then still in the former folder
 */
export function moveProfile(from: string, to: string): void {
  if (!existsSync(join(from, 'IndexedDB')) || existsSync(join(to, 'IndexedDB'))) return;
  mkdirSync(to, { recursive: true });
  const there = (name: string): boolean => existsSync(join(from, name));
  for (const name of COPIED.filter(there)) cpSync(join(from, name), join(to, name));
  for (const name of MOVED.filter(there)) moveEntry(join(from, name), join(to, name));
}

function moveEntry(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EXDEV') throw thrown;
    // On another disk, complete the copy under this name before giving it its final one.
    const half = `${to}.moving`;
    rmSync(half, { recursive: true, force: true });
    cpSync(from, half, { recursive: true });
    renameSync(half, to);
    rmSync(from, { recursive: true, force: true });
  }
}
