/**
 * What is built, from which sources, and whether it is fresh. Plain JavaScript: the launcher of the
 * command line reads it without the half second and more that tsx takes to start.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

const COMMON = ['shared', 'package-lock.json', 'build/config', 'build/scripts/build.ts'];

export const TARGETS = {
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

/** Where the stamp of a target lies: the change of its sources when it was last built. */
export function stampPath(root, name) {
  return join(root, 'dist', 'stamps', name);
}

/**
 * The newest change under the paths, in ms. Folders count: a file taken away changes its folder
 * alone.
 */
export function newestChange(root, paths) {
  let newest = 0;
  const visit = (path) => {
    const stat = statSync(path);
    newest = Math.max(newest, stat.mtimeMs);
    if (stat.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
  };
  for (const path of paths) visit(join(root, path));
  return newest;
}

/** True when the target was built from the sources as they stand. */
export function isFresh(root, { name, sources, output }) {
  try {
    statSync(join(root, output));
    return readFileSync(stampPath(root, name), 'utf8') === String(newestChange(root, sources));
  } catch {
    return false;
  }
}

/**
 * The program that runs the command line with these arguments: the built entry where it is fresh.
 * Else, and for exports, which may need the page and Electron's part too, the script that builds
 * first; it needs tsx.
 */
export function commandLineEntry(root, args) {
  return args[0] !== 'export' && isFresh(root, TARGETS.cli)
    ? { script: join(root, TARGETS.cli.output), needsTsx: false }
    : { script: join(root, 'build/scripts/phasage.ts'), needsTsx: true };
}
