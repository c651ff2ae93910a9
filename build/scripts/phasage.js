// `npm run phasage -- …`: runs the built command line if it is fresh, else the script that builds
// it first.
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { ROOT, commandLineEntry } from './fresh.js';

const args = process.argv.slice(2);
const { script, needsTsx } = commandLineEntry(ROOT, args);
if (needsTsx) {
  const program = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: 'inherit',
  });
  program.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  // npm runs scripts in the repository's root, but users' paths are relative to their own folder.
  const folder = process.env['npm_lifecycle_event'] === 'phasage' && process.env['INIT_CWD'];
  if (folder) process.chdir(folder);
  process.argv[1] = script;
  await import(pathToFileURL(script).href);
}
