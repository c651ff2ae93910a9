// Builds the page, the command line, the server and the desktop window into dist/. `npm run build`
// builds everything; `npm start` and the like build only what is stale.
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { say, type WordKey } from '../../shared/i18n/words';
import type { nodeProgram } from '../config/vite.host';
import { ROOT, TARGETS, isFresh, stamped, type TargetName } from './targets';

const PARTS: Readonly<Record<TargetName, WordKey>> = {
  renderer: 'host.partRenderer',
  cli: 'host.partCli',
  web: 'host.partWeb',
  electron: 'host.partElectron',
};

const PROGRAMS: Readonly<
  Record<Exclude<TargetName, 'renderer'>, readonly Parameters<typeof nodeProgram>[0][]>
> = {
  cli: [{ entry: 'electron/cli/main.ts', folder: 'cli', file: 'phasage.js' }],
  web: [{ entry: 'electron/web/main.ts', folder: 'web', file: 'server.js' }],
  // A sandboxed preload can't be ESM; the main program must register its scheme before Chromium is
  // ready.
  electron: [
    { entry: 'electron/preload.ts', folder: 'electron', file: 'preload.cjs' },
    { entry: 'electron/main.ts', folder: 'electron', file: 'main.cjs', keep: true },
    { entry: 'electron/printing.ts', folder: 'electron', file: 'printing.cjs', keep: true },
  ],
};

/** Builds those targets whose sources have changed, and reports progress on standard error. */
export async function ensureBuilt(names: readonly TargetName[]): Promise<void> {
  for (const name of names) if (!isFresh(ROOT, TARGETS[name])) await buildTarget(name);
}

async function buildTarget(name: TargetName): Promise<void> {
  console.error(say('host.building', { part: say(PARTS[name]) }));
  const begun = performance.now();
  await stamped(ROOT, TARGETS[name], () => bundle(name));
  console.error(
    say('host.built', {
      seconds: ((performance.now() - begun) / 1000).toFixed(1).replace('.', ','),
    }),
  );
}

// Loads Vite only when there is something to build, so that an up-to-date start does without.
async function bundle(name: TargetName): Promise<void> {
  // Builds the product even when a test runner, which sets "test", starts the build.
  process.env['NODE_ENV'] = 'production';
  if (name === 'renderer') {
    const { build } = await import('vite');
    await build({ configFile: `${ROOT}/build/config/vite.renderer.ts`, logLevel: 'warn' });
    await buildLiving();
    const { offlineWorker } = await import('../config/vite.worker');
    await build({ ...offlineWorker(`${ROOT}/dist/renderer`), logLevel: 'warn' });
    return;
  }
  await buildPrograms(name);
}

/** Writes the page of the living roadmap, one self-contained file, beside the window's page. */
async function buildLiving(): Promise<void> {
  const [{ build }, { LIVING, livingPage }] = await Promise.all([
    import('vite'),
    import('../config/vite.living'),
  ]);
  const built = await build({ ...LIVING, logLevel: 'warn' });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const script = outputs.find((one) => one.type === 'chunk')?.code ?? '';
  const styles = outputs.find((one) => one.fileName.endsWith('.css'));
  writeFileSync(
    `${ROOT}/dist/renderer/living.html`,
    livingPage(script, styles?.type === 'asset' ? String(styles.source) : ''),
  );
}

/**
 * Builds the Node programs of a target, into its folder of dist/ or into another (for tests that
 * must not wait for each other).
 */
export async function buildPrograms(
  name: Exclude<TargetName, 'renderer'>,
  into?: string,
): Promise<void> {
  const [{ build }, { nodeProgram: asProgram }] = await Promise.all([
    import('vite'),
    import('../config/vite.host'),
  ]);
  for (const program of PROGRAMS[name]) {
    const config = asProgram(program);
    await build({
      ...config,
      logLevel: 'warn',
      ...(into !== undefined && { build: { ...config.build, outDir: into } }),
    });
  }
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  for (const name of Object.keys(TARGETS) as TargetName[]) await buildTarget(name);
}
