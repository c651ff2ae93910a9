/** What is built, and the stamps that say from which sources. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { newestChange, stampPath, type Target } from './fresh.js';

export { ROOT, TARGETS, isFresh, newestChange, type Target, type TargetName } from './fresh.js';

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
