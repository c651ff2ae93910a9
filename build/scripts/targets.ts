/** What is built, from which sources, and when it has to be built again. */
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

export type TargetName = 'renderer' | 'cli' | 'web' | 'electron';
export interface Target {
  readonly name: TargetName;
  readonly sources: readonly string[];
  readonly output: string;
}

const COMMON = ['shared', 'package-lock.json', 'build/config', 'build/scripts/build.ts'];
export const TARGETS: Readonly<Record<TargetName, Target>> = {
  renderer: {
    name: 'renderer',
    sources: [...COMMON, 'renderer'],
    output: 'dist/renderer/index.html',
  },
  cli: { name: 'cli', sources: [...COMMON, 'electron'], output: 'dist/cli/phasage.js' },
  electron: {
    name: 'electron',
    sources: [...COMMON, 'electron'],
    output: 'dist/electron/main.cjs',
  },
  web: { name: 'web', sources: [...COMMON, 'electron'], output: 'dist/web/server.js' },
};

/**
 * The newest change under the paths, in ms. Folders count: a file taken away changes its folder
 * alone.
 */
export function newestChange(root: string, paths: readonly string[]): number {
  let newest = 0;
  const visit = (path: string) => {
    const stat = statSync(path);
    newest = Math.max(newest, stat.mtimeMs);
    if (stat.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
  };
  for (const path of paths) visit(join(root, path));
  return newest;
}

/** True when the target was built from the sources as they stand. */
export function isFresh(root: string, { name, sources, output }: Target): boolean {
  try {
    statSync(join(root, output));
    return readFileSync(stampPath(root, name), 'utf8') === String(newestChange(root, sources));
  } catch {
    return false;
  }
}

/**
 * Runs a build and stamps it with its sources' change as it was when the build began, so that an
 * edit made meanwhile
 * is built next time. A build that fails or is cut off leaves no stamp.
 */
export async function stamped(
  root: string,
  { name, sources }: Target,
  build: () => Promise<void>,
): Promise<void> {
  const stamp = stampPath(root, name);
  const change = newestChange(root, sources);
  rmSync(stamp, { force: true });
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, String(change));
}

function stampPath(root: string, name: string): string {
  return join(root, 'dist', 'stamps', name);
}
