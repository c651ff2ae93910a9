/** The command line's entry: `node dist/cli/phasage.js`, or `npm run phasage -- …`. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromiumWindow } from '../print/chromium';
import { printByEither } from '../print/choice';
import { printByElectron } from '../print/electron';
import { printFiles, type PrintedFiles } from '../print/files';
import { usableElectron } from '../print/runtime';
import { say } from '../../shared/i18n/words';
import type { PrintJob } from '../../shared/desktop/printing';
import { thisMachine } from '../web/browsers';
import { run } from './run';

const two = (value: number): string => String(value).padStart(2, '0');

/** Today in the user's time zone, not in UTC. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A built file beside this program. */
const beside = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Prints with Electron if available, else with a browser. */
function print(job: PrintJob, kind: 'pdf' | 'svg' | 'png'): Promise<PrintedFiles> {
  const machine = thisMachine();
  const found = usableElectron(machine);
  return printByEither({
    electron:
      typeof found === 'string'
        ? found
        : () =>
            printByElectron(
              { ...found, entry: beside('electron/printing.cjs'), env: machine.env },
              { job: { ...job }, kind },
            ),
    chromium: () =>
      printFiles(chromiumWindow({ root: beside('renderer'), machine }), { ...job }, kind),
    say: (why) => process.stderr.write(`${say('print.byChromium', { reason: say(why) })}\n`),
  });
}

// A reader that stops early ("… | head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => {
    process.stdout.write(`${text}\n`);
  },
  err: (text) => {
    process.stderr.write(`${text}\n`);
  },
  today,
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
  newId: randomUUID,
  livingPage: () => readFile(beside('renderer/living.html'), 'utf8').catch(() => null),
  print,
});
