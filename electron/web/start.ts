import { say } from '../../shared/i18n/words';
import { userFolder, webAnswers } from './answers';
import { openApp } from './open';
import { PORT, openingUrl } from './port';
import { whoHolds, type Holder } from './probe';
import { keptSecret } from './secret';
import { serve, type Serving } from './server';

export interface StartOptions {
  /** The folder of the built page. */
  readonly root: string;
  readonly wantsWindow: boolean;
  /** A file to open, from the command line. */
  readonly given?: string | undefined;
  /** Prepares the page (a build), after checking that the port is free. */
  readonly prepare?: () => Promise<void>;
  /** Another port for tests: the browser keeps plans by port. */
  readonly port?: number;
  /** The user data folder; by default this user's own. */
  readonly folder?: string;
}

/**
 * Starts the app in the browser: serves it, prints its address, opens it. If this user's Phasage is
 * already running, opens that one. If another program holds the port, explains that and does not
 * open its page.
 * @returns the running server, or the exit code if there is none.
 */
export async function startWeb({
  root,
  wantsWindow,
  given,
  prepare,
  port = PORT,
  folder = userFolder(),
}: StartOptions): Promise<Serving | number> {
  const secret = await keptSecret(folder);
  const holder = await whoHolds(port, secret);
  if (holder.kind !== 'free') return joinOrStop(holder, { wantsWindow, given, port });
  await prepare?.();
  let serving: Serving;
  try {
    serving = await serve({ root, port, secret, answers: webAnswers({ folder, root, given }) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      return joinOrStop(await whoHolds(port, secret), { wantsWindow, given, port });
    console.error(say('host.portRefused', { port, reason: (error as Error).message }));
    return 1;
  }
  await show(serving.openingUrl(), { wantsWindow, message: 'host.running' });
  console.log(say('host.howToStop'));
  return serving;
}

export interface StartWords {
  /** False if the user only wants the address. */
  readonly wantsWindow: boolean;
  /** True if the user wants the browser even though the desktop window is available. */
  readonly wantsBrowser: boolean;
  readonly given: string | undefined;
}

const OPTIONS = new Set(['--no-open', '--browser']);

/** Reads the arguments of the start; an error sentence if it can't. */
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
  holder: Holder,
  { wantsWindow, given, port }: { wantsWindow: boolean; given: string | undefined; port: number },
): Promise<number> {
  if (holder.kind !== 'own') {
    console.error(
      say(holder.kind === 'unproven' ? 'host.portUnproven' : 'host.portTaken', { port }),
    );
    return 1;
  }
  await show(openingUrl(holder.key, port), { wantsWindow, message: 'host.alreadyRunning' });
  if (given !== undefined) console.log(say('host.openItThere', { file: given }));
  return 0;
}

/** Opens an address and prints it, without its key if a window has opened. */
async function show(
  url: string,
  {
    wantsWindow,
    message,
  }: { wantsWindow: boolean; message: 'host.running' | 'host.alreadyRunning' },
): Promise<void> {
  const isOpen = wantsWindow && (await openApp(url)) !== null;
  console.log(say(message, { url: isOpen ? url.split('#', 1)[0]! : url }));
  if (!isOpen) console.log(say('host.openYourself'));
}
