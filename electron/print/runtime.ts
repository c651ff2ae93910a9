/** Finds Electron's program on this machine, or the reason why it can't open a window. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { WordKey } from '../../shared/i18n/words';
import type { Machine } from '../web/browsers';
import { hasSandbox, type Kernel } from './sandbox';

/** The reason not to use Electron, in words. */
export type Lack = Extract<WordKey, `host.lack${string}`>;

/**
 * The reason why Electron can't open a window here; null if it can.
 * @param program Electron's; null where it is still to be fetched
 */
export function lackOf(
  { platform, env, isRoot }: Machine,
  program: string | null,
  kernel?: Kernel,
): Lack | null {
  if (platform !== 'linux') return null;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'host.lackScreen';
  // As root it would only start without its sandbox.
  if (isRoot) return 'host.lackRoot';
  return hasSandbox(program, kernel) ? null : 'host.lackSandbox';
}

/** The folder of the electron package; null if it is not installed. */
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
 * Electron's program: the one in ELECTRON_OVERRIDE_DIST_PATH if set, else the one that the package
 * has fetched. Null if it is missing.
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

/** Electron's program if it can open a window; else the reason why not. */
export function usableElectron(
  machine: Machine,
  kernel?: Kernel,
): { readonly program: string } | Lack {
  const program = electronRuntime(machine);
  return program === null ? 'host.lackElectron' : (lackOf(machine, program, kernel) ?? { program });
}

/**
 * The environment for Electron, without a variable that some editors' terminals set and that would
 * turn it into a mere Node.
 */
export function electronEnv({
  ELECTRON_RUN_AS_NODE: _node,
  ...rest
}: Machine['env']): Record<string, string | undefined> {
  return rest;
}
