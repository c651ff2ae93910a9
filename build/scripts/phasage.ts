// `npm run phasage -- …`: runs the command line, after building it if its sources have changed.
import { spawn } from 'node:child_process';
import { usableElectron } from '../../electron/print/runtime';
import { thisMachine } from '../../electron/web/browsers';
import { say } from '../../shared/i18n/words';
import { ensureBuilt } from './build';
import { ROOT, TARGETS } from './targets';

// npm runs scripts in the repository's root, but users' paths are relative to their own folder.
const cwd = process.env['npm_lifecycle_event'] === 'phasage' ? process.env['INIT_CWD'] : undefined;

try {
  // Exports need the built page, which draws them.
  await ensureBuilt(
    process.argv[2] === 'export'
      ? [
          'renderer',
          'cli',
          ...(typeof usableElectron(thisMachine()) === 'string' ? [] : ['electron' as const]),
        ]
      : ['cli'],
  );
  const program = spawn(
    process.execPath,
    [`${ROOT}/${TARGETS.cli.output}`, ...process.argv.slice(2)],
    { stdio: 'inherit', cwd: cwd ?? process.cwd() },
  );
  program.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  console.error(say('host.buildFailed', { reason: (error as Error).message }));
  process.exitCode = 1;
}
