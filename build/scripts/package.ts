// `npm run package`: builds what has changed, then makes the desktop packages of this system with
// electron-builder. `-- --dir` stops at the unpacked folder; `-- --linux`, `--win`, `--mac` choose
// another system (macOS only on a Mac). ELECTRON_OVERRIDE_DIST_PATH names a local Electron runtime (folder or zip).
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { say } from '../../shared/i18n/words';
import { ensureBuilt } from './build';
import { writeLicences } from './licences';
import { ROOT } from './targets';

export interface PackageOptions {
  readonly systems: readonly ('linux' | 'win' | 'mac')[];
  readonly unpacked: boolean;
  /** A local Electron runtime: its folder or zip. */
  readonly electronDist?: string | undefined;
  /** The folder for the packages. */
  readonly output?: string;
}

/**
 * Reads the options of a command line; else returns why it can't, in words. Only a Mac can sign a
 * program for macOS again after its fuses are set, and Apple silicon kills one with a broken
 * signature.
 */
export function packageOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): PackageOptions | string {
  const known = ['--dir', '--linux', '--win', '--mac'];
  if (args.some((arg) => !known.includes(arg))) return say('host.packageUsage');
  if (args.includes('--mac') && platform !== 'darwin') return say('host.packageMac');
  const systems = (['linux', 'win', 'mac'] as const).filter((system) =>
    args.includes(`--${system}`),
  );
  return {
    systems,
    unpacked: args.includes('--dir'),
    electronDist: env['ELECTRON_OVERRIDE_DIST_PATH'],
  };
}

/** Makes the packages. Returns their paths; rejects as electron-builder does. */
export async function makePackages({
  systems,
  unpacked,
  electronDist,
  output,
}: PackageOptions): Promise<string[]> {
  const [{ build }, { packages }] = await Promise.all([
    import('electron-builder'),
    import('../config/electron-builder'),
  ]);
  const chosen = Object.fromEntries(systems.map((system) => [system, []]));
  return build({
    projectDir: ROOT,
    ...chosen,
    dir: unpacked,
    config: {
      // electron-builder writes into what it is given.
      ...structuredClone(packages),
      ...(electronDist !== undefined && { electronDist }),
      ...(output !== undefined && { directories: { ...packages.directories, output } }),
    },
  });
}

async function run(): Promise<number> {
  const options = packageOptions(argv.slice(2), process.env, process.platform);
  if (typeof options === 'string') {
    console.error(options);
    return 1;
  }
  try {
    await ensureBuilt(['renderer', 'electron']);
    writeLicences();
    for (const path of await makePackages(options)) console.log(path);
    return 0;
  } catch (error) {
    console.error(
      say('host.packageFailed', { reason: (error as Error).message.split('\n', 1)[0] ?? '' }),
    );
    return 1;
  }
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href)
  process.exitCode = await run();
