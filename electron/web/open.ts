import { spawn } from 'node:child_process';
import { findBrowser, openings, thisMachine, type Opening } from './browsers';

const SETTLED_MS = 1500;

/**
 * Shows an address in a window of its own, else in the default browser. Returns which; null if
 * neither opened.
 */
export async function openApp(url: string): Promise<Opening['kind'] | null> {
  const machine = thisMachine();
  for (const opening of openings(machine, url, findBrowser(machine))) {
    if (await started(opening)) return opening.kind;
  }
  return null;
}

/**
 * True if the program runs, or has passed on the address and exited without error. It gets a
 * process group of its own, so that Ctrl+C stops the server and not the user's browser.
 */
function started({ command, args }: Opening): Promise<boolean> {
  return new Promise((done) => {
    const program = spawn(command, args, { detached: true, stdio: 'ignore' });
    const settled = setTimeout(() => finish(true), SETTLED_MS);
    const finish = (well: boolean) => {
      clearTimeout(settled);
      program.unref();
      done(well);
    };
    program.once('error', () => finish(false));
    program.once('exit', (code) => finish(code === 0));
  });
}
