/**
 * Finds out whether Linux lets Electron put its processes into a sandbox; otherwise it does not
 * start.
 */
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Requests to the system. */
export interface Kernel {
  /** A file's text; null if it is missing. */
  read(path: string): string | null;
  /** The names in a folder; empty if it is missing. */
  names(folder: string): readonly string[];
  /** True if a program runs as root, whoever starts it. */
  isSetuidRoot(path: string): boolean;
}

const KERNEL: Kernel = {
  read: (path) => quietly(() => readFileSync(path, 'utf8'), null),
  names: (folder) => quietly(() => readdirSync(folder), []),
  isSetuidRoot: (path) =>
    quietly(() => {
      const { uid, mode } = lstatSync(path);
      return uid === 0 && (mode & 0o4000) !== 0;
    }, false),
};

function quietly<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

/** The files that show that users' programs must not make namespaces of their own. */
const REFUSALS = [
  // Ubuntu from 24.04: only programs with an AppArmor profile may.
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/user/max_user_namespaces', '0'],
] as const;
const PROFILES = '/etc/apparmor.d';

/**
 * True if Electron can use its sandbox: through namespaces, an AppArmor profile that names it, or
 * its `chrome-sandbox`, which npm installs without the rights it needs.
 * @param program Electron's; null if it is not fetched yet
 */
export function hasSandbox(program: string | null, kernel: Kernel = KERNEL): boolean {
  if (!REFUSALS.some(([path, value]) => kernel.read(path)?.trim() === value)) return true;
  if (program === null) return false;
  return (
    kernel.isSetuidRoot(join(dirname(program), 'chrome-sandbox')) ||
    kernel
      .names(PROFILES)
      .some((name) => kernel.read(join(PROFILES, name))?.includes(program) === true)
  );
}
