/**
 * Small JSON files of the user data folder: the window's last place, the last version that wrote.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** What a file holds, whatever it is; undefined where there is none or it is no JSON. */
export function readKept(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Writes a file whole or not at all. Not worth stopping for: where it can't be written, the next
 * start does without.
 */
export function keep(path: string, value: object): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(`${path}.tmp`, 'w');
    try {
      writeFileSync(file, JSON.stringify(value));
      // Renamed before it is on the disk, a power cut would leave it empty: an older version would
      // then open what a newer one wrote.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(`${path}.tmp`, path);
  } catch (error) {
    console.error(`${path}:`, error);
  }
}
