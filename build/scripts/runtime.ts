/** The Electron runtime, where this machine has one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './targets';

const PROGRAMS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe', linux: 'electron' };

/** The path of Electron's program: of the folder in ELECTRON_OVERRIDE_DIST_PATH, else of the installed package; null where it is not there. */
export function electronProgram(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform = process.platform): string | null {
  const program = PROGRAMS[platform];
  if (program === undefined) return null;
  const path = join(env['ELECTRON_OVERRIDE_DIST_PATH'] || join(ROOT, 'node_modules/electron/dist'), program);
  return existsSync(path) ? path : null;
}
