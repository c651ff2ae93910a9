/** The command line's entry: `node dist/cli/phasage.js`, or `npm run phasage -- …`. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromiumWindow } from '../print/chromium';
import { printFiles } from '../print/files';
import { thisMachine } from '../web/browsers';
import { run } from './run';

const two = (value: number): string => String(value).padStart(2, '0');

/** Today as the calendar on the wall has it, not as UTC does. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// A reader that has seen enough ("… | head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => { process.stdout.write(`${text}\n`); },
  err: (text) => { process.stderr.write(`${text}\n`); },
  today,
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
  newId: randomUUID,
  livingPage: () => readFile(fileURLToPath(new URL('../renderer/living.html', import.meta.url)), 'utf8').catch(() => null),
  // The built page stands beside the built command line.
  print: (job, kind) => printFiles(chromiumWindow({ root: fileURLToPath(new URL('../renderer', import.meta.url)), machine: thisMachine() }), { ...job }, kind),
});
