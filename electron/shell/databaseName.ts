/**
 * Names this machine's database. Copies, sentinels and journals may lie in a roaming folder, where
 * those of another machine's database lie too: the name keeps them apart.
 */
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { REQUESTS } from '../../shared/desktop';
import { hashText } from '../../shared/history/journal';
import { keep, readKept } from './kept';

/** The file with the name, beside the database. */
export const NAME_FILE = 'database.json';

const keptSchema = z.object({ name: REQUESTS.readSentinel.question.shape.profile });

/** The name of every database made before databases had names of their own. */
const FORMER_NAME = 'electron';

/**
 * The name of the database in a profile's folder; keeps it there. A new name is made of the machine
 * and the folder, so that a database whose folder was deleted finds its sentinel and copies again.
 * Call it before Chromium makes a new database.
 */
export function databaseName(folder: string, machine: string = hostname()): string {
  const file = join(folder, NAME_FILE);
  const kept = keptSchema.safeParse(readKept(file));
  if (kept.success) return kept.data.name;
  const isFormer = existsSync(join(folder, 'IndexedDB')) && !existsSync(file);
  const name = isFormer
    ? FORMER_NAME
    : `electron-${hashText(JSON.stringify([machine, folder])).slice(0, 32)}`;
  keep(file, { name });
  return name;
}
