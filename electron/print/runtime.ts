/** Electron's own program on this machine: where it is, and why it could open no window. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { WordKey } from '../../shared/i18n/words';
import type { Machine } from '../web/browsers';

/** Why Electron is not what is used, in words. */
export type Lack = Extract<WordKey, `host.lack${string}`>;

/**
 * Why an Electron could not open a window here, whether or not there is one; null where it could.
 */
export function lackOf({ platform, env, isRoot }: Machine): Lack | null {
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'host.lackScreen';
  // As root it would start without its sandbox only.
  return platform === 'linux' && isRoot ? 'host.lackRoot' : null;
}

/** The folder of the electron package; null where it was not installed. */
export function electronPackage(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

const PROGRAMS: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/**
 * Electron's program: of ELECTRON_OVERRIDE_DIST_PATH where that is set, else the one that the
 * package has fetched. Null where it is not there.
 */
export function electronRuntime(
  { platform, env }: Machine,
  folder: string | null = electronPackage(),
): string | null {
  const given = env['ELECTRON_OVERRIDE_DIST_PATH'];
  try {
    const program = given
      ? join(given, PROGRAMS[platform] ?? 'electron')
      : folder && join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    if (!program) return null;
    accessSync(program, constants.X_OK);
    return program;
  } catch {
    return null;
  }
}

/** Electron's program where a window of it can be opened; why not, otherwise. */
export function usableElectron(machine: Machine): { readonly program: string } | Lack {
  const program = electronRuntime(machine);
  return program === null ? 'host.lackElectron' : (lackOf(machine) ?? { program });
}

/**
 * The environment for Electron: with a variable that some editors' terminals set, it would be a
 * mere Node.
 */
export function electronEnv({
  ELECTRON_RUN_AS_NODE: _node,
  ...rest
}: Machine['env']): Record<string, string | undefined> {
  return rest;
}
