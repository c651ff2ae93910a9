/**
 * The database: plans, their journal of patches, snapshots, contents by hash, preferences. Only
 * this folder knows Dexie.
 */
import Dexie, { type DBCore, type EntityTable, type Middleware, type Table } from 'dexie';
import type { JournalRow } from '../../shared/history/journal';
import { problem, type Problem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import { isDiskFull } from './diskSpace';
import { DATABASE_VERSION } from './version';
import type { ContentRecord, PlanRecord, PreferenceRecord, SnapshotRecord } from './types';
import { renewAfterKill } from './unclean';

export const DATABASE_NAME = 'phasage';

class Newer extends Error {}

/**
 * IndexedDB for Dexie. When Chromium discards a damaged database and opens a new one, only
 * `dataLoss` of the first `upgradeneeded` shows it.
 */
function watching(onEmptied: () => void): IDBFactory {
  return {
    open(name, version) {
      const request = indexedDB.open(name, version);
      request.addEventListener('upgradeneeded', (event) => {
        if (((event as { dataLoss?: string }).dataLoss ?? 'none') !== 'none') onEmptied();
      });
      return request;
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (a, b) => indexedDB.cmp(a, b),
  };
}

/** How long Chromium keeps a closed database in memory, in ms: two seconds, and some margin. */
const GRACE = 3000;

/**
 * True for a newer version in IndexedDB's count: Dexie stores its own times ten, with tenths for
 * repairs within a version.
 */
const isNewer = (stored: number): boolean => stored >= (DATABASE_VERSION + 1) * 10;

/**
 * Makes every writing transaction include `plans`, so that no two of them run at once, in any
 * window. Chromium notes the locks of a running transaction, including its shared lock on the
 * database, and after a kill reads each as exclusive: two transactions then contradict each other
 * ("Invalid locks on disk"), and Chromium empties the whole database (seen on 26 November 2026,
 * while edits and a snapshot were being written).
 */
const ONE_WRITER: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'one writer at a time',
  create: (down) => ({
    ...down,
    transaction: (stores, mode, options) =>
      down.transaction(
        mode === 'readwrite' ? [...new Set([...stores, 'plans'])] : stores,
        mode,
        options,
      ),
  }),
};

/** The tables by name. A new field of a record needs no new version; a new table or index does. */
export class PhasageDatabase extends Dexie {
  declare plans: EntityTable<PlanRecord, 'id'>;
  declare rows: Table<JournalRow, [Id, number]>;
  declare snapshots: Table<SnapshotRecord, [Id, number]>;
  declare contents: EntityTable<ContentRecord, 'hash'>;
  declare preferences: EntityTable<PreferenceRecord, 'key'>;

  /**
   * Called when a newer Phasage in another window needs the database: it closes, and this window
   * can write nothing more.
   */
  onClosed: (why: Problem) => void = () => undefined;

  /** Writes pending edits before that; the other window waits for it. */
  beforeClosed: () => Promise<void> = async () => undefined;

  private readonly found: { readonly emptied: boolean };

  private reviving: Promise<void> | null = null;

  /** True if the browser found the database damaged and replaced it by an empty one. */
  get emptied(): boolean {
    return this.found.emptied;
  }

  /**
   * After a full disk, Chromium refuses every write until the database has been closed for longer
   * than it stays in memory: closes it for that long, then opens it again. Writers wait meanwhile.
   */
  revive(): void {
    this.reviving ??= (async () => {
      this.close({ disableAutoOpen: false });
      await new Promise((done) => {
        setTimeout(done, GRACE);
      });
      await this.open();
    })()
      .catch(() => undefined)
      .finally(() => {
        this.reviving = null;
      });
  }

  /** Resolves when the database is not reopening. */
  async ready(): Promise<void> {
    await this.reviving;
  }

  constructor() {
    const found = { emptied: false };
    // 'strict': with Chromium's relaxed default, a power cut loses the last seconds of edits that
    // the app showed as saved.
    super(DATABASE_NAME, {
      chromeTransactionDurability: 'strict',
      indexedDB: watching(() => {
        found.emptied = true;
      }),
    });
    this.found = found;
    this.use(ONE_WRITER);
    this.version(DATABASE_VERSION).stores({
      plans: 'id',
      rows: '[planId+sequence]',
      snapshots: '[planId+sequence]',
      contents: 'hash',
      preferences: 'key',
    });
    // Checks each opening, including Dexie's own, which would accept a newer version silently.
    this.on(
      'ready',
      () => {
        if (isNewer(this.backendDB().version)) throw new Newer();
      },
      true,
    );
    this.on('versionchange', () => {
      void this.beforeClosed()
        .catch(() => undefined)
        .finally(() => {
          this.close();
          this.onClosed(problem('storage.changedElsewhere'));
        });
      // Otherwise Dexie would open it again, in whatever version it is then.
      return false;
    });
  }
}

/** Pauses between tries, in ms. */
const PATIENCE = [500, 1000, 2000];

/** True for a browser's error of that name, directly or inside one of Dexie's. */
function isNamed(thrown: unknown, wanted: string): boolean {
  const { name = '', inner } = (thrown ?? {}) as { name?: string; inner?: { name?: string } };
  return name === wanted || inner?.name === wanted;
}

/**
 * Opens the database. A browser that was killed a moment ago, or is slow to end, still holds the
 * files, and Chromium then throws the same error as for a damaged database (UnknownError, tested
 * with another program holding its LOCK): so this retries for some seconds. Problems:
 * `storage.unavailable`, `storage.fullAtStart`, `storage.newerDatabase` (left untouched).
 */
export async function openDatabase(): Promise<PhasageDatabase | Problem> {
  // Chromium may empty a database that it opens on a full disk, so don't open it until there is
  // room.
  if (await isDiskFull()) return problem('storage.fullAtStart');
  for (let tries = 0; ; tries += 1) {
    try {
      return await openOnce();
    } catch (thrown) {
      if (thrown instanceof Newer) return problem('storage.newerDatabase');
      const pause = PATIENCE[tries];
      if (isNamed(thrown, 'QuotaExceededError')) return problem('storage.fullAtStart');
      if (!isNamed(thrown, 'UnknownError')) return problem('storage.unavailable');
      if (await isDiskFull()) return problem('storage.fullAtStart');
      if (pause === undefined) return problem('storage.unavailable');
      await new Promise((done) => {
        setTimeout(done, pause);
      });
    }
  }
}

async function openOnce(): Promise<PhasageDatabase | Problem> {
  if (!navigator.locks) return problem('storage.unavailable');
  const known = (await indexedDB.databases?.()) ?? [];
  if (isNewer(known.find(({ name }) => name === DATABASE_NAME)?.version ?? 0))
    return problem('storage.newerDatabase');
  const database = new PhasageDatabase();
  await database.open().catch((thrown: unknown) => {
    database.close();
    throw thrown;
  });
  await renewAfterKill(database.preferences);
  void askToPersist();
  return database;
}

/** Deletes the database with all its content, whatever its state. Rejects if the browser can't. */
export async function removeDatabase(): Promise<void> {
  await Dexie.delete(DATABASE_NAME);
}

/** Asks the browser not to delete the plans when the disk fills, unless it already agrees. */
async function askToPersist(): Promise<void> {
  if (!(await navigator.storage?.persisted?.())) await navigator.storage?.persist?.();
}
