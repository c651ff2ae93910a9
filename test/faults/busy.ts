/** Files that another program holds: opening them fails with EBUSY, as on Windows. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let held: string | null = null;
const open = fs.promises.open.bind(fs.promises);
fs.promises.open = async (path, ...more) => {
  if (held !== null && String(path).startsWith(held))
    throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
  return open(path, ...more);
};
syncBuiltinESMExports();

/** Holds every file under a path of this process. */
export function hold(path: string): void {
  held = path;
}

/** Lets go of them. */
export function release(): void {
  held = null;
}
