/**
 * Small JSON files of the user data folder: the window's last place, the version that wrote last.
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

/** The content of a file, unchecked; undefined if it is missing or not JSON. */
export function readKept(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes a file completely or not at all. If it can't, the next start works without it. */
export function keep(path: string, value: object): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(`${path}.tmp`, 'w');
    try {
      writeFileSync(file, JSON.stringify(value));
      // Without this sync a power cut could leave the file empty, and an older version would then
      // open data of a newer one.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(`${path}.tmp`, path);
  } catch (error) {
    console.error(`${path}:`, error);
  }
}
