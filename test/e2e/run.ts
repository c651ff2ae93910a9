/**
 * Runs the e2e tests in an installed browser, installing one where that can be done; says what to
 * do where it can't.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureBuilt } from '../../build/scripts/build';
import { findBrowser, thisMachine } from '../../electron/web/browsers';
import { SHELL } from './browser';
import { ensureTools } from './tools';

function run(command: string, args: readonly string[]): boolean {
  return (
    spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
  );
}

/** Debian's chromium as root, else the one that playwright downloads. */
function installBrowser(): string | null {
  const machine = thisMachine();
  if (
    machine.platform === 'linux' &&
    machine.isRoot &&
    run('sh', ['-c', 'command -v apt-get >/dev/null'])
  ) {
    console.log('e2e : installation de chromium (apt-get)…');
    if (
      run('sh', [
        '-c',
        'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null',
      ])
    )
      return findBrowser(machine);
  }
  run('npx', ['--no-install', 'playwright-core', 'install', 'chromium']);
  return findBrowser(machine);
}

/** Halves the time of the tests where Debian has it; they do without elsewhere. */
function ensureShell(): void {
  const { platform, isRoot } = thisMachine();
  if (platform !== 'linux' || !isRoot || process.env['PHASAGE_BROWSER'] || existsSync(SHELL))
    return;
  run('sh', [
    '-c',
    'command -v apt-get >/dev/null && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium-headless-shell >/dev/null 2>&1 || true',
  ]);
}

if (!(findBrowser(thisMachine()) ?? installBrowser())) {
  console.log(
    'e2e : ignorés, aucun navigateur. Installez Chrome, Edge ou Chromium, ou donnez son chemin dans PHASAGE_BROWSER.',
  );
  process.exit(process.env['CI'] === 'true' ? 1 : 0);
}
ensureShell();
if (!ensureTools(thisMachine().isRoot) && process.env['CI'] === 'true') process.exit(1);
await ensureBuilt(['renderer']);
const vitest = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'build/config/vitest.e2e.ts',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
console.log(`e2e : ${Math.round(performance.now() / 1000)} s en tout, construction comprise.`);
process.exit(vitest.status ?? 1);
