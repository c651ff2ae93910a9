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
  /** A file to open, as the command line gives it. */
  readonly given?: string | undefined;
  /** Makes the page ready (a build), once it is known that the port can be had. */
  readonly prepare?: () => Promise<void>;
}

/**
 * Starts the app in the browser: serves it, prints its address, opens it. Where Phasage runs
 * already, opens that one.
 * @returns the server that now runs, or the exit code where there is nothing to keep running.
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
  /** False where the user asked for the address alone. */
  readonly wantsWindow: boolean;
  /** Where there would be the choice of the desktop window. */
  readonly wantsBrowser: boolean;
  readonly given: string | undefined;
}

const OPTIONS = new Set(['--no-open', '--browser']);

/**
 * What the command line of the start asks for; the sentence that refuses it where it can't be read.
 */
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
 * Keeps a server until Ctrl+C (or the terminal's end), then leaves with code 0; leaves at once with
 * a code.
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
