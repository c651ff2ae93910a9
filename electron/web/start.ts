import { say } from '../../shared/i18n/words';
import { webAnswers } from './answers';
import { openApp } from './open';
import { PORT, appUrl } from './port';
import { whoHolds } from './probe';
import { serve, type Serving } from './server';

export interface StartOptions {
  /** The folder of the built page. */
  readonly root: string;
  readonly wantsWindow: boolean;
  /** A file to open, from the command line. */
  readonly given?: string | undefined;
  /** Prepares the page (a build), once the port is known to be free. */
  readonly prepare?: () => Promise<void>;
}

/**
 * Starts the app in the browser: serves it, prints its address, opens it. If Phasage is already
 * running, opens that one.
 * @returns the running server, or the exit code if nothing stays running
 */
export async function startWeb({
  root,
  wantsWindow,
  given,
  prepare,
}: StartOptions): Promise<Serving | number> {
  const holder = await whoHolds(PORT);
  if (holder !== 'free') return joinOrStop(holder === 'phasage', wantsWindow, given);
  await prepare?.();
  let serving: Serving;
  try {
    serving = await serve({ root, answers: webAnswers({ root, given }) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      return joinOrStop((await whoHolds(PORT)) === 'phasage', wantsWindow, given);
    console.error(say('host.portRefused', { port: PORT, reason: (error as Error).message }));
    return 1;
  }
  console.log(say('host.running', { url: serving.url }));
  if (wantsWindow) await show(serving.url);
  console.log(say('host.howToStop'));
  return serving;
}

export interface StartWords {
  /** False if the user only wants the address. */
  readonly wantsWindow: boolean;
  /** True if the user wants the browser even where the desktop window is available. */
  readonly wantsBrowser: boolean;
  readonly given: string | undefined;
}

const OPTIONS = new Set(['--no-open', '--browser']);

/** Reads the command line of the start; the error sentence if it can't. */
export function readStart(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StartWords | string {
  const unknown = args.find((arg) => arg.startsWith('-') && !OPTIONS.has(arg));
  const [given, ...more] = args.filter((arg) => !arg.startsWith('-'));
  const option = unknown ?? more[0];
  if (option !== undefined) return say('host.unknownOption', { option });
  const wantsWindow = !args.includes('--no-open') && env['PHASAGE_NO_OPEN'] !== '1';
  return { wantsWindow, wantsBrowser: !wantsWindow || args.includes('--browser'), given };
}

/**
 * Keeps a server running until Ctrl+C (or until the terminal closes), then exits with code 0; given
 * a code, exits with it at once.
 */
export function stayUntilStopped(outcome: Serving | number): void {
  if (typeof outcome === 'number') {
    process.exitCode = outcome;
    return;
  }
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void outcome.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

async function joinOrStop(
  isPhasage: boolean,
  wanted: boolean,
  given: string | undefined,
): Promise<number> {
  if (!isPhasage) {
    console.error(say('host.portTaken', { port: PORT }));
    return 1;
  }
  console.log(say('host.alreadyRunning', { url: appUrl() }));
  if (given !== undefined) console.log(say('host.openItThere', { file: given }));
  if (wanted) await show(appUrl());
  return 0;
}

async function show(url: string): Promise<void> {
  if ((await openApp(url)) === null) console.log(say('host.openYourself'));
}
