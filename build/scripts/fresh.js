/**
 * Lists the build targets with their sources, and checks whether they are fresh. Plain JavaScript,
 * since tsx would add more than half a second to each start of the command line.
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

/** The file with the stamp of a target: the newest change of its sources at its last build. */
export function stampPath(root, name) {
  return join(root, 'dist', 'stamps', name);
}

/**
 * The newest change under the paths, in ms. Folders count too: deleting a file changes only its
 * folder.
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

/** True if the target was built from the current sources. */
export function isFresh(root, { name, sources, output }) {
  try {
    statSync(join(root, output));
    return readFileSync(stampPath(root, name), 'utf8') === String(newestChange(root, sources));
  } catch {
    return false;
  }
}

/**
 * The program that runs the command line with these arguments: the built entry if it is fresh.
 * Otherwise, and for exports, which may also need the page and Electron's part, the script that
 * builds first; it needs tsx.
 */
export function commandLineEntry(root, args) {
  return args[0] !== 'export' && isFresh(root, TARGETS.cli)
    ? { script: join(root, TARGETS.cli.output), needsTsx: false }
    : { script: join(root, 'build/scripts/phasage.ts'), needsTsx: true };
}
