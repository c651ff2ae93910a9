/** Electron for `npm start`: fetches it where possible, and starts it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { electronEnv } from '../../electron/print/runtime';
import type { Machine } from '../../electron/web/browsers';

const REACH_MS = 3000;
const FETCH_MS = 300_000;
const SETTLED_MS = 4000;
const MIRROR = 'https://github.com';

/** Whether the server that provides Electron answers within three seconds. */
export async function canReach(env: Machine['env']): Promise<boolean> {
  const mirror = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? MIRROR;
  return fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(REACH_MS) }).then(
    () => true,
    () => false,
  );
}

/** Runs the package's own installer for at most five minutes; true if it succeeds. */
export function fetchRuntime(folder: string, timeoutMs: number = FETCH_MS): Promise<boolean> {
  return new Promise((done) => {
    const installer = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: 'ignore',
      timeout: timeoutMs,
    });
    installer.once('error', () => done(false));
    installer.once('exit', (code) => done(code === 0));
  });
}

/**
 * Starts Electron on a built program. Resolves when it ends: with its exit code, or with null if it
 * fails within four seconds, that is, if it could not start.
 */
export function runElectron(
  program: string,
  args: readonly string[],
  env: Machine['env'],
): Promise<number | null> {
  return new Promise((done) => {
    const begun = performance.now();
    const window = spawn(program, args, { stdio: 'inherit', env: electronEnv(env) });
    window.once('error', () => done(null));
    window.once('exit', (code) =>
      done(code !== 0 && performance.now() - begun < SETTLED_MS ? null : (code ?? 1)),
    );
  });
}
