/**
 * Chooses the engine that prints for the command line: Electron if available, else an installed
 * Chromium.
 */
import type { PrintedFiles } from './files';
import type { Lack } from './runtime';

export interface Engines {
  /** Electron, or the reason why it can't be used. */
  readonly electron: (() => Promise<PrintedFiles>) | Lack;
  chromium(): Promise<PrintedFiles>;
  /** Reports that Chromium prints, and why. */
  say(lack: Lack): void;
}

/**
 * Prints with Electron. If Electron does not start, reports why and tries Chromium; any answer that
 * Electron does give is final.
 */
export async function printByEither({ electron, chromium, say }: Engines): Promise<PrintedFiles> {
  if (typeof electron !== 'string') {
    const printed = await electron();
    if (printed.ok || printed.code !== 'print.noStart') return printed;
  }
  say(typeof electron === 'string' ? electron : 'host.lackStart');
  return chromium();
}
