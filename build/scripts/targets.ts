/** Runs builds and stamps them with the state of their sources. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { newestChange, stampPath, type Target } from './fresh.js';

export { ROOT, TARGETS, isFresh, newestChange, type Target, type TargetName } from './fresh.js';

/**
 * Runs a build and stamps it with the newest change of its sources before the build began, so that
 * an edit made meanwhile triggers the next build. A failed or interrupted build leaves no stamp.
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
