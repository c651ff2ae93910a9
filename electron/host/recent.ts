/**
 * Gives tokens to the user's files, and keeps the recent ones between starts. Paths never leave the
 * host.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { inTurn, type TextFolder } from '../../shared/hosts/folder';

const entrySchema = z.object({ token: z.string(), path: z.string(), openedAt: z.string() });
export type FileEntry = z.infer<typeof entrySchema>;
const listSchema = z.object({ version: z.literal(1), files: z.array(entrySchema) });

const FILE = 'recent.json';
const MAX = 20;

export interface RecentFiles {
  get(token: string): Promise<FileEntry | undefined>;
  /** The most recent first. */
  list(): Promise<readonly FileEntry[]>;
  /**
   * Records that the user opened a file now and returns its token; the same path keeps its token.
   */
  opened(path: string): Promise<string>;
  /** The token of a file that the user is about to open: for this run, and not yet in the list. */
  tokenOf(path: string): Promise<string>;
  /** Removes it from the list; this run still knows its token. */
  forget(token: string): Promise<void>;
}

/**
 * The files of this run and the list in a folder. Treats a list that it can't read or write as
 * empty, as the list matters less than the files.
 */
export function recentFiles(
  folder: TextFolder,
  newToken: () => string = randomUUID,
  now: () => string = () => new Date().toISOString(),
): RecentFiles {
  const known = new Map<string, FileEntry>();
  const turn = inTurn();
  let listed: FileEntry[] | null = null;
  const load = async (): Promise<FileEntry[]> => {
    if (listed) return listed;
    const text = await folder.read(FILE).catch(() => null);
    try {
      listed = listSchema.parse(JSON.parse(text ?? '')).files;
    } catch {
      listed = [];
    }
    for (const entry of listed) known.set(entry.token, entry);
    return listed;
  };
  const keep = async (files: FileEntry[]): Promise<void> => {
    listed = files;
    await folder.write(FILE, JSON.stringify({ version: 1, files })).catch(() => undefined);
  };
  const entryOf = (path: string): FileEntry => {
    const former = [...known.values()].find((entry) => entry.path === path);
    const entry = { token: former?.token ?? newToken(), path, openedAt: now() };
    known.set(entry.token, entry);
    return entry;
  };
  return {
    get: (token) =>
      turn(async () => {
        await load();
        return known.get(token);
      }),
    list: () => turn(load),
    opened: (path) =>
      turn(async () => {
        const files = await load();
        const entry = entryOf(path);
        await keep([entry, ...files.filter(({ token }) => token !== entry.token)].slice(0, MAX));
        return entry.token;
      }),
    tokenOf: (path) =>
      turn(async () => {
        await load();
        return entryOf(path).token;
      }),
    forget: (token) =>
      turn(async () => keep((await load()).filter((entry) => entry.token !== token))),
  };
}
