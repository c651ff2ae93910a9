/**
 * Prints for the command line with Electron: starts its program on `electron/printing.ts`, which
 * prints one errand in a hidden window and ends.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failureOf } from './engine';
import { electronEnv } from './runtime';
import { readAnswer, writeErrand, type Errand } from './errand';
import type { PrintedFiles } from './files';
import type { Machine } from '../web/browsers';

export interface ElectronPrinter {
  /** Electron's own program. */
  readonly program: string;
  /** The built printing program. */
  readonly entry: string;
  readonly env: Machine['env'];
}

/** The engine gives up after a minute; this kills one that can't even do that. */
const MAX_MS = 90_000;

/** Prints with it. Never rejects; `print.noStart` if it ends without an answer. */
export async function printByElectron(
  { program, entry, env }: ElectronPrinter,
  errand: Errand,
  timeoutMs = MAX_MS,
): Promise<PrintedFiles> {
  let folder: string | null = null;
  try {
    folder = await mkdtemp(join(tmpdir(), 'phasage-errand-'));
    await writeErrand(folder, errand);
    const reason = await ended(program, [entry, folder], env, timeoutMs);
    return await readAnswer(folder).catch((): PrintedFiles => ({
      ok: false,
      code: 'print.noStart',
      params: { reason },
    }));
  } catch (thrown) {
    return failureOf(thrown);
  } finally {
    // Electron's processes may still write files as they end: retry for a moment.
    if (folder !== null)
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(
        () => undefined,
      );
  }
}

/** Runs it until it ends, and returns how it ended. */
function ended(
  program: string,
  args: readonly string[],
  env: Machine['env'],
  timeoutMs: number,
): Promise<string> {
  return new Promise((done) => {
    const running = spawn(program, args, {
      stdio: 'ignore',
      env: electronEnv(env),
      windowsHide: true,
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    running.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    running.once('exit', (code, signal) => done(String(code ?? signal ?? '')));
  });
}
