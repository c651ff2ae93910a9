/** Whether Linux lets Electron shut in the programs that it starts; it starts none otherwise. */
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is asked of the system. */
export interface Kernel {
  /** A file's text; null where there is none. */
  read(path: string): string | null;
  /** The names in a folder; none where there is none. */
  names(folder: string): readonly string[];
  /** Whether a program runs as root, whoever starts it. */
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

/** Where a kernel says that programs of users may make no namespaces of their own. */
const REFUSALS = [
  // Ubuntu from 24.04: only those with an AppArmor profile.
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/user/max_user_namespaces', '0'],
] as const;
const PROFILES = '/etc/apparmor.d';

/**
 * Whether Electron can shut its programs in: by namespaces, by an AppArmor profile that names it, or
 * by its `chrome-sandbox`, which npm installs without the rights it needs.
 * @param program Electron's; null where it is still to be fetched
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
