/** Electron for `npm start`: found, fetched where that can be done, started. */
import { spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Machine } from '../../electron/web/browsers';
import type { WordKey } from '../../shared/i18n/words';

const REACH_MS = 3000;
const FETCH_MS = 300_000;
const SETTLED_MS = 4000;
const MIRROR = 'https://github.com';

/** Why Electron is not what opens, in words. */
export type Lack = Extract<WordKey, `host.lack${string}`>;

/** Why an Electron could not open a window here, whether or not there is one; null where it could. */
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

const PROGRAMS: Partial<Record<NodeJS.Platform, string>> = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/** Electron's program: of ELECTRON_OVERRIDE_DIST_PATH where that is set, else the one that the package has fetched. Null where it is not there. */
export function electronRuntime({ platform, env }: Machine, folder: string | null = electronPackage()): string | null {
  const given = env['ELECTRON_OVERRIDE_DIST_PATH'];
  try {
    const program = given ? join(given, PROGRAMS[platform] ?? 'electron') : folder && join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    if (!program) return null;
    accessSync(program, constants.X_OK);
    return program;
  } catch {
    return null;
  }
}

/** Whether the place that Electron is fetched from answers within three seconds. */
export async function canReach(env: Machine['env']): Promise<boolean> {
  const mirror = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? MIRROR;
  return fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(REACH_MS) }).then(() => true, () => false);
}

/** Runs the package's own installer, five minutes at most; true once it has done. */
export function fetchRuntime(folder: string, most: number = FETCH_MS): Promise<boolean> {
  return new Promise((done) => {
    const installer = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: most });
    installer.once('error', () => done(false));
    installer.once('exit', (code) => done(code === 0));
  });
}

/**
 * Starts Electron on a built program. Settles when it ends: with its exit code, or with null where it ended badly within four
 * seconds, that is, where it could not start.
 */
export function runElectron(program: string, args: readonly string[], env: Machine['env']): Promise<number | null> {
  // Set by some editors' terminals, it would make of Electron a mere Node.
  const { ELECTRON_RUN_AS_NODE: _node, ...rest } = env;
  return new Promise((done) => {
    const begun = performance.now();
    const window = spawn(program, args, { stdio: 'inherit', env: rest });
    window.once('error', () => done(null));
    window.once('exit', (code) => done(code !== 0 && performance.now() - begun < SETTLED_MS ? null : code ?? 1));
  });
}
