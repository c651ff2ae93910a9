/** The desktop window in a real Electron for the tests of a file, with a profile per test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { ensureBuilt } from '../../build/scripts/build';
import { ROOT } from '../../build/scripts/targets';
import { electronRuntime } from '../../electron/print/runtime';
import { hasSandbox } from '../../electron/print/sandbox';
import { thisMachine } from '../../electron/web/browsers';
import { objectsOf, type OpenApp } from './app';

const REASON =
  'pas d’environnement Electron sur ce poste : lancez « npx install-electron », ou donnez son dossier dans ELECTRON_OVERRIDE_DIST_PATH';

export interface Desktop {
  /** A folder for this test. */
  readonly folder: string;
  /** The running program, for requests to the main process. */
  readonly program: ElectronApplication;
  /** The errors in the page so far. */
  readonly errors: string[];
  start(): Promise<OpenApp>;
  /** Waits until the program ends. */
  ended(): Promise<void>;
  quit(): Promise<void>;
}

/**
 * Starts and ends the program around each test; skips them all with the reason if there is no
 * Electron.
 */
export function useDesktop(): Desktop {
  const machine = thisMachine();
  const executable = electronRuntime(machine);
  if (executable === null) console.log(`electron : ignorés, ${REASON}`);
  const errors: string[] = [];
  let folder = '';
  let running: ElectronApplication | null = null;
  const quit = async (): Promise<void> => {
    await running?.close();
    running = null;
  };
  beforeAll(async () => {
    if (executable !== null) await ensureBuilt(['renderer', 'electron']);
  });
  beforeEach(async ({ skip }) => {
    if (executable === null) skip(REASON);
    folder = await mkdtemp(join(tmpdir(), 'phasage-electron-'));
  });
  afterEach(async () => {
    if (executable === null) return;
    await quit();
    errors.length = 0;
    // Its processes may still write as they end.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
  return {
    get folder() {
      return folder;
    },
    get program() {
      return running!;
    },
    errors,
    start: async () => {
      running = await _electron.launch({
        executablePath: executable!,
        cwd: ROOT,
        // If Linux or the account does not allow the sandbox, Playwright starts the program without
        // it.
        chromiumSandbox:
          !machine.isRoot && (machine.platform !== 'linux' || hasSandbox(executable)),
        args: [`--user-data-dir=${join(folder, 'profile')}`, ROOT],
        env: { ...process.env, PHASAGE_DATA: join(folder, 'data') } as Record<string, string>,
      });
      const app = objectsOf(await running.firstWindow(), errors);
      await app.window.ready();
      return app;
    },
    ended: async () => {
      await new Promise<void>((done) => {
        const { exitCode, signalCode } = running!.process();
        // A process that a signal ended has no exit code.
        if (exitCode !== null || signalCode !== null) done();
        else running!.process().once('exit', () => done());
      });
      running = null;
    },
    quit,
  };
}
