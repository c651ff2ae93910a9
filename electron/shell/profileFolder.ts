/**
 * Where the window's own profile lies: Chromium's database of the plans, the window's place, the
 * version that last wrote. Copies, sentinels and journals lie elsewhere (`host/folder.ts`).
 */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { User } from '../host/folder';

/** A folder of this name beside the portable program holds everything, if the user makes it. */
const PORTABLE_FOLDER = 'Phasage-donnees';

/** That folder, beside the portable program on Windows; null where there is none. */
export function portableFolder(env: User['env']): string | null {
  const beside = env['PORTABLE_EXECUTABLE_DIR'];
  const folder = beside ? join(beside, PORTABLE_FOLDER) : null;
  return folder !== null && existsSync(folder) ? folder : null;
}

/**
 * The profile's folder where it is not Electron's usual one; null where it is. On Windows Electron
 * puts it into %APPDATA%, which often roams or lies on a share: a database there is slow, is copied
 * at each logon, and breaks when two machines write it.
 */
export function profileFolder({ platform, env, home }: User): string | null {
  const portable = portableFolder(env);
  if (portable !== null) return join(portable, 'profil');
  if (platform !== 'win32') return null;
  return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Phasage');
}

/** What says of a profile who wrote it, and where its window was: copied, so that both have it. */
const COPIED = ['window.json', 'profile.json'] as const;
/**
 * What holds the user's work; Chromium makes the rest again. The database last: as long as it is in
 * the former folder, the move is not over.
 */
const MOVED = ['Local Storage', 'IndexedDB'] as const;

/**
 * Moves a profile from its former folder, once: not where the new one has a database already.
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
    // On another disk: whole there before it goes here.
    const half = `${to}.moving`;
    rmSync(half, { recursive: true, force: true });
    cpSync(from, half, { recursive: true });
    renameSync(half, to);
    rmSync(from, { recursive: true, force: true });
  }
}
