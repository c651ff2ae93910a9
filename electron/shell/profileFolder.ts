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
export function profileFolder(user: User): string | null {
  return portableProfile(user.env) ?? machineFolder(user);
}

/** The profile's folder beside the portable program; null if the user made none there. */
function portableProfile(env: User['env']): string | null {
  const portable = portableFolder(env);
  return portable && join(portable, 'profil');
}

function machineFolder({ platform, env, home }: User): string | null {
  return platform === 'win32'
    ? join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Phasage')
    : null;
}

const hasDatabase = (folder: string): boolean => existsSync(join(folder, 'IndexedDB'));

/** What a change of the profile's folder leaves to do. */
export interface Former {
  /** The folder to move the profile from; null for none. */
  readonly toMove: string | null;
  /**
   * A folder of this machine with a database that the portable program neither moves nor shows, as
   * it may be an installed program's; null once its own folder has a database.
   */
  readonly left: string | null;
}

/**
 * What to do with the profile that Electron's own folder holds.
 * @param usual Electron's own folder
 */
export function formerProfile(user: User, usual: string): Former {
  const own = portableProfile(user.env);
  if (own === null) return { toMove: usual, left: null };
  const others = hasDatabase(own) ? [] : [machineFolder(user), usual];
  return { toMove: null, left: others.find((one) => one !== null && hasDatabase(one)) ?? null };
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
 * @throws if it can't; all of it is then in the former folder again
 */
export function moveProfile(from: string, to: string): void {
  if (!hasDatabase(from) || hasDatabase(to)) return;
  mkdirSync(to, { recursive: true });
  const there = (name: string): boolean => existsSync(join(from, name));
  for (const name of COPIED.filter(there)) cpSync(join(from, name), join(to, name));
  const moved: string[] = [];
  try {
    for (const name of MOVED.filter(there)) {
      moveEntry(join(from, name), join(to, name));
      moved.push(name);
    }
  } catch (thrown) {
    for (const name of moved) moveEntry(join(to, name), join(from, name));
    throw thrown;
  }
}

/**
 * Moves a folder. Replaces one that an incomplete move left in its new place: the program used the
 * former place since.
 */
function moveEntry(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EXDEV') throw thrown;
    // On another disk, complete the copy under this name before giving it its final one.
    const half = `${to}.moving`;
    rmSync(half, { recursive: true, force: true });
    cpSync(from, half, { recursive: true });
    renameSync(half, to);
    // The new place is complete and in use from now on, whatever stays in the former one.
    try {
      rmSync(from, { recursive: true, force: true });
    } catch (error) {
      console.error(from, error);
    }
  }
}
